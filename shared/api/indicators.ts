import { z } from 'zod';
import { indicatorContent } from '../model/declaration';
import { edit, formPlace } from '../model/edit';

/**
 * A page of the indicators of a year, in the order of the forms. Texts stand in the order of `columns`: the ones that the
 * year's templates have, so that 50,000 rows are not sent with names at every text.
 */
export const indicatorPage = z.object({
  /** The workbook's revision that the page shows: pages of different revisions do not fit together. */
  revision: z.number().int(),
  /** Rows of the year, or of the forms that were asked for. */
  total: z.number().int(),
  columns: z.array(indicatorContent.keyof()),
  rows: z.array(
    z.object({
      id: z.string(),
      form: z.string(),
      texts: z.array(z.string()),
      /** Columns whose carried value nobody has looked at; left out where there are none. See model/pending.ts. */
      pending: z.array(indicatorContent.keyof()).optional(),
    }),
  ),
});
export type IndicatorPage = z.infer<typeof indicatorPage>;

/** Edits of one form within a batch that touches several. */
export const formEdits = z.object({ declaration: z.string(), edits: z.array(edit).min(1).max(200_000) });
export type FormEdits = z.infer<typeof formEdits>;

/** An indicator that was used before, or is common: what a person may take over. Columns as in model/declaration.ts. */
export const libraryEntry = z.object({
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  /** How often the workbook has it, in all its years; 0 for one that only the shipped list has. */
  uses: z.number().int(),
  years: z.array(z.number().int()),
  /** Projects that have it, the latest first; at most three. */
  projects: z.array(z.string()),
  /** The parts of the latest value; see shared/normalise/target-value.ts. */
  sign: z.string(),
  number: z.string(),
  unit: z.string(),
  wording: z.string(),
  /** The latest value as its form shows it. */
  value: z.string(),
  /** Other values that it had, the latest first; at most four. */
  otherValues: z.array(z.string()),
  explanation: z.string(),
  basis: z.string(),
  direction: z.string(),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

/** What was typed into a cell and not handed over yet. `base` is the text that the cell had. */
export const draft = z.object({
  declaration: z.string(),
  place: formPlace,
  text: z.string().max(200_000),
  base: z.string().max(200_000),
});
export type Draft = z.infer<typeof draft>;
