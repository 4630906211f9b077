import { unitKind } from '../normalise/measure-unit';
import { joinTargetValue } from '../normalise/target-value';
import { signText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { hasColumn, setText } from './fixes';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { cellLabel } from './text-label';
import { harmful, mended, notCost, satisfactionName, wanted } from './words/indicator-names';

const text = signText.sym02;
const strictCost = /(?:成本|费用|单价|价格|造价|开支)$/u;
const anyCost = /(?:成本|费用|单价|价格|造价|开支|费|水平|支出)$/u;
const saved = /节约|节省|节支|下降|降低|减少|压减|控制率|达标率/u;
const limited = /未|不|无|零|超|违|逾|控制|压减/u;
const rises = /(?:提高|增加|上升|增长|提升|扩大)(?:了)?[。.]?$/u;

/** A sign, a direction or an explanation that turns the meaning of the indicator round. */
export const direction = defineRule({
  id: 'SYM-02',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => (row.applies ? problemsOf(form, row) : []));
  },
  examples: {
    passes: [
      {
        indicators: [
          { level2: '服务对象满意度指标', name: '群众满意度', value: '≥90%' },
          { level2: '数量指标', name: '人员流失人数', value: '≤6人' },
          { level2: '质量指标', name: '投诉处理率', value: '≥95%' },
          { level2: '质量指标', name: '不合格率', value: '≤2%' },
          { level2: '质量指标', name: '工程未完成率', value: '≤5%' },
          { level2: '成本指标', name: '成本节约率', value: '≥5%' },
          { level2: '成本指标', name: '培训人均费用', value: '≤200元', explanation: '培训人均费用降低' },
          { level2: '质量指标', name: '完成率', value: '100%' },
        ],
      },
    ],
    fails: [
      { indicators: [{ level2: '服务对象满意度指标', name: '管理单位满意度', value: '<=90%' }] },
      { columns: ['direction'], indicators: [{ level2: '服务对象满意度指标', name: '满意度', value: '90%', direction: '反向指标' }] },
      { indicators: [{ level2: '质量指标', name: '安全事故发生率', value: '≥1%' }] },
      { indicators: [{ level2: '经济效益指标', name: '亩均粮食增产', value: '≤50公斤' }] },
      { indicators: [{ level2: '质量指标', name: '疫苗接种覆盖率', value: '≤90%' }] },
      { indicators: [{ level2: '成本指标', name: '人均培训成本', value: '≥200元' }] },
      { indicators: [{ level2: '成本指标', name: '人均发放水平', value: '1', explanation: '人均发放水平提高' }] },
      { indicators: [{ level2: '质量指标', name: '验收合格率', value: '≥100.00%' }] },
    ],
  },
});

function problemsOf(form: FormView, row: IndicatorRow): Problem[] {
  const { sign } = row.value;
  const upward = sign === '≥' || sign === '＞';
  const downward = sign === '≤' || sign === '＜';
  const isSatisfaction = row.category === 'satisfaction' || satisfactionName.test(row.name);
  const written = row.indicator.value.trim();
  const place = indicatorPlace(row, 'value');
  const where = cellLabel(row, 'value');
  if (isSatisfaction && downward && !harmful.test(row.name)) return [{ place, message: text.satisfaction(where, shown(row)), found: written, expected: '≥', ...turned(form, row, '≥') }];
  const turnedDirection = directionProblem(row, isSatisfaction, upward, downward);
  if (turnedDirection) return [turnedDirection];
  if (upward && harmful.test(row.name) && !mended.test(row.name)) return [{ place, message: text.harmful(where, shown(row)), found: written, expected: '≤' }];
  if (downward && wanted.test(row.name) && !harmful.test(row.name) && !limited.test(row.name)) return [{ place, message: text.wanted(where, shown(row)), found: written, expected: '≥', ...turned(form, row, '≥') }];
  if (row.category === 'cost') return costProblems(row, upward);
  const isWhole = upward && !isSatisfaction && nameKind(row.name)?.kind === 'share' && Number(row.value.number) === 100 && row.value.unit === '%';
  return isWhole ? [{ place, message: text.bounded(where, shown(row)), found: written, expected: '＝100%', level: 'W', ...turned(form, row, '＝') }] : [];
}

function shown(row: IndicatorRow): string {
  return row.reading.kind === 'quantity' ? joinTargetValue(row.value) : row.indicator.value;
}

function directionProblem(row: IndicatorRow, isSatisfaction: boolean, upward: boolean, downward: boolean): Problem | null {
  const written = row.indicator.direction.trim();
  const place = indicatorPlace(row, 'direction');
  const where = cellLabel(row, 'direction');
  if (written.startsWith('反向') && isSatisfaction) return { place, message: text.satisfactionDirection(where), found: written, expected: '正向指标', fix: setText(place, '正向指标') };
  if ((written.startsWith('反向') && upward) || (written.startsWith('正向') && downward))
    return { place, message: text.direction(where, written, row.value.sign), found: `${written} ${row.value.sign}`, expected: '', level: 'W' };
  return null;
}

function costProblems(row: IndicatorRow, upward: boolean): Problem[] {
  if (notCost.test(row.name) || saved.test(row.name)) return [];
  const isMoney = unitKind(row.value.unit) === 'money';
  if (upward && strictCost.test(row.name) && (isMoney || row.value.unit === '%'))
    return [{ place: indicatorPlace(row, 'value'), message: text.cost(cellLabel(row, 'value'), shown(row)), found: row.indicator.value, expected: '≤' }];
  const explanation = row.indicator.explanation.trim();
  if (!anyCost.test(row.name) || !rises.test(explanation) || !explanation.includes(row.name.slice(0, 4))) return [];
  const level = strictCost.test(row.name) ? 'E' : 'W';
  return [{ place: indicatorPlace(row, 'explanation'), message: text.costRises(cellLabel(row, 'explanation'), explanation), found: explanation, expected: '', level }];
}

function turned(form: FormView, row: IndicatorRow, sign: string): Pick<Problem, 'fix'> {
  if (hasColumn(form, 'sign')) return { fix: setText(indicatorPlace(row, 'sign'), sign) };
  return row.reading.kind === 'quantity' ? { fix: setText(indicatorPlace(row, 'value'), joinTargetValue({ ...row.value, sign })) } : {};
}
