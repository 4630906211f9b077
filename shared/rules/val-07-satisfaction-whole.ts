import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace } from './form-view';
import { cellLabel } from './text-label';
import { satisfactionName } from './words/indicator-names';

const text = valueText.val07;

/** A satisfaction that nobody may fall short of. */
export const satisfactionWhole = defineRule({
  id: 'VAL-07',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows
      .filter((row) => row.applies && row.reading.kind === 'quantity' && (row.category === 'satisfaction' || satisfactionName.test(row.name)))
      .filter((row) => Number(row.value.number) === 100 && row.value.sign !== '≤' && row.value.sign !== '＜' && (row.value.unit === '%' || row.value.unit === ''))
      .map((row) => ({ place: indicatorPlace(row, 'value'), message: text.whole(cellLabel(row, 'value'), row.indicator.value), found: row.indicator.value.trim(), expected: '≥90%' }));
  },
  examples: {
    passes: [{ indicators: [{ level2: '服务对象满意度指标', name: '满意度', value: '≥90%' }, { level2: '质量指标', name: '合格率', value: '100%' }] }],
    fails: [{ indicators: [{ level2: '服务对象满意度指标', name: '参训人员满意度', value: '100%' }] }, { indicators: [{ level2: '服务对象满意度指标', name: '主管单位满意度', value: '≥100.00%' }] }],
  },
});
