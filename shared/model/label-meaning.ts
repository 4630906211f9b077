import { z } from 'zod';
import { indicatorContent } from './declaration';

/** What a person says a label of a file is: a column of the indicator table, a header field, a column or field of the file's own, or nothing to take. */
export const labelMeaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column'), id: indicatorContent.keyof().exclude(['period']) }),
  z.strictObject({ kind: z.literal('field'), id: z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(60) }),
  z.strictObject({ kind: z.literal('extra') }),
  z.strictObject({ kind: z.literal('ignore') }),
]);
export type LabelMeaning = z.infer<typeof labelMeaning>;
