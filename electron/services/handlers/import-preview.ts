import { randomUUID } from 'node:crypto';
import type { Correction, ImportPreview, SourceSheet } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import type { CellGrid } from '#shared/model/cell-grid';
import type { Told, ToldRecognition } from '#shared/recognise/recognise-told';
import { workLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { PreviewSource } from '../jobs/job';
import type { Session } from '../session';
import { corrected, toldBy } from './corrections';
import { draftForm, identities, type ImportDraft, previewForms, yearOfForms } from './import-draft';
import { longWork } from './long-work';

/** Previews are large; a person looks at one at a time. */
const mostDrafts = 4;

/** Reads a file or a table from the clipboard in a worker. Throws Fault, `fileNoForms` where nothing is a form and `anyway` is false. */
export async function newPreview(session: Session, file: string, source: PreviewSource, anyway: boolean): Promise<ImportPreview> {
  const told: Told = { labels: [], templates: [] };
  const { grids, recognition } = await longWork(session, workLabels.read(file), { kind: 'preview', source, templates: [...session.templates.values()], told });
  if (recognition.forms.length === 0 && !anyway) throw new Fault('fileNoForms', faults.fileNoForms(file));
  const draft = drafted(session, { file, grids, ids: new Map(), places: new Map(), recognition, told }, []);
  const preview = randomUUID();
  session.drafts.set(preview, draft);
  for (const old of [...session.drafts.keys()].slice(0, -mostDrafts)) session.drafts.delete(old);
  return shown(preview, draft);
}

/** The preview with all corrections that stand. The file is read again only where they change how it is read. */
export async function correctedPreview(session: Session, preview: string, corrections: readonly Correction[]): Promise<ImportPreview> {
  const before = draftOf(session, preview);
  const told = toldBy(corrections, (form) => before.places.get(form));
  const templates = [...session.templates.values()];
  const isSame = JSON.stringify(told) === JSON.stringify(before.told);
  const recognition = isSame
    ? before.recognition
    : (await longWork(session, workLabels.read(before.file), { kind: 'preview', source: { grids: before.grids }, templates, told })).recognition;
  const draft = drafted(session, { ...before, recognition, told }, corrections);
  session.drafts.set(preview, draft);
  return shown(preview, draft);
}

/** After the templates have changed: each preview is read anew at its next correction. */
export function forgetReadings(session: Session): void {
  for (const [preview, draft] of session.drafts) session.drafts.set(preview, { ...draft, told: null });
}

/** Throws Fault `notFound` for a preview that is gone. */
export function draftOf(session: Session, preview: string): ImportDraft {
  const draft = session.drafts.get(preview);
  if (!draft) throw new Fault('notFound', faults.previewGone);
  return draft;
}

function drafted(session: Session, read: Omit<ImportDraft, 'forms' | 'doubts' | 'unapplied'>, corrections: readonly Correction[]): ImportDraft {
  const idOf = identities(read.ids, randomUUID);
  const forms = read.recognition.forms.map((form, index) => draftForm(form, index + 1, idOf));
  for (const { declaration, place } of forms) read.places.set(declaration.id, place);
  return { ...read, ...corrected({ forms, doubts: read.recognition.doubts }, corrections, session.templates) };
}

function shown(preview: string, { file, grids, recognition, forms, doubts, unapplied }: ImportDraft): ImportPreview {
  return {
    preview,
    file,
    year: yearOfForms(forms),
    forms: previewForms(forms),
    doubts: [...doubts],
    sheets: grids.filter((grid) => !grid.hidden).map((grid) => sourceSheet(grid, recognition.headers[grid.index] ?? [])),
    unapplied: [...unapplied],
  };
}

function sourceSheet({ index, sheet, rows, columns, cells }: CellGrid, headers: ToldRecognition['headers'][number]): SourceSheet {
  return {
    index,
    sheet,
    rows,
    columns,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
    headers: headers.map((header) => ({ ...header, columns: [...header.columns] })),
  };
}
