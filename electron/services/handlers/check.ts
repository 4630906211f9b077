import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Fault } from '#shared/api/reply';
import type { Finding } from '#shared/model/finding';
import { checkDeclarations } from '#shared/rules/check';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { applyFixes } from '../checking/apply-fixes';
import { checkSettings } from '../checking/check-settings';
import { createYearCheck, type YearCheck } from '../checking/year-check';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session } from '../session';
import { changesBetween, type Form } from '../workbook/form';
import { storedForm } from './declaration';
import { draftForm, previewForms } from './import-draft';
import { recognisedForms } from './recognised-file';

/** How long a check may hold up what comes in between, in milliseconds. */
const slice = 12;

export const checkHandlers = {
  'file.check': async (session, { file, year }) => {
    const { forms } = await recognisedForms(session, file);
    const drafts = forms.map((form, index) => draftForm(form, index + 1, () => randomUUID()));
    const declarations = drafts.map(({ declaration }) => ({ ...declaration, year }));
    return { findings: checkDeclarations({ year, declarations, templates: session.templates }), forms: previewForms(drafts) };
  },
  'check.run': async (session, { year, declaration, token, limit = Number.POSITIVE_INFINITY }) => {
    const check = yearCheckOf(session, year);
    if (declaration !== undefined) {
      storedForm(openedWorkbook(session), declaration);
      return { token: '', fresh: false, more: false, forms: [declaration], findings: [...check.form(declaration)] };
    }
    await inSlices(session, check);
    return check.since(token, limit);
  },
  'check.fix': (session, { year, findings: chosen }) => {
    const workbook = openedWorkbook(session);
    const before = workbook.forms.year(year);
    const settings = checkSettings(workbook);
    const check = (forms: readonly Form[]) =>
      checkDeclarations({ year, declarations: forms.map(({ declaration }) => declaration), templates: session.templates, pending: forms.flatMap(({ pending }) => pending), ...settings });
    const { forms, applied } = applyFixes(before, findingsOf(session, year, before), new Set(chosen), session.templates, check);
    if (applied === 0) throw new Fault('notFound', faults.fixGone);
    const changed = forms.flatMap((form, index) => (form === before[index] ? [] : [{ form, old: before[index] ?? null }]));
    workbook.history.write(batchLabels.fix(applied), changed.flatMap(({ form, old }) => changesBetween(old, form)));
    announce(session, changed.map(({ form }) => form.declaration.id));
    return { applied };
  },
} satisfies Partial<Handlers>;

function yearCheckOf(session: Session, year: number): YearCheck {
  const known = session.checks.get(year);
  if (known) return known;
  const check = createYearCheck(openedWorkbook(session), year, session.templates, session.counts);
  session.checks.set(year, check);
  return check;
}

/** Brings a check up, making way for others between its steps. Throws Fault `noWorkbook` where the workbook is closed meanwhile. */
async function inSlices(session: Session, check: YearCheck): Promise<void> {
  const workbook = openedWorkbook(session);
  let until = performance.now() + slice;
  for (const _ of check.steps()) {
    if (performance.now() < until) continue;
    await breathe();
    if (session.workbook !== workbook) throw new Fault('noWorkbook', faults.noWorkbook);
    until = performance.now() + slice;
  }
}

/** What is found in forms of a year as the workbook has them now, compared with all its forms: those that were set aside included. */
export function findingsOf(session: Session, year: number, forms: readonly Form[]): Finding[] {
  const check = yearCheckOf(session, year);
  for (const _ of check.steps());
  return forms.flatMap(({ declaration }) => check.findings(declaration.id));
}
