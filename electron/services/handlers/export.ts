import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExportFormat } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { planForm } from '#shared/plan/plan-form';
import { exportTitles, workLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Handlers } from '../dispatch';
import type { Job } from '../jobs/job';
import { openedWorkbook, type Session, templateOf } from '../session';
import type { Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { uploadTable } from '../writing/upload/upload-rows';
import { findingsOf } from './check';
import { longWork } from './long-work';

export const exportHandlers = {
  'export.run': async (session, { year, forms: chosen, format, file, reason, replace }) => {
    const workbook = openedWorkbook(session);
    const path = session.platform.files.resolve(file);
    const name = basename(path);
    const forms = formsToExport(workbook, year, chosen);
    if (!replace && existsSync(path)) throw new Fault('exists', faults.fileExists(name));
    const errors = findingsOf(session, year, forms).filter(({ level, outcome }) => level === 'E' && outcome === 'finding').length;
    if (errors > 0 && reason === '') throw new Fault('findingsOpen', faults.findingsOpen(errors));
    // The record comes first: an export that went out must never be without its reason.
    if (errors > 0 || workbook.readOnly === null) workbook.recordExport({ year, format, forms: forms.length, errors, reason });
    const result = await longWork(session, workLabels.export(name), jobFor(session, workbook, format, path, year, forms));
    return {
      name,
      location: path,
      pages: result?.pages ?? null,
      missingCharacters: [...(result?.missingCharacters ?? [])],
    };
  },
} satisfies Partial<Handlers>;

function formsToExport(workbook: Workbook, year: number, chosen: readonly string[]): Form[] {
  const forms = workbook.forms.year(year);
  const wanted = new Set(chosen);
  const taken = wanted.size === 0 ? forms : forms.filter(({ declaration }) => wanted.has(declaration.id));
  if (taken.length < wanted.size) throw new Fault('notFound', faults.formGone);
  if (taken.length === 0) throw new Fault('notFound', faults.nothingToExport(year));
  return taken;
}

function jobFor(session: Session, workbook: Workbook, format: ExportFormat, path: string, year: number, forms: readonly Form[]): Exclude<Job, { kind: 'recognise' }> {
  const title = exportTitles.set(workbook.outline.department().name, year);
  const declarations = forms.map(({ declaration }) => declaration);
  if (format === 'upload') {
    const table = uploadTable(declarations, session.templates, workbook.outline.units());
    return { kind: 'upload', path, ...table };
  }
  const plans = declarations.map((declaration) => planForm(templateOf(session, declaration.template), declaration));
  return format === 'pdf'
    ? { kind: 'pdf', path, title, plans, fonts: join(session.platform.resources, 'fonts') }
    : { kind: 'xlsx', path, title, plans };
}
