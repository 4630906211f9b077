import { normaliseUnit, unitLimit } from '../normalise/measure-unit';
import { unitText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { hasColumn } from './fixes';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = unitText.unit03;
/** A time limit with what is to happen within it is a sentence rightly: 20个工作日内完成发放. */
const withinTime = /^个?(?:工作日|自然日|日历天|日|天|小时|分钟|周|月|个月|年)(?:内|以内|之内)/u;

/** Words stuck to the number where the unit should be, in the value cell or in a column of their own. */
export const unitIsSentence = defineRule({
  id: 'UNIT-03',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const own = hasColumn(form, 'unit');
    return form.rows.flatMap((row) => (row.applies ? [...stuck(row), ...(own && !form.words.units.includes(row.indicator.unit.trim()) ? longUnit(row) : [])] : []));
  },
  examples: {
    passes: [
      { indicators: [{ name: '人数', value: '50人（团队）' }, { name: '补助标准', value: '200元/人/天' }, { name: '版面', value: '1个半版/整版' }, { name: '时效', value: '20个工作日内完成发放' }, { name: '社区数', value: '33个社区' }] },
      { columns: ['unit'], indicators: [{ name: '人数', value: '50', unit: '人（团队）' }] },
      { words: { units: ['标准化服务站点'] }, indicators: [{ name: '站点数', value: '50标准化服务站点' }] },
      { words: { units: ['个标准化服务站点'] }, columns: ['unit'], indicators: [{ name: '站点数', value: '50', unit: '个标准化服务站点' }] },
    ],
    fails: [
      { indicators: [{ name: '站点数', value: '50标准化服务站点' }] },
      { indicators: [{ name: '发放补助人数', value: '100按月按要求发放村两委干部基础职务补贴' }] },
      { indicators: [{ name: '覆盖率', value: '1105个村，1个村5万元，一次性发放到位' }] },
      { indicators: [{ name: '及时率', value: '100%按时发放' }] },
      { columns: ['unit'], indicators: [{ name: '人数', value: '50', unit: '按月按要求发放补贴' }] },
    ],
  },
});

function stuck(row: IndicatorRow): Problem[] {
  const { kind, value } = row.reading;
  const { wording } = value;
  if (kind !== 'sentence' || wording.length <= 1 || withinTime.test(wording) || /^个?[^/或\d]{1,4}(?:\/|或者?)[^/或\d]{1,4}$/u.test(wording)) return [];
  // After a percent sign the unit is clear, and only the remark is misplaced; 40人1场 is two values, and 24小时不间断 a time with a remark.
  const mild = /^(?:个?工作日|个?小时|天|日|分钟|个?月|年|周)/u.test(wording) || /^\p{Script=Han}{1,2}\d+\p{Script=Han}{0,2}$/u.test(wording);
  const level = value.unit === '' && !mild ? 'E' : 'W';
  return [{ place: indicatorPlace(row, 'value'), message: text.sentence(cellLabel(row, 'value'), wording), found: row.indicator.value.trim(), expected: `${value.sign}${value.number}${value.unit}`, level }];
}

function longUnit(row: IndicatorRow): Problem[] {
  const unit = normaliseUnit(row.indicator.unit);
  if (unit.replace(/[/·].*$/u, '').length <= unitLimit && unit.length <= unitLimit * 2) return [];
  return [{ place: indicatorPlace(row, 'unit'), message: text.long(cellLabel(row, 'unit'), row.indicator.unit), found: row.indicator.unit, expected: '' }];
}
