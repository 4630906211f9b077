import { dateOrder, parseDateText } from '../normalise/date-text';
import { dateText } from '../text/rules-dates';
import { defineRule } from './define-rule';
import { fieldPlace, type FormView } from './form-view';
import { fieldLabel } from './labels';
import type { Problem } from './rule';
import { textLabel } from './text-label';

const text = dateText.date03;
const emptyRange = /[（(]\s*年?\s*[-—–~～至]+\s*年?\s*[）)]/u;

/** Start and end of the project, and «(年-年)» that nobody filled in. */
export const projectDates = defineRule({
  id: 'DATE-03',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const blanks = form.texts
      .filter((each) => each.kind === 'goal' && emptyRange.test(each.text))
      .map((each): Problem => ({ place: each.place, message: text.emptyRange(textLabel(form, each)), found: emptyRange.exec(each.text)?.[0] ?? '', expected: `(${form.year}年-${form.year}年)` }));
    const hasDates = form.template.fields.some((field) => field.id === 'startDate' || field.id === 'endDate');
    return hasDates ? [...blanks, ...dateProblems(form)] : blanks.length > 0 ? blanks : 'notApplicable';
  },
  examples: {
    passes: [{ year: 2022, fields: { startDate: '2022-01-01', endDate: '2022年12月31日' } }, { year: 2022, fields: { startDate: '2021/07/01', endDate: '2024/06/30', longTermGoal: '（2021年-2024年）建成' } }, {}],
    fails: [
      { year: 2022, fields: { startDate: '2022-12-31', endDate: '2022-01-01' } },
      { year: 2022, fields: { startDate: '2020-01-01', endDate: '2021-12-31' } },
      { year: 2022, fields: { startDate: '2022-01-01' } },
      { year: 2022, fields: { longTermGoal: '（年-年）建成' } },
    ],
  },
});

function dateProblems(form: FormView): Problem[] {
  const [start = '', end = ''] = [form.declaration.fields.startDate?.trim(), form.declaration.fields.endDate?.trim()];
  if (start === '' && end === '') return [];
  const missing = start === '' ? 'startDate' : end === '' ? 'endDate' : null;
  if (missing) return [{ place: fieldPlace(missing), message: text.missing(fieldLabel(form, missing)), found: '', expected: fieldLabel(form, missing) }];
  const first = parseDateText(start);
  const last = parseDateText(end);
  if (!first || !last) {
    const field = first ? 'endDate' : 'startDate';
    const found = first ? end : start;
    return [{ place: fieldPlace(field), message: text.unreadable(fieldLabel(form, field), found), found, expected: '', level: 'I', cannotTell: true }];
  }
  const found = `${start}—${end}`;
  if (dateOrder(first) > dateOrder(last)) return [{ place: fieldPlace('endDate'), message: text.reversed(start, end), found, expected: `≥${start}` }];
  if (first.year > form.year || last.year < form.year) return [{ place: fieldPlace('endDate'), message: text.outside(start, end, form.year), found, expected: String(form.year) }];
  return [];
}
