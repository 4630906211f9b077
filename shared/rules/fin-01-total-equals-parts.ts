import { Decimal } from 'decimal.js';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { amountOf, cellPlace, fieldPlace, type FormView } from './form-view';
import { fieldLabel } from './labels';
import type { Problem } from './rule';

const text = amountText.fin01;
type Amount = { readonly label: string; readonly text: string; readonly place: Problem['place'] };

/** Header totals by the template's sums, and each task's total. Empty parts count as nothing where another part is there. */
export const totalEqualsParts = defineRule({
  id: 'FIN-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const sums = [...headerSums(form), ...taskSums(form)];
    return sums.length === 0 ? 'notApplicable' : sums.flatMap(([total, parts]) => compare(total, parts));
  },
  examples: {
    passes: [
      { fields: { totalAmount: '110.00', fiscalAmount: '100', otherAmount: '10.00' } },
      { fields: { totalAmount: '110.00', fiscalAmount: '110' } },
      { fields: { totalAmount: '110.00' } },
      { tasks: [{ name: '培训', total: '1,000.10', fiscal: '1000.1', other: '0' }] },
    ],
    fails: [
      { fields: { totalAmount: '110.00', fiscalAmount: '100', otherAmount: '9.99' } },
      { fields: { totalAmount: '18052461', fiscalAmount: '18211461' } },
      { tasks: [{ name: '基本支出', total: '3133.45', fiscal: '3128.46', other: '0.00' }] },
    ],
  },
});

function headerSums(form: FormView): (readonly [Amount, Amount[]])[] {
  const amount = (field: string): Amount => ({ label: fieldLabel(form, field), text: form.declaration.fields[field] ?? '', place: fieldPlace(field) });
  return form.template.rules.sums.map((sum) => [amount(sum.total), sum.parts.map(amount)] as const);
}

function taskSums(form: FormView): (readonly [Amount, Amount[]])[] {
  return form.declaration.tasks.map((task, index) => {
    const amount = (column: 'total' | 'fiscal' | 'other'): Amount => ({
      label: text.task({ number: index + 1, name: task.name }, amountText.taskColumn[column] ?? column),
      text: task[column],
      place: cellPlace('task', task.id, column),
    });
    return [amount('total'), [amount('fiscal'), amount('other')]] as const;
  });
}

function compare(total: Amount, parts: readonly Amount[]): Problem[] {
  const given = [total, ...parts].filter((amount) => amount.text.trim() !== '');
  if (total.text.trim() === '' || given.length < 2) return [];
  const unreadable = given.find((amount) => amountOf(amount.text) === 'unreadable');
  if (unreadable) return [{ place: unreadable.place, message: amountText.unreadable(unreadable.label, unreadable.text), found: unreadable.text, expected: '', level: 'I', cannotTell: true }];
  const whole = new Decimal(numberOf(total));
  const larger = parts.find((part) => numberOf(part).greaterThan(whole));
  const sum = parts.reduce((so, part) => so.plus(numberOf(part)), new Decimal(0));
  if (sum.equals(whole)) return [];
  const message = larger
    ? text.larger(total.label, whole.toFixed(), larger.label, numberOf(larger).toFixed())
    : text.sum(total.label, whole.toFixed(), sum.toFixed());
  return [{ place: total.place, message, found: total.text, expected: `${text.parts(parts.map((part) => part.label))} = ${sum.toFixed()}` }];
}

function numberOf(amount: Amount): Decimal {
  const value = amountOf(amount.text);
  return value instanceof Decimal ? value : new Decimal(0);
}
