import { signText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace } from './form-view';
import { cellLabel } from './text-label';

const text = signText.sym05;

/** A range has no sign of its own on the platform. */
export const range = defineRule({
  id: 'SYM-05',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows
      .filter((row) => row.applies && row.reading.kind === 'range')
      .map((row) => {
        const { low = '', high = '', unit = '' } = row.reading.range ?? {};
        return { place: indicatorPlace(row, 'value'), message: text.range(cellLabel(row, 'value'), row.indicator.value), found: row.indicator.value.trim(), expected: `≥${low}${unit}、≤${high}${unit}` };
      });
  },
  examples: {
    passes: [{ indicators: [{ name: '人数', value: '≥6人' }, { name: '时效', value: '2022-12-31' }] }],
    fails: [{ indicators: [{ name: '执行率', value: '95%≤n≤100%' }] }, { indicators: [{ name: '批次', value: '1-2批' }] }],
  },
});
