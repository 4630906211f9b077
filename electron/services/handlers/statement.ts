import type { StatementView } from '#shared/api/outputs';
import { statementOutline, type StatementOutline } from '#shared/model/statement-outline';
import { composeStatement, statementFigures, type Statement, type StatementInput } from '#shared/statement/compose';
import { defaultOutline } from '#shared/statement/default-outline';
import { batchLabels } from '#shared/text/batches';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session, templateOf } from '../session';
import type { Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { unitNameOf } from './export-source';
import { settingChanges } from './setting';

const settingOf = (year: number) => `statement.${year}`;

/** The year's own outline. One that no longer fits the program counts as none. */
function ownOutline(session: Session, workbook: Workbook, year: number): StatementOutline | null {
  const stored = workbook.outline.setting(settingOf(year));
  if (stored === null) return null;
  try {
    return statementOutline.parse(JSON.parse(stored));
  } catch {
    session.platform.log('warn', 'an outline of the workbook could not be read');
    return null;
  }
}

function outlineOf(session: Session, workbook: Workbook, year: number): { outline: StatementOutline; own: boolean } {
  const own = ownOutline(session, workbook, year);
  if (own) return { outline: own, own: true };
  const departments = workbook.outline.forms(year).filter(({ kind }) => kind === 'department');
  return { outline: defaultOutline(departments.flatMap(({ template }) => session.templates.get(template) ?? [])), own: false };
}

function contentOf(session: Session, workbook: Workbook, year: number, forms: readonly Form[]): StatementInput {
  const unitOf = unitNameOf(workbook);
  return {
    year,
    department: workbook.outline.department().name,
    forms: forms.map((form) => ({ declaration: form.declaration, template: templateOf(session, form.declaration.template), unit: unitOf(form) })),
  };
}

/** The year's published text of these forms, by its outline. */
export function statementOf(session: Session, workbook: Workbook, year: number, forms: readonly Form[]): Statement {
  return composeStatement(outlineOf(session, workbook, year).outline, contentOf(session, workbook, year, forms));
}

function statementView(session: Session, workbook: Workbook, year: number): StatementView {
  return { ...outlineOf(session, workbook, year), figures: statementFigures(contentOf(session, workbook, year, workbook.forms.year(year))) };
}

export const statementHandlers = {
  'statement.get': (session, { year }) => statementView(session, openedWorkbook(session), year),
  'statement.set': (session, { year, outline }) => {
    const workbook = openedWorkbook(session);
    workbook.history.write(batchLabels.statement(year), settingChanges(workbook, settingOf(year), outline === null ? null : JSON.stringify(outline)));
    announce(session, []);
    return statementView(session, workbook, year);
  },
} satisfies Partial<Handlers>;
