import { z } from 'zod';
import { finding, findingLevel } from '../model/finding';

/**
 * What has changed in the findings of a year since an earlier reply. `findings` are all of the forms that `forms` names, those
 * that were set aside included; a form that is named and has none has none, or is gone. `fresh`: nothing of earlier replies
 * counts any more. `more`: there is more to ask for, with `token`.
 */
export const checkReply = z.object({
  token: z.string(),
  fresh: z.boolean(),
  more: z.boolean(),
  forms: z.array(z.string()),
  findings: z.array(finding),
});
export type CheckReply = z.infer<typeof checkReply>;

export const ruleState = z.object({
  id: z.string(),
  title: z.string(),
  basis: z.string(),
  /** As it counts in this workbook. */
  level: findingLevel,
  /** As the program has it. */
  defaultLevel: findingLevel,
  enabled: z.boolean(),
});
export type RuleState = z.infer<typeof ruleState>;

/** How a findings report is ordered. */
export const reportOrder = z.enum(['form', 'rule']);
export type ReportOrder = z.infer<typeof reportOrder>;
export const reportFormat = z.enum(['pdf', 'xlsx']);
export type ReportFormat = z.infer<typeof reportFormat>;

/** One export that went out. */
export const exportRecord = z.object({
  time: z.string(),
  year: z.number().int(),
  format: z.string(),
  forms: z.number().int(),
  /** Findings of level E that were open. */
  errors: z.number().int(),
  reason: z.string(),
});
export type ExportRecord = z.infer<typeof exportRecord>;
