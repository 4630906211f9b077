import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { fieldPlace } from './form-view';
import { fieldLabel } from './labels';

const text = amountText.fin04;

/** A total whose parts are all empty. */
export const compositionGiven = defineRule({
  id: 'FIN-04',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const { fields } = form.declaration;
    const filled = (field: string) => (fields[field] ?? '').trim() !== '';
    const given = form.template.rules.sums.filter((sum) => filled(sum.total) && Number(fields[sum.total]) !== 0);
    if (given.length === 0) return 'notApplicable';
    return given
      .filter((sum) => !sum.parts.some(filled))
      .map((sum) => ({
        place: fieldPlace(sum.parts[0] ?? sum.total),
        message: text.missing(fieldLabel(form, sum.total), sum.parts.map((part) => fieldLabel(form, part))),
        found: fields[sum.total] ?? '',
        expected: sum.parts.map((part) => fieldLabel(form, part)).join('、'),
      }));
  },
  examples: {
    passes: [{ fields: { totalAmount: '10', fiscalAmount: '10' } }, { fields: { totalAmount: '0' } }],
    fails: [{ fields: { totalAmount: '10', fiscalAmount: ' ' } }],
  },
});
