import { unitKind } from '../normalise/measure-unit';
import { unitText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type IndicatorRow } from './form-view';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = unitText.unit02;
/** One number with two units to choose from. */
const either = /^个?[^/或\d]{1,4}(?:\/|或者?)[^/或\d]{1,4}$/u;
const notPeople = new Set(['money', 'time', 'percent', 'events', 'area', 'length', 'mass', 'volume', 'rate']);

/** What the name measures against what the value is told in. */
export const nameAndUnit = defineRule({
  id: 'UNIT-02',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => (row.applies && row.indicator.value.trim() !== '' ? problemsOf(row) : []));
  },
  examples: {
    passes: [
      {
        indicators: [
          { name: '完成率', value: '≥95%' }, { name: '参与人数', value: '≥40人/场' }, { name: '慰问困难青少年人次', value: '30人' }, { name: '宣传次数', value: '2场' }, { name: '综合办公效率', value: '3件/天' },
          { name: '人次比率', value: '≥90%' }, { name: '服务天数', value: '≥200天' }, { name: '纸媒版面', value: '2个' }, { level2: '成本指标', name: '成本控制数', value: '≤100%' }, { name: '投诉率', value: '下降' }, { name: '物价涨幅比例', value: '3个百分点' }, { name: '系统故障率', value: '≤2次/年' }, { name: '污染物排放总量', value: '下降5%' }, { name: '麻疹发病率', value: '≤0.5/10万' },
        ],
      },
    ],
    fails: [
      { indicators: [{ name: '政府采购完成及时率', value: '2022年12月31日之前' }] },
      { indicators: [{ name: '大型仪式完成率', value: '>=3场' }] },
      { indicators: [{ name: '覆盖非公企业数量', value: '≥80%' }] },
      { indicators: [{ name: '专题宣传覆盖人群量', value: '≥80%' }] },
      { indicators: [{ name: '培训人数', value: '5场' }] },
      { indicators: [{ name: '服务天数', value: '5人' }] },
      { indicators: [{ name: '专题宣传纸媒版面', value: '1个半版/整版' }] },
      { indicators: [{ name: '发放流程合规率', value: '合规' }] },
    ],
  },
});

function problemsOf(row: IndicatorRow): Problem[] {
  const found = row.indicator.value.trim();
  const where = cellLabel(row, 'value');
  const tell = (message: string, expected: string, level: 'E' | 'W' = 'E'): Problem[] => [{ place: indicatorPlace(row, 'value'), message, found, expected, level }];
  if (row.reading.kind === 'sentence') return either.test(row.value.wording) ? tell(text.either(where, found), '', 'W') : [];
  const named = nameKind(row.name);
  if (!named || row.reading.kind === 'change') return [];
  const unit = row.reading.range?.unit ?? row.reading.quantity?.unit ?? row.value.unit;
  const kind = unit === '' ? null : unitKind(unit);
  if (named.kind === 'share') return shareProblem(row, kind, (message, level) => tell(message, '%', level));
  if (kind === 'percent' && row.category !== 'cost') return tell(text.percent(where, shown(row)), named.unit);
  if (kind === null) return [];
  if (named.kind === 'people' && notPeople.has(kind)) return tell(text.people(where, shown(row)), '人');
  const expected = named.unit === '' ? null : unitKind(named.unit);
  const clashes = (expected === 'time') !== (kind === 'time') || kind === 'money' || kind === 'area' || kind === 'length';
  return expected !== null && expected !== kind && clashes ? tell(text.measure(where, shown(row), named.unit), named.unit) : [];
}

function shareProblem(row: IndicatorRow, kind: string | null, tell: (message: string, level: 'E' | 'W') => Problem[]): Problem[] {
  const where = cellLabel(row, 'value');
  const found = row.indicator.value.trim();
  if (row.reading.kind === 'date' || row.reading.kind === 'frequency') return tell(text.share(where, found), 'E');
  if (row.reading.kind === 'words') return isDegree(found) ? [] : tell(text.words(where, found), 'W');
  const other = kind !== null && kind !== 'percent' && !row.value.unit.includes('/') && !/^(?:倍|成|分|分值|星|级)$/u.test(row.value.unit);
  return other ? tell(text.share(where, shown(row)), 'E') : [];
}

/** A share may be told by how it should change, or by words that VAL-01 and VAL-03 judge. */
function isDegree(wording: string): boolean {
  return wording.length > 8 || /\d/u.test(wording) || /提升|提高|增长|增加|上升|降低|下降|减少|显著|明显|较高|较低|优|良|%|％|零|分之|持续|逐年/u.test(wording);
}

/** With the unit, also where it has a column of its own. */
function shown(row: IndicatorRow): string {
  const { value } = row.indicator;
  return row.value.unit === '' || value.includes(row.value.unit) ? value : value + row.value.unit;
}
