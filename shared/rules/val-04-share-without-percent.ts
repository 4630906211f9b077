import { Decimal } from 'decimal.js';
import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { setUnit } from './fixes';
import { indicatorPlace } from './form-view';
import { nameKind } from './name-kind';
import { cellLabel } from './text-label';
import { satisfactionName } from './words/indicator-names';

const text = valueText.val04;

/** A share between 0 and 1 with no percent sign: 0.95 is 95%, while 1 may be 100% or 1% and is left to the person. */
export const shareWithoutPercent = defineRule({
  id: 'VAL-04',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows
      .filter((row) => row.applies && row.reading.kind === 'quantity' && row.value.unit === '' && (nameKind(row.name)?.kind === 'share' || row.category === 'satisfaction' || satisfactionName.test(row.name)))
      .flatMap((row) => {
        const number = new Decimal(row.value.number);
        if (number.lessThanOrEqualTo(0) || number.greaterThan(1)) return [];
        const percent = number.mul(100).toFixed();
        const found = row.indicator.value.trim();
        const problem = { place: indicatorPlace(row, 'value'), message: text.share(cellLabel(row, 'value'), found), found, expected: `${row.value.sign}${percent}%` };
        const rewritten = { ...row, value: { ...row.value, number: percent } };
        const inOneCell = !form.template.indicators.columns.some((column) => column.id === 'unit');
        return [number.lessThan(1) && inOneCell ? { ...problem, fix: setUnit(form, rewritten, '%', `${row.value.sign}${percent}%`) } : problem];
      });
  },
  examples: {
    passes: [{ indicators: [{ name: '合格率', value: '0.98%' }, { name: '泄密率', value: '0' }, { name: '合格率', value: '98' }, { name: '次数', value: '1' }] }],
    fails: [{ indicators: [{ name: '培训考核通过率', value: '1' }] }, { indicators: [{ name: '合格率', value: '≥0.95' }] }],
  },
});
