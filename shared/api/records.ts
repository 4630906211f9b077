import { z } from 'zod';
import { declaration, declarationKind } from '../model/declaration';
import { doubt, pending } from '../model/pending';
import { formPlace } from '../model/edit';

/** A file that a person chose: a ticket that only the host that gave it can turn into a path. */
export const fileRef = z.object({ ticket: z.string().min(1), name: z.string() });
export type FileRef = z.infer<typeof fileRef>;

export const workbookState = z.object({
  /** File name without folder. */
  name: z.string(),
  /** Where it lies, to show; never sent back. */
  location: z.string(),
  department: z.string(),
  years: z.array(z.number().int()),
  /** Grows by one with every batch. */
  revision: z.number().int(),
  /** A sentence that says why it can only be read (held by another program, read-only folder); null when it can be edited. */
  readOnly: z.string().nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** ISO time of the last batch. */
  savedAt: z.string().nullable(),
});
export type WorkbookState = z.infer<typeof workbookState>;

/** One line of the tree. `amount` is the annual amount as decimal text in the template's unit. */
export const outlineForm = z.object({
  id: z.string(),
  name: z.string(),
  kind: declarationKind,
  unitId: z.string().nullable(),
  template: z.string(),
  amount: z.string(),
  previousAmount: z.string(),
  money: z.enum(['元', '万元']),
  pending: z.number().int(),
  doubts: z.number().int(),
  /** Findings of level E and W at the last check; null before the first. */
  errors: z.number().int().nullable(),
  warnings: z.number().int().nullable(),
  done: z.boolean(),
  empty: z.boolean(),
});
export type OutlineForm = z.infer<typeof outlineForm>;
export const outlineUnit = z.object({ id: z.string(), name: z.string(), code: z.string(), position: z.number() });
export type OutlineUnit = z.infer<typeof outlineUnit>;
export const outline = z.object({ year: z.number().int(), units: z.array(outlineUnit), forms: z.array(outlineForm) });
export type Outline = z.infer<typeof outline>;

/** Last year's text by place key (model/edit.ts), for values that have one. */
export const formView = z.object({
  declaration,
  pending: z.array(pending),
  doubts: z.array(doubt),
  previous: z.record(z.string(), z.string()),
});
export type FormView = z.infer<typeof formView>;

export {
  type Correction,
  correction,
  type ImportPreview,
  importPreview,
  type PreviewForm,
  previewForm,
  type SourceColumn,
  type SourceSheet,
  sourceSheet,
} from './import-records';

export const carriedValue = z.object({
  form: z.string(),
  place: formPlace,
  before: z.string(),
  after: z.string(),
});
export type CarriedValue = z.infer<typeof carriedValue>;
export const rolloverPreview = z.object({
  from: z.number().int(),
  to: z.number().int(),
  forms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** False where the project's term is over and it is proposed to be left out. */
      take: z.boolean(),
      reason: z.string(),
      /** Already taken into the year before. */
      exists: z.boolean(),
    }),
  ),
  moved: z.array(carriedValue),
});
export type RolloverPreview = z.infer<typeof rolloverPreview>;

export const historyEntry = z.object({ id: z.number().int(), label: z.string(), time: z.string(), undone: z.boolean(), changes: z.number().int() });
export type HistoryEntry = z.infer<typeof historyEntry>;

export { exportFormat, type ExportFormat } from './outputs';

/** What a file that the host asks a person for is to be. */
export const openPurpose = z.enum(['import', 'workbook', 'package', 'mapping', 'template']);
export type OpenPurpose = z.infer<typeof openPurpose>;
export const savePurpose = z.enum(['workbook', 'pdf', 'xlsx', 'docx', 'upload', 'package', 'mapping', 'template']);
export type SavePurpose = z.infer<typeof savePurpose>;
