import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import { benefits, type IndicatorCategory } from './indicator-category';
import { moveToCategory, nameOfCategory } from './move-to-category';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { costWords, notCost, opinionWords, satisfactionName, timelinessName, timeWords } from './words/indicator-names';
import { labelOfRow } from './text-label';

const text = structureText.cat01;
const reasons = text.reasons;
const standard = /(?:补助|补贴|发放|慰问|奖励|资助|救助|收费|支出|费用|待遇)标准$/u;
const spending = /执行率|支出进度|拨付率|支付率/u;
const growingActivity = /(?:班|场|次|活动|培训|期|人数|数量)[^，。]{0,2}(?:数量)?(?:增加|增多|提高)[。.]?$/u;
const activityName = /(?:班|培训|活动|会议|讲座|次数|场次|期数)/u;
const growth = /数量(?:增加|提高|提升|增长)|(?:次数|人数|场次)(?:增加|提高|提升)/u;
const inTime = /^(?:及时|按时|按期|准时)(?:发放|拨付|支付|完成|到位)?$/u;

/** What an indicator measures, by its name and value, against the heading under which it stands. */
export const rightHeading = defineRule({
  id: 'CAT-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => (row.applies && row.name !== '' ? judge(form, row) : []));
  },
  examples: {
    passes: [
      {
        indicators: [
          { level2: '数量指标', name: '培训人数', value: '≥6人' }, { level2: '质量指标', name: '培训合格率', value: '≥95%' }, { level2: '时效指标', name: '发放及时率', value: '100%' }, { level2: '时效指标', name: '人才日活动', value: '于11月开展完成' },
          { level2: '成本指标', name: '成本控制率', value: '≤100%' }, { level2: '成本指标', name: '人均发放水平', value: '0.6万元/人' }, { level2: '社会效益指标', name: '受益人数', value: '≥35人' }, { level2: '服务对象满意度指标', name: '投诉率', value: '≤1%' },
          { level2: '时效指标', name: '各项任务', value: '2022年12月底前' }, { level2: '可持续影响指标', name: '人员补充及时性', value: '提升' },
        ],
      },
    ],
    fails: [
      { indicators: [{ level1: '产出指标', level2: '成本指标', name: '经费保障能力', value: '≥95%' }] },
      { indicators: [{ level1: '产出指标', level2: '成本指标', name: '预算执行率', value: '≥95%' }] },
      { indicators: [{ level1: '产出指标', level2: '成本指标', name: '行业领军人才培养', value: '5人', explanation: '行业领军人才培养数量提高' }] },
      { indicators: [{ level1: '产出指标', level2: '质量指标', name: '优秀书记培训覆盖人数', value: '≥15人' }, { level1: '产出指标', level2: '质量指标', name: '合格率', value: '100%' }] },
      { indicators: [{ level1: '产出指标', level2: '数量指标', name: '临时性工作补贴', value: 'I级响应,200元/人/天;II级响应,100元/天' }] },
      { indicators: [{ level1: '产出指标', level2: '数量指标', name: '补助标准', value: '0.6万元/人' }] },
      { indicators: [{ level1: '产出指标', level2: '数量指标', name: '选拔、考核、培训完成率', value: '100%' }] },
      { indicators: [{ level1: '产出指标', level2: '质量指标', name: '及时发放劳务派遣人员工资', value: '100%' }] },
      { indicators: [{ level1: '产出指标', level2: '时效指标', name: '目标完成率', value: '100%' }] },
      { indicators: [{ level1: '效益指标', level2: '可持续影响指标', name: '补贴资金的发放', value: '及时发放' }] },
      { indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '党组织书记培训班', value: '≥5个', explanation: '党组织书记培训班增加' }] },
      { indicators: [{ level1: '满意度指标', level2: '服务对象满意度指标', name: '长效管理机制建设情况', value: '完善' }] },
      { indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '群众满意度', value: '≥90%' }] },
    ],
  },
});

/** Where the row belongs, or only why not here. */
type Misplaced = { readonly to?: IndicatorCategory; readonly reason?: string };

