import { unitKind } from '../normalise/measure-unit';
import { joinTargetValue } from '../normalise/target-value';
import { signText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { hasColumn, setText } from './fixes';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = signText.sym03;
const withinName = /时限|时效|期限|时间|周期|响应|办结|内/u;

/** A value that cannot be judged for want of a sign. That a plain count lacks one (4次) is only a hint: many forms print none. */
export const noSign = defineRule({
  id: 'SYM-03',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const own = hasColumn(form, 'sign');
    return form.rows.flatMap((row) => (row.applies ? problemOf(row, own) : []));
  },
  examples: {
    passes: [{ indicators: [{ name: '人数', value: '≥6人' }, { name: '完成率', value: '100%' }, { name: '泄密数', value: '0起' }, { name: '时效', value: '2022年12月底前' }, { name: '质量', value: '显著' }] }],
    fails: [
      { indicators: [{ level2: '数量指标', name: '印刷调研材料', value: '约300份' }] },
      { indicators: [{ level2: '社会效益指标', name: '提升档案管理信息化水平', value: '提升15%' }] },
      { indicators: [{ level2: '时效指标', name: '补贴发放时限', value: '20个工作日' }] },
      { indicators: [{ level2: '数量指标', name: '宣传次数', value: '4次' }] },
      { columns: ['sign', 'unit'], indicators: [{ level2: '数量指标', name: '宣传次数', value: '4', unit: '次' }] },
    ],
  },
});

function problemOf(row: IndicatorRow, own: boolean): Problem[] {
  const { kind, quantity } = row.reading;
  const place = indicatorPlace(row, 'value');
  const where = cellLabel(row, 'value');
  const found = row.indicator.value.trim();
  if (kind === 'approximate') return [{ place, message: text.approximate(where, found), found, expected: quantity ? `≥${quantity.number}${quantity.unit}` : '' }];
  if (kind === 'change') {
    const better = quantity ? `≥${quantity.number}${quantity.unit}` : '';
    const named = /提升|提高|增长|增加|上升|降低|下降|减少|压减|缩短|节约|节省/u.exec(row.name)?.[0];
    const certain = named !== undefined && found.startsWith(named) && quantity?.unit === '%';
    return [{ place, message: text.change(where, found), found, expected: better, ...(certain && { fix: setText(place, better) }) }];
  }
  if (kind !== 'quantity' || row.value.sign !== '') return [];
  if (own) return [{ place: indicatorPlace(row, 'sign'), message: text.column(cellLabel(row, 'sign')), found, expected: '≥ ＝ ≤' }];
  const isLimit = unitKind(row.value.unit) === 'time' && (row.category === 'timeliness' || withinName.test(row.name));
  if (isLimit) {
    const better = joinTargetValue({ ...row.value, sign: '≤' });
    return [{ place, message: text.limit(where, found), found, expected: better, fix: setText(place, better, text.fix('≤')) }];
  }
  // 100% and nothing at all can only be meant exactly.
  const number = Number(row.value.number);
  if (number === 0 || (number === 100 && row.value.unit === '%')) return [];
  return [{ place, message: text.missing(where, found), found, expected: '≥ ＝', level: 'I' }];
}
