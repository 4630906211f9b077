import type { IndicatorPage } from '#shared/api/indicators';
import { type IndicatorColumn, indicatorContent } from '#shared/model/declaration';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session, templateOf } from '../session';
import { applyEdits } from '../workbook/edits';
import { changesBetween } from '../workbook/form';
import { storedForm } from './declaration';

export const indicatorHandlers = {
  'indicator.list': (session, { year, forms, from, limit }): IndicatorPage => {
    const { indicators, history } = openedWorkbook(session);
    const chosen = forms && new Set(forms);
    const counts = indicators.counts(year).filter(({ form }) => !chosen || chosen.has(form));
    const columns = columnsOf(session, year);
    const rows: IndicatorPage['rows'] = [];
    let passed = 0;
    for (const { form, count } of counts) {
      const first = Math.max(from - passed, 0);
      const wanted = Math.min(count - first, limit - rows.length);
      if (wanted > 0) for (const row of indicators.rows(form, columns).slice(first, first + wanted)) rows.push({ ...row, form });
      passed += count;
    }
    return { revision: history.revision(), total: passed, columns, rows };
  },
  'declaration.editMany': (session, { label, forms }) => {
    const workbook = openedWorkbook(session);
    // A form named twice is edited twice, in order.
    const after = new Map<string, ReturnType<typeof storedForm>>();
    for (const { declaration: id, edits } of forms) {
      const form = after.get(id) ?? storedForm(workbook, id);
      after.set(id, applyEdits(form, edits, templateOf(session, form.declaration.template)));
    }
    const changes = [...after].flatMap(([id, form]) => changesBetween(storedForm(workbook, id), form));
    workbook.history.write(label, changes);
    announce(session, [...after.keys()]);
    return {};
  },
} satisfies Partial<Handlers>;

/** The columns that the templates of a year have, in the order of the model; `period` where one has two. */
function columnsOf(session: Session, year: number): IndicatorColumn[] {
  const templates = [...new Set(openedWorkbook(session).outline.forms(year).map(({ template }) => template))].flatMap((id) => session.templates.get(id) ?? []);
  const known = new Set<IndicatorColumn>(templates.flatMap(({ indicators }) => indicators.columns.map(({ id }) => id)));
  if (templates.some(({ indicators }) => indicators.periods.length > 1)) known.add('period');
  for (const column of ['level1', 'level2', 'name', 'value'] as const) known.add(column);
  return indicatorContent.keyof().options.filter((column) => known.has(column));
}
