import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = valueText.val02;

/** A row without a value, and 不适用 where the template requires an indicator and no other row of that heading gives one. */
export const valueMissing = defineRule({
  id: 'VAL-02',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => problemsOf(form, row));
  },
  examples: {
    passes: [
      {
        indicators: [
          { level1: '产出指标', level2: '数量指标', name: '人数', value: '≥6人', explanation: '考察人数' },
          { level1: '产出指标', level2: '数量指标', name: '不适用', value: '不适用' },
          { level1: '效益指标', level2: '经济效益指标', name: '不适用', value: '不适用', explanation: '不适用' },
        ],
      },
    ],
    fails: [
      { indicators: [{ level1: '产出指标', level2: '数量指标', name: '参与人数', value: '' }] },
      { indicators: [{ level1: '产出指标', level2: '质量指标', name: '不适用', value: '不适用' }] },
      { indicators: [{ level1: '产出指标', level2: '质量指标', name: '合格率', value: '≥90%', explanation: '不适用' }] },
    ],
  },
});

function problemsOf(form: FormView, row: IndicatorRow): Problem[] {
  const { value, number, explanation } = row.indicator;
  if (!row.applies) {
    const others = form.rows.some((other) => other.applies && other.indicator.level2 === row.indicator.level2 && other.indicator.period === row.indicator.period);
    if (!row.level2?.required || others) return [];
    return [{ place: indicatorPlace(row, 'value'), message: text.notApplicable(cellLabel(row, 'value'), row.level2.name), found: value.trim() || row.indicator.name, expected: row.level2.name }];
  }
  if (row.name !== '' && value.trim() === '' && number === '') return [{ place: indicatorPlace(row, 'value'), message: text.missing(cellLabel(row, 'value')), found: '', expected: '' }];
  if (explanation.trim() !== '' && explanation.trim() === form.template.indicators.notApplicable)
    return [{ place: indicatorPlace(row, 'explanation'), message: text.explanation(cellLabel(row, 'explanation')), found: explanation, expected: '', level: 'I' }];
  return [];
}
