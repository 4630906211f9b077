import { z } from 'zod';
import { formPlace } from './edit';

/**
 * A value carried over from last year that nobody has looked at (待确认). `previous` is last year's text. `moved` says that
 * years in it were moved on, so that what stands on the form is a proposal.
 */
export const pending = z.object({
  id: z.string(),
  declarationId: z.string(),
  place: formPlace,
  previous: z.string(),
  moved: z.boolean(),
});
export type Pending = z.infer<typeof pending>;

/** Text of a source file that could not be placed, or was placed with doubt; kept until a person has dealt with it. */
export const doubt = z.object({
  sheet: z.string(),
  range: z.string(),
  page: z.number().optional(),
  text: z.string(),
  reason: z.string(),
});
export type Doubt = z.infer<typeof doubt>;
