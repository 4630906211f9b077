import { z } from 'zod';
import { edit, formPlace } from './edit';

/** E stops an export unless the user insists, W warns, I informs. */
export const findingLevel = z.enum(['E', 'W', 'I']);
export type FindingLevel = z.infer<typeof findingLevel>;

/** A mending that is certain: the edits that make it, and what the button says. */
export const fix = z.object({ label: z.string(), edits: z.array(edit) });
export type Fix = z.infer<typeof fix>;

/**
 * One 审核问题. `outcome` is `cannotTell` where the rule could not judge: shown, never a silent pass.
 * `message` is one sentence: what, where, and what to do.
 */
export const finding = z.object({
  /** Stable while the finding is the same: rule and place. */
  id: z.string(),
  rule: z.string(),
  outcome: z.enum(['finding', 'cannotTell']),
  level: findingLevel,
  declarationId: z.string(),
  /** The form's name. */
  form: z.string(),
  place: formPlace,
  message: z.string(),
  found: z.string(),
  expected: z.string(),
  fix: fix.optional(),
  /** Why and when a person let it stand (已核实); absent on a finding that is open. */
  aside: z.object({ reason: z.string(), time: z.string() }).optional(),
});
export type Finding = z.infer<typeof finding>;

/** Whether a finding still asks for something: not set aside, and not only that a rule could not tell. */
export const isOpen = ({ outcome, aside }: Pick<Finding, 'outcome' | 'aside'>): boolean => outcome === 'finding' && aside === undefined;

/**
 * A finding that a person has looked at and let stand. It stands as long as what the finding looked at has the same
 * fingerprint (services/checking/set-aside.ts); `id` is the finding's.
 */
export const setAside = z.object({ id: z.string(), rule: z.string(), place: formPlace, fingerprint: z.string(), reason: z.string(), time: z.string() });
export type SetAside = z.infer<typeof setAside>;