function judge(form: FormView, row: IndicatorRow): Problem[] {
  const misplaced = classify(row);
  if (!misplaced) return [];
  const where = labelOfRow(row);
  const { level2, name, value } = row.indicator;
  const better = misplaced.to ? nameOfCategory(form, misplaced.to) : '';
  const message = misplaced.reason === undefined && better !== '' ? text.belongs(where, level2, better) : text.notHere(where, level2, misplaced.reason ?? '');
  const fix = misplaced.to ? moveToCategory(form, row, misplaced.to, (other) => classify(other) === null) : null;
  return [{ place: indicatorPlace(row, 'level2'), message, found: `${name} ${value}`.trim(), expected: better, ...(fix && { fix }) }];
}

function classify(row: IndicatorRow): Misplaced | null {
  const { category } = row;
  if (category === null) return null;
  if (category !== 'satisfaction' && satisfactionName.test(row.name)) return { to: 'satisfaction' };
  if (category === 'quantity') return quantity(row);
  if (category === 'quality') return quality(row);
  if (category === 'timeliness') return timeliness(row);
  if (category === 'cost') return cost(row);
  if (category === 'satisfaction') return opinionWords.test(row.name + row.indicator.explanation) ? null : { reason: reasons.notOpinion };
  return benefits.has(category) ? benefit(row) : null;
}

function quantity(row: IndicatorRow): Misplaced | null {
  if (row.reading.kind === 'standards' || standard.test(row.name) || isPrice(row)) return { to: 'cost', reason: reasons.standardAsQuantity };
  if (nameKind(row.name)?.kind !== 'share') return null;
  return timelinessName.test(row.name) ? { to: 'timeliness' } : { to: 'quality', reason: reasons.shareAsQuantity };
}

function isPrice(row: IndicatorRow): boolean {
  return row.reading.kind === 'quantity' && /^(?:百|千|万)?元\/(?:人|户|天|月|次|场)/u.test(row.value.unit);
}

function quality(row: IndicatorRow): Misplaced | null {
  if (timelinessName.test(row.name) && !/不及时|及时整改|及时性评价/u.test(row.name)) return { to: 'timeliness' };
  const named = nameKind(row.name);
  const counts = named !== null && named.kind !== 'share' && row.reading.kind === 'quantity' && row.value.unit !== '' && row.value.unit !== '%';
  const bad = /事故|投诉|差错|故障|违规|失误|零|缺陷|死亡|案件|问题/u.test(row.name) || Number(row.value.number) === 0;
  return counts && !bad ? { to: 'quantity' } : null;
}

function timeliness(row: IndicatorRow): Misplaced | null {
  const { kind } = row.reading;
  const { value, explanation } = row.indicator;
  const inTimeWords = kind === 'date' || kind === 'frequency' || timeWords.test(row.name) || timeWords.test(value) || timeWords.test(explanation);
  if (inTimeWords) return row.name.endsWith('目标完成率') ? { reason: reasons.notTime } : null;
  const otherKind = nameKind(row.name) !== null || /性$|度$|意识|能力|队伍/u.test(row.name);
  return otherKind ? { reason: reasons.notTime } : null;
}

function cost(row: IndicatorRow): Misplaced | null {
  const counted = growth.test(row.indicator.explanation) && !/成本|费用|经费/u.test(row.name + row.indicator.explanation);
  const isCost = costWords.test(row.name) || /\d\s*(?:万|亿)?元/u.test(row.indicator.value);
  return notCost.test(row.name) || spending.test(row.name) || counted || !isCost ? { reason: reasons.notCost } : null;
}

function benefit(row: IndicatorRow): Misplaced | null {
  const value = row.indicator.value.trim().replace(/[。.]$/u, '');
  if (inTime.test(value)) return { reason: reasons.timeAsBenefit };
  const grows = growingActivity.test(row.indicator.explanation) && activityName.test(row.name) && !/受益|覆盖|带动|影响|效果|水平|能力|比例|率/u.test(row.name + row.indicator.explanation);
  return grows ? { reason: reasons.activityAsBenefit } : null;
}
