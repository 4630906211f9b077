import { z } from 'zod';
import { declaration, declarationKind } from '../model/declaration';
import { edit, formPlace } from '../model/edit';
import { labelMeaning } from '../model/label-meaning';
import { doubt } from '../model/pending';

/** Records of an import: what a file was taken for, and what a person says of it. */

export const previewForm = z.object({
  /** Number of the form in its file, from 0: how `import.accept` names it. */
  index: z.number().int(),
  declaration,
  place: z.object({ sheet: z.string(), range: z.string(), page: z.number().optional() }),
  doubts: z.array(doubt),
  /** Year that the file says, else null: then the person is asked. */
  year: z.number().int().nullable(),
  /** Source cell (`B3`) of each value, by place key without the declaration: shown side by side. */
  sources: z.record(z.string(), z.string()),
});
export type PreviewForm = z.infer<typeof previewForm>;

/** A column of an indicator table and what it is taken for: a column of the model, `field:` with an id, `extra`, or `none`. */
export const sourceColumn = z.object({ column: z.number().int(), to: z.number().int(), row: z.number().int(), text: z.string(), as: z.string() });
export type SourceColumn = z.infer<typeof sourceColumn>;

export const sourceSheet = z.object({
  /** Number of the sheet in its file: how a correction names it. */
  index: z.number().int(),
  sheet: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  cells: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      rowSpan: z.number().int(),
      columnSpan: z.number().int(),
      text: z.string(),
    }),
  ),
  /** Indicator tables by their header rows; `last` is the last row of the table. */
  headers: z.array(z.object({ top: z.number().int(), bottom: z.number().int(), last: z.number().int(), columns: z.array(sourceColumn) })),
});
export type SourceSheet = z.infer<typeof sourceSheet>;

export const importPreview = z.object({
  preview: z.string(),
  file: z.string(),
  year: z.number().int().nullable(),
  forms: z.array(previewForm),
  /** Text outside every form. */
  doubts: z.array(doubt),
  sheets: z.array(sourceSheet),
  /** Corrections, by their number, that found no place: what they speak of is gone. */
  unapplied: z.array(z.number().int()),
});
export type ImportPreview = z.infer<typeof importPreview>;

const doubtPlace = z.object({ sheet: z.string(), range: z.string(), reason: z.string() });
const line = z.number().int().min(0).max(2_000_000);

/**
 * One thing that a person corrects in a preview. A label corrects the reading of the file: all headers with its words at once. The
 * others change what was read; forms are named by the declaration's id.
 */
export const correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('label'), sheet: line, row: line, column: line.max(16_384), as: labelMeaning }),
  /** The form follows another template. */
  z.object({ kind: z.literal('template'), form: z.string(), template: z.string() }),
  z.object({ kind: z.literal('edit'), form: z.string(), edits: z.array(edit).min(1).max(10_000) }),
  /** A doubtful text goes to a place of the form; `append` sets it under what stands there. */
  z.object({ kind: z.literal('place'), form: z.string(), doubt: doubtPlace, at: formPlace, append: z.boolean().default(false) }),
  /** The person has looked at a doubt and lets it go. */
  z.object({ kind: z.literal('dismiss'), doubt: doubtPlace }),
]);
export type Correction = z.infer<typeof correction>;

/** A template as a list shows it. */
export const templateEntry = z.object({
  id: z.string(),
  title: z.string(),
  region: z.string(),
  source: z.string(),
  kind: declarationKind,
  own: z.boolean(),
  forms: z.number().int(),
});
export type TemplateEntry = z.infer<typeof templateEntry>;
