import { randomUUID } from 'node:crypto';
import type { Declaration } from '#shared/model/declaration';
import type { Finding } from '#shared/model/finding';
import { planReport } from '#shared/plan/plan-report';
import { departmentOf } from '#shared/api/import-proposals';
import { checkDeclarations } from '#shared/rules/check';
import { workLabels } from '#shared/text/batches';
import { composeReport } from '../checking/compose-report';
import type { Handlers } from '../dispatch';
import type { ParsedArgs } from '#shared/api/contract';
import { openedWorkbook, type Session } from '../session';
import { findingsOf } from './check';
import { formsToExport, pdfLook, targetPath } from './export-source';
import { draftForm, previewForms } from './import-draft';
import { longWork } from './long-work';
import { recognisedForms } from './recognised-file';

type Checked = { readonly department: string; readonly forms: readonly Declaration[]; readonly findings: readonly Finding[] };

export const reportHandlers = {
  'report.write': async (session, args) => {
    const { year, source, levels, order, format, file, replace } = args;
    const { path, name } = targetPath(session, file, replace);
    const { department, forms, findings } = source === undefined ? checkedYear(session, args) : await checkedFile(session, source, args);
    const wanted = new Set(levels);
    const chosen = findings.filter(({ level }) => wanted.has(level));
    const insisted = source === undefined ? openedWorkbook(session).exports(1000).filter((record) => record.year === year && record.errors > 0) : [];
    const { platform, templates } = session;
    const report = composeReport({ department, year, version: platform.version, time: new Date(), order, forms, findings: chosen, templates, insisted });
    const plans = [planReport(report)];
    const written = await longWork(
      session,
      workLabels.export(name),
      format === 'pdf'
        ? { kind: 'pdf', path, title: report.title, plans, look: pdfLook(session, { watermark: false, cover: false, contents: false, layout: 'sheets', summary: false }, { department, year, forms: 0, errors: 0 }) }
        : { kind: 'xlsx', path, title: report.title, plans, layout: 'sheets', summary: undefined },
    );
    return { name, location: path, findings: chosen.length, missingCharacters: [...(written?.missingCharacters ?? [])] };
  },
} satisfies { readonly 'report.write': Handlers['report.write'] };

type Asked = Pick<ParsedArgs<'report.write'>, 'year' | 'forms'>;

function checkedYear(session: Session, { year, forms: chosen }: Asked): Checked {
  const workbook = openedWorkbook(session);
  const forms = formsToExport(workbook, year, chosen);
  return { department: workbook.outline.department().name, forms: forms.map(({ declaration }) => declaration), findings: findingsOf(session, year, forms) };
}

async function checkedFile(session: Session, source: ParsedArgs<'report.write'>['source'] & object, { year }: Asked): Promise<Checked> {
  const { forms: recognised } = await recognisedForms(session, source);
  const drafts = recognised.map((form, index) => draftForm(form, index + 1, () => randomUUID()));
  const forms = drafts.map(({ declaration }) => ({ ...declaration, year }));
  const department = departmentOf({ forms: previewForms(drafts) });
  return { department, forms, findings: checkDeclarations({ year, declarations: forms, templates: session.templates }) };
}
