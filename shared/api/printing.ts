import { z } from 'zod';

/** Forms laid out for printing: the very file that will be printed, read in parts by `print.read`. */
export const preparedPrint = z.object({
  /** Names it for `print.read` and `print.run`, until the next is laid out. */
  print: z.string(),
  /** Bytes of the PDF. */
  size: z.number().int(),
  /** Sides of paper, cover and contents included. */
  pages: z.number().int(),
  /** Findings of level E that are open: then `print.run` needs a reason, unless every page says 草稿. */
  errors: z.number().int(),
  draft: z.boolean(),
  /** In the order of the file; `firstPage` counts from 1 over all sides, and characters are those that the font lacks. */
  forms: z.array(
    z.object({ id: z.string(), name: z.string(), firstPage: z.number().int(), pages: z.number().int(), missingCharacters: z.array(z.string()) }),
  ),
});
export type PreparedPrint = z.infer<typeof preparedPrint>;

/** `page`: the page that asked has to print what it has read, since its host has no dialog. */
export const printOutcome = z.discriminatedUnion('by', [
  z.object({ by: z.literal('host'), outcome: z.enum(['printed', 'cancelled']) }),
  z.object({ by: z.literal('page') }),
]);
