import { z } from 'zod';
import { packageManifest } from '../model/package-manifest';
import { statementOutline } from '../model/statement-outline';

/** What a file of a year's forms can be. `docx` is the published text by the year's outline (`statement.get`). */
export const exportFormat = z.enum(['pdf', 'xlsx', 'docx', 'upload']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** How a file looks; a format takes the options that concern it and ignores the others. */
export const exportOptions = z.object({
  /** pdf: id of an installed font (`font.list`) in place of the program's own. */
  font: z.string().optional(),
  /** pdf: 草稿 behind every page while findings of level E are open; without such findings nothing. */
  watermark: z.boolean().default(false),
  /** pdf: the department's cover sheet before the forms. */
  cover: z.boolean().default(false),
  /** pdf: a table of contents with page numbers before the forms. */
  contents: z.boolean().default(false),
  /** xlsx: a sheet for each form, or forms of one template below one another with page breaks between. */
  layout: z.enum(['sheets', 'stacked']).default('sheets'),
  /** xlsx: a first sheet 汇总 with links to the forms, where there is more than one. */
  summary: z.boolean().default(true),
});
export type ExportOptions = z.infer<typeof exportOptions>;

export const installedFont = z.object({
  /** Name of the face, which `export.run` takes; the same on every machine that has the font. */
  id: z.string(),
  /** To show: 宋体. */
  name: z.string(),
  style: z.enum(['song', 'fangsong', 'kai', 'hei']),
});
export type InstalledFont = z.infer<typeof installedFont>;

const missingCharacters = z.array(z.string());

/** What printing would give, before it is done. */
export const exportInspection = z.object({
  /** Sheets of paper sides, cover and contents included. */
  pages: z.number().int(),
  /** Forms in the order of the file; `firstPage` counts from 1 over the forms, without cover and contents. */
  forms: z.array(z.object({ id: z.string(), name: z.string(), firstPage: z.number().int(), pages: z.number().int(), missingCharacters })),
  missingCharacters,
  /** Findings of level E that are open: then `export.run` needs a reason. */
  errors: z.number().int(),
  /** Sentences: what the platform may refuse in the upload file of these forms. */
  problems: z.array(z.string()),
});

export const exportResult = z.object({
  name: z.string(),
  location: z.string(),
  pages: z.number().int().nullable(),
  missingCharacters,
  /** Sentences about what was written: what the platform may refuse in an upload file, and what was decided for it. */
  problems: z.array(z.string()),
});

export const statementView = z.object({
  outline: statementOutline,
  /** The person's own; else the program's. */
  own: z.boolean(),
  /** What the placeholders of text/statement.ts stand for in the year. */
  figures: z.object({ year: z.string(), department: z.string(), projects: z.string(), names: z.string(), amount: z.string() }),
});
export type StatementView = z.infer<typeof statementView>;

/** How the forms of a package differ from those of the open workbook. */
export const packageDifference = z.object({
  kind: z.enum(['onlyInPackage', 'onlyInWorkbook', 'changed']),
  form: z.string(),
  unit: z.string(),
  /** What differs, in a sentence. */
  message: z.string(),
});
export type PackageDifference = z.infer<typeof packageDifference>;

export const packageCheck = z.object({
  manifest: packageManifest,
  /** Names of the manifest's files that are there, exactly as it says. */
  sound: z.array(z.string()),
  /** Sentences: files that are missing, changed or foreign. Empty: the package is whole. */
  faults: z.array(z.string()),
  /** Null where no workbook is open. */
  differences: z.array(packageDifference).nullable(),
});
export type PackageCheck = z.infer<typeof packageCheck>;

export const uploadSample = z.object({
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  problems: z.array(z.string()),
});
