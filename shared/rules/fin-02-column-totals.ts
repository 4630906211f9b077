import { Decimal } from 'decimal.js';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { amountOf, fieldAmount, fieldPlace, type FormView } from './form-view';
import type { Problem } from './rule';

const text = amountText.fin02;
const columns = [
  ['total', 'totalAmount'],
  ['fiscal', 'fiscalAmount'],
  ['other', 'otherAmount'],
] as const;

/** The 合计 row of the department's tasks, column by column. */
export const columnTotals = defineRule({
  id: 'FIN-02',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    if (form.declaration.tasks.length === 0) return 'notApplicable';
    return columns.flatMap(([column, field]) => compare(form, column, field));
  },
  examples: {
    passes: [{ fields: { totalAmount: '30.10', fiscalAmount: '30.1' }, tasks: [{ total: '10.05', fiscal: '10.05' }, { total: '20.05', fiscal: '20.05' }] }, { fields: { totalAmount: '30' } }],
    fails: [
      { fields: { totalAmount: '30.11' }, tasks: [{ total: '10.05' }, { total: '20.05' }] },
      { fields: { totalAmount: '30', fiscalAmount: '29' }, tasks: [{ total: '30', fiscal: '30' }] },
    ],
  },
});

function compare(form: FormView, column: 'total' | 'fiscal' | 'other', field: string): Problem[] {
  const total = fieldAmount(form, field);
  const amounts = form.declaration.tasks.map((task) => amountOf(task[column]));
  const label = amountText.taskColumn[column] ?? column;
  const found = form.declaration.fields[field] ?? '';
  if (total === null || amounts.every((amount) => amount === null)) return [];
  if (total === 'unreadable' || amounts.includes('unreadable'))
    return [{ place: fieldPlace(field), message: amountText.unreadable(label, found), found, expected: '', level: 'I', cannotTell: true }];
  const sum = amounts.reduce<Decimal>((so, amount) => (amount instanceof Decimal ? so.plus(amount) : so), new Decimal(0));
  if (sum.equals(total)) return [];
  return [{ place: fieldPlace(field), message: text.sum(label, total.toFixed(), sum.toFixed(), sum.minus(total).abs().toFixed()), found, expected: sum.toFixed() }];
}
