import { Decimal } from 'decimal.js';
import { lastYearText } from '../text/rules-last-year';
import { defineRule } from './define-rule';
import { fieldAmount, fieldPlace, indicatorPlace, amountOf, type FormView } from './form-view';
import { fieldLabel } from './labels';
import { previousQuantities } from './previous-quantities';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = lastYearText.last02;
const amountFields = ['annualAmount', 'totalAmount'];

/** Amounts and targets that differ from those of the year before, with by how much: what a reviewer asks for reasons of. */
export const raisedOrLowered = defineRule({
  id: 'LAST-02',
  title: text.title,
  basis: text.basis,
  level: 'I',
  check(form) {
    return form.previous ? [...amountProblems(form), ...targetProblems(form)] : 'notApplicable';
  },
  examples: {
    passes: [
      { fields: { annualAmount: '20' }, indicators: [{ name: '次数', value: '2次' }] },
      { previous: { fields: { annualAmount: '20.00' }, indicators: [{ name: '次数', value: '≥2次' }] }, fields: { annualAmount: '20' }, indicators: [{ name: '次数', value: '≥2次' }] },
      { previous: { indicators: [{ name: '时间', value: '2021年12月' }] }, indicators: [{ name: '时间', value: '2022年12月' }] },
    ],
    fails: [
      { previous: { fields: { annualAmount: '20' } }, fields: { annualAmount: '25' } },
      { previous: { indicators: [{ name: '次数', value: '≥2次' }] }, indicators: [{ name: '次数', value: '≥3次' }] },
      { previous: { indicators: [{ name: '合格率', value: '95%' }] }, indicators: [{ name: '合格率', value: '90%' }] },
    ],
  },
});

function amountProblems(form: FormView): Problem[] {
  return amountFields.flatMap((field): Problem[] => {
    const then = amountOf(form.previous?.fields[field] ?? '');
    const now = fieldAmount(form, field);
    if (!(then instanceof Decimal) || !(now instanceof Decimal) || now.equals(then)) return [];
    const before = form.previous?.fields[field] ?? '';
    return [{ place: fieldPlace(field), message: text.changed(fieldLabel(form, field), before, form.declaration.fields[field] ?? '', changeOf(then, now, form.template.money.unit)), found: form.declaration.fields[field] ?? '', expected: before }];
  });
}

function targetProblems(form: FormView): Problem[] {
  return previousQuantities(form).flatMap(({ row, last, now, lastText }): Problem[] => {
    if (now.equals(last)) return [];
    return [{ place: indicatorPlace(row, 'value'), message: text.changed(cellLabel(row, 'value'), lastText, row.indicator.value, changeOf(last, now, row.value.unit)), found: row.indicator.value, expected: lastText }];
  });
}

/** Of percentages only the difference is told: percent of percent misleads. */
function changeOf(then: Decimal, now: Decimal, unit: string): string {
  const difference = now.minus(then);
  const share = then.isZero() || unit === '%' ? '' : difference.abs().div(then.abs()).mul(100).toDecimalPlaces(1).toFixed();
  return text.by(difference.isPositive(), difference.abs().toFixed(), unit === '%' ? text.points : unit, share);
}
