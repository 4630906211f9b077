import { Decimal } from 'decimal.js';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { fieldAmount, fieldPlace } from './form-view';

const text = amountText.fin03;

/** A difference of at most 0.01 a year comes from rounding and is told as such; both are only hints, since years may differ. */
export const totalEqualsTerm = defineRule({
  id: 'FIN-03',
  title: text.title,
  basis: text.basis,
  level: 'I',
  check(form) {
    const terms = form.template.rules.termTotal;
    if (!terms) return 'notApplicable';
    const total = fieldAmount(form, terms.total);
    const annual = fieldAmount(form, terms.annual);
    const years = /^(\d{1,2})(?:\.0+)?\s*年?$/u.exec((form.declaration.fields[terms.term] ?? '').trim())?.[1];
    if (!(total instanceof Decimal) || !(annual instanceof Decimal) || years === undefined) return 'notApplicable';
    const product = annual.mul(years);
    const difference = product.minus(total).abs();
    if (difference.isZero()) return [];
    const rounding = difference.lessThanOrEqualTo(new Decimal(years).mul('0.01'));
    const message = rounding ? text.rounding(total.toFixed(2), product.toFixed(2), difference.toFixed()) : text.differs(total.toFixed(2), product.toFixed(2), years);
    return [{ place: fieldPlace(terms.total), message, found: form.declaration.fields[terms.total] ?? '', expected: product.toFixed(2) }];
  },
  examples: {
    passes: [{ fields: { totalAmount: '414.00', annualAmount: '138.00', term: '3' } }, { fields: { totalAmount: '414.00', annualAmount: '138.00', term: '长期' } }],
    fails: [{ fields: { totalAmount: '125.00', annualAmount: '41.67', term: '3' } }, { fields: { totalAmount: '100', annualAmount: '50', term: '3年' } }],
  },
});
