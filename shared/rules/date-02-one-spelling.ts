import { toHalfWidth } from '../normalise/character-width';
import { dateText } from '../text/rules-dates';
import { defineYearRule } from './define-rule';
import { setText } from './fixes';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = dateText.date02;
const deadline = /^(?:在|于)?\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号]|底|末)?\s*(?:之前|以前|前)?\s*(?:完成)?[。.]?$/u;
const spokenDay = /(\d{1,2})号(?=前|之前|以前|底|$)/u;
const lastDay: Readonly<Record<number, number>> = { 1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31 };

type Written = { readonly form: FormView; readonly row: IndicatorRow };

/** The same deadline written in several ways among the forms of a year: each that differs from the commonest way is proposed to be written so. */
export const oneSpelling = defineYearRule({
  id: 'DATE-02',
  title: text.title,
  basis: text.basis,
  level: 'I',
  checkYear(year) {
    const byDate = new Map<string, Map<string, Written[]>>();
    const spoken: [FormView, Problem][] = [];
    for (const form of year.forms) {
      for (const row of form.rows) {
        if (row.reading.kind !== 'date') continue;
        const value = row.indicator.value.trim();
        const match = deadline.exec(toHalfWidth(value));
        if (!match) {
          if (spokenDay.test(value)) spoken.push([form, spokenProblem(row, value)]);
          continue;
        }
        const [, ofYear = '', month = '', day] = match;
        const key = `${ofYear}-${Number(month)}-${day ?? lastDay[Number(month)] ?? ''}`;
        const spellings = byDate.get(key) ?? new Map<string, Written[]>();
        spellings.set(value, [...(spellings.get(value) ?? []), { form, row }]);
        byDate.set(key, spellings);
      }
    }
    return [...spoken, ...[...byDate.values()].filter((spellings) => spellings.size > 1).flatMap(problemsOf)];
  },
  examples: {
    passes: [[{ indicators: [{ name: '完成时效', value: '2022年12月31日前' }] }, { indicators: [{ name: '完成时效', value: '2022年12月31日前' }, { name: '发放时效', value: '每月15日前' }, { name: '验收时效', value: '2022年6月底前' }] }]],
    fails: [
      [{ indicators: [{ name: '完成时效', value: '2022年12月31日前' }, { name: '完成时限', value: '2022年12月31日前' }] }, { indicators: [{ name: '完成时效', value: '2022年12月底前完成' }] }],
      { indicators: [{ name: '当月发放上月工资', value: '每月15号前' }] },
    ],
  },
});

function spokenProblem(row: IndicatorRow, value: string): Problem {
  const better = value.replace(spokenDay, '$1日');
  const place = indicatorPlace(row, 'value');
  return { place, message: text.dayWord(cellLabel(row, 'value'), value), found: value, expected: better, fix: setText(place, better) };
}

function problemsOf(spellings: ReadonlyMap<string, readonly Written[]>): (readonly [FormView, Problem])[] {
  // The commonest spelling; among equals the one that ends in 日前, then the first.
  const common = [...spellings].toSorted(([a, as], [b, bs]) => bs.length - as.length || Number(b.endsWith('日前')) - Number(a.endsWith('日前')))[0]?.[0] ?? '';
  return [...spellings]
    .filter(([spelling]) => spelling !== common)
    .flatMap(([spelling, written]) =>
      written.map(({ form, row }) => {
        const place = indicatorPlace(row, 'value');
        return [form, { place, message: text.spellings(cellLabel(row, 'value'), spelling, common), found: spelling, expected: common, fix: setText(place, common) }] as const;
      }),
    );
}
