import { unitKind } from '../normalise/measure-unit';
import { unitText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { setUnit } from './fixes';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { cellLabel } from './text-label';
import { satisfactionName } from './words/indicator-names';

const text = unitText.unit01;
/** Numbers that have no unit. */
const unitless = /指数|系数|比值|数值$/u;

/** A number without a unit. The unit is filled in where the name or the category says which; one that the name has in brackets, and nought, only warn. */
export const unitMissing = defineRule({
  id: 'UNIT-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => (row.applies ? problemOf(form, row) : []));
  },
  examples: {
    passes: [
      { indicators: [{ name: '培训人数', value: '≥6人' }, { name: '满意度', value: '≥90%' }, { name: '未成年人思想道德建设指数', value: '≥80' }, { name: '合格率', value: '0.98' }, { name: '时效', value: '及时' }] },
      { columns: ['unit'], indicators: [{ name: '组织培训班次', value: '10.00', unit: '次' }] },
    ],
    fails: [
      { indicators: [{ name: '媒体报道', value: '15' }] },
      { indicators: [{ level2: '服务对象满意度指标', name: '设备使用满意度', value: '>=90' }] },
      { indicators: [{ name: '培训参与人数', value: '≥120' }] },
      { indicators: [{ name: '系统泄密率', value: '0' }] },
      { indicators: [{ name: '培训人员数（名）', value: '≥50' }] },
      { columns: ['unit'], indicators: [{ name: '便捷化信息查询数', value: '1.00' }] },
    ],
  },
});

function problemOf(form: FormView, row: IndicatorRow): Problem[] {
  if (row.reading.kind !== 'quantity' || row.value.unit !== '' || row.value.number === '' || unitless.test(row.name)) return [];
  const named = nameKind(row.name);
  const isShare = named?.kind === 'share' || row.category === 'satisfaction' || satisfactionName.test(row.name);
  const number = Number(row.value.number);
  if (isShare && number > 0 && number <= 1) return [];
  const bracketed = /[（(]([^（）()]{1,6})[)）]$/u.exec(row.name)?.[1] ?? '';
  const inName = bracketed !== '' && unitKind(bracketed) !== null;
  const unit = isShare ? '%' : inName ? bracketed : (named?.unit ?? '');
  const problem = { place: indicatorPlace(row, 'value'), message: text.missing(cellLabel(row, 'value'), unit), found: row.indicator.value.trim(), expected: unit, ...((inName || number === 0) && { level: 'W' as const }) };
  return [unit === '' ? problem : { ...problem, fix: setUnit(form, row, unit, text.fix(unit)) }];
}
