import type { CellGrid } from '#shared/model/cell-grid';
import type { Plan } from '#shared/plan/plan';
import type { Recognition } from '#shared/recognise/recognise';
import type { Statement } from '#shared/statement/compose';
import type { Told, ToldRecognition } from '#shared/recognise/recognise-told';
import type { Template } from '#shared/template/schema';
import type { PackageContent, PackageResult } from '../writing/package/write-package';
import type { Verified } from '../writing/package/verify-package';
import type { PdfLook, PdfPages } from '../writing/pdf/write-pdf';
import type { SummaryRow } from '../writing/xlsx/summary-sheet';

/** Work that would hold up the services' thread: done in a worker with a memory limit, a deadline, progress and cancel. */
export type Job =
  | { readonly kind: 'recognise'; readonly path: string; readonly templates: readonly Template[] }
  /** Reads what a person is to be shown, or reads it again with what they have said of its labels. */
  | { readonly kind: 'preview'; readonly source: PreviewSource; readonly templates: readonly Template[]; readonly told: Told }
  | { readonly kind: 'pdf'; readonly path: string; readonly title: string; readonly plans: readonly Plan[]; readonly look: PdfLook }
  | { readonly kind: 'inspect'; readonly plans: readonly Plan[]; readonly look: PdfLook }
  | {
      readonly kind: 'xlsx';
      readonly path: string;
      readonly title: string;
      readonly plans: readonly Plan[];
      readonly layout: 'sheets' | 'stacked';
      readonly summary: readonly SummaryRow[] | undefined;
    }
  | { readonly kind: 'docx'; readonly path: string; readonly statement: Statement; readonly plans: readonly Plan[]; readonly department: string; readonly year: number }
  | { readonly kind: 'package'; readonly path: string; readonly content: PackageContent }
  | { readonly kind: 'verifyPackage'; readonly path: string }
  | {
      readonly kind: 'upload';
      readonly path: string;
      readonly sheet: string;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A file, a table from the clipboard, or grids that were read before. */
export type PreviewSource =
  | { readonly path: string }
  | { readonly name: string; readonly html: string; readonly text: string }
  | { readonly grids: readonly CellGrid[] };

export type JobResult = {
  readonly preview: { readonly grids: readonly CellGrid[]; readonly recognition: ToldRecognition };
  readonly recognise: { readonly grids: readonly CellGrid[]; readonly recognition: Recognition };
  readonly pdf: PdfPages;
  readonly inspect: PdfPages;
  readonly xlsx: null;
  readonly docx: null;
  readonly package: PackageResult;
  readonly verifyPackage: Verified;
  readonly upload: null;
};

export type JobOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Throws the Fault that the work met, or Fault `cancelled`. */
export type RunJob = <J extends Job>(job: J, options?: JobOptions) => Promise<JobResult[J['kind']]>;
