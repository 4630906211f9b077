import type { ExportFormat, ExportOptions } from '#shared/api/outputs';
import { formName } from '#shared/model/declaration';
import { exportTitles, workLabels } from '#shared/text/batches';
import type { Handlers } from '../dispatch';
import type { Job } from '../jobs/job';
import { openedWorkbook, type Session, templateOf } from '../session';
import type { Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { installedFonts } from '../writing/fonts/installed-fonts';
import { uploadTable, type UploadTable } from '../writing/upload/upload-rows';
import type { SummaryRow } from '../writing/xlsx/summary-sheet';
import { findingsOf } from './check';
import { clearedFindings, formsToExport, openErrors, pdfLook, plansOf, targetPath, unitNameOf } from './export-source';
import { longWork } from './long-work';
import { statementOf } from './statement';
import { uploadTemplates } from './upload';

export const exportHandlers = {
  'export.run': async (session, { year, forms: chosen, format, file, reason, replace, options }) => {
    const workbook = openedWorkbook(session);
    const { path, name } = targetPath(session, file, replace);
    const forms = formsToExport(workbook, year, chosen);
    const { errors } = clearedFindings(session, workbook, { year, format, forms, reason });
    const order = { session, workbook, path, year, forms, errors, options };
    const problems = format === 'upload' ? uploadTableOf(session, workbook, forms).problems : [];
    const result = await longWork(session, workLabels.export(name), jobFor(format, order));
    const printed = result && 'pages' in result ? result : null;
    return { name, location: path, pages: printed?.pages ?? null, missingCharacters: [...(printed?.missingCharacters ?? [])], problems: [...problems] };
  },
  'export.inspect': async (session, { year, forms: chosen, options }) => {
    const workbook = openedWorkbook(session);
    const forms = formsToExport(workbook, year, chosen);
    const errors = openErrors(findingsOf(session, year, forms));
    const look = pdfLook(session, options, { department: workbook.outline.department().name, year, forms: forms.length, errors });
    const counted = await longWork(session, workLabels.inspect, { kind: 'inspect', plans: plansOf(session, forms), look });
    let firstPage = 1;
    return {
      pages: counted.pages,
      forms: forms.map(({ declaration }, index) => {
        const { pages = 0, missingCharacters = [] } = counted.forms[index] ?? {};
        const first = firstPage;
        firstPage += pages;
        return { id: declaration.id, name: formName(declaration.fields), firstPage: first, pages, missingCharacters: [...missingCharacters] };
      }),
      missingCharacters: [...counted.missingCharacters],
      errors,
      problems: [...uploadTableOf(session, workbook, forms).problems],
    };
  },
  'export.list': (session, { limit }) => openedWorkbook(session).exports(limit),
  'font.list': () => installedFonts().map(({ id, name, style }) => ({ id, name, style })),
} satisfies Partial<Handlers>;

export function uploadTableOf(session: Session, workbook: Workbook, forms: readonly Form[]): UploadTable {
  const declarations = forms.map(({ declaration }) => declaration);
  return uploadTable(declarations, uploadTemplates(session, workbook), workbook.outline.units(), workbook.outline.department().name);
}

type Order = {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly path: string;
  readonly year: number;
  readonly forms: readonly Form[];
  readonly errors: number;
  readonly options: ExportOptions;
};

type WritingJob = Extract<Job, { kind: 'pdf' | 'xlsx' | 'docx' | 'upload' }>;

function jobFor(format: ExportFormat, { session, workbook, path, year, forms, errors, options }: Order): WritingJob {
  const department = workbook.outline.department().name;
  const title = exportTitles.set(department, year);
  switch (format) {
    case 'upload':
      return { kind: 'upload', path, ...uploadTableOf(session, workbook, forms) };
    case 'pdf':
      return { kind: 'pdf', path, title, plans: plansOf(session, forms), look: pdfLook(session, options, { department, year, forms: forms.length, errors }) };
    case 'docx':
      return { kind: 'docx', path, statement: statementOf(session, workbook, year, forms), plans: plansOf(session, forms), department, year };
    case 'xlsx':
      return {
        kind: 'xlsx',
        path,
        title: exportTitles.summary(department, year),
        plans: plansOf(session, forms),
        layout: options.layout,
        summary: options.summary && forms.length > 1 ? summaryOf(session, workbook, forms) : undefined,
      };
  }
}

function summaryOf(session: Session, workbook: Workbook, forms: readonly Form[]): SummaryRow[] {
  const unitOf = unitNameOf(workbook);
  return forms.map((form) => {
    const { fields, kind, template, indicators } = form.declaration;
    const amount = fields.annualAmount ?? fields.totalAmount ?? '';
    return { unit: unitOf(form), name: formName(fields), kind, amount, money: templateOf(session, template).money.unit, indicators: indicators.length };
  });
}
