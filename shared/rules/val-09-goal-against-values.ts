import { unitKind } from '../normalise/measure-unit';
import { readFrequency } from '../normalise/target-reading';
import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type FormText, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';
import { actions } from './words/actions';

const text = valueText.val09;
const regular = /每(?:个)?(?:月|季|半年|周|星期)|每年[^，。；;]{0,10}\d/u;
const clauses = /[^，,。；;！!\n]+/gu;
const people = /(\d[\d,]*)\s*(?:多|余)?(?:名|人|位)(?!次|均|[/／]|每)/gu;

/** «每月» in a goal is twelve times a year; people named in the text are those of the indicator on the same action. */
export const goalAgainstValues = defineRule({
  id: 'VAL-09',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const goals = form.texts.filter((each) => each.kind === 'overview' || (each.kind === 'goal' && each.place.kind === 'field' && each.place.field === 'annualGoal'));
    const numbers = form.rows.filter((row) => row.applies && row.reading.kind === 'quantity');
    if (goals.length === 0 || numbers.length === 0) return 'notApplicable';
    return [...frequencyProblems(goals, numbers), ...peopleProblems(goals, numbers)];
  },
  examples: {
    passes: [
      { fields: { annualGoal: '每月定期开展党员组织生活会，每年组织不少于2次公开招聘。' }, indicators: [{ name: '组织生活会次数', value: '12次' }, { name: '区属事业单位公开招聘场次', value: '≥2场次' }] },
      { fields: { annualGoal: '每月定期开展党员组织生活会。' }, indicators: [{ name: '培训次数', value: '4次' }] },
      { fields: { overview: '培训100人左右，另有10人自选培训。' }, indicators: [{ level2: '数量指标', name: '培训人数', value: '≥110人' }] },
      { fields: { overview: '慰问困难党员100人。' }, indicators: [{ level2: '数量指标', name: '培训人数', value: '≥40人' }] },
    ],
    fails: [
      { fields: { annualGoal: '做好党建工作,每月定期开展党员组织生活会,营造氛围。' }, indicators: [{ name: '组织生活会次数', value: '4次' }] },
      { fields: { overview: '全区组工干部培训,100人左右,分两批进行专题培训,以及预估本单位10人参加自选培训。' }, indicators: [{ level2: '数量指标', name: '培训基层党员干部数', value: '≥40人' }] },
    ],
  },
});

function frequencyProblems(goals: readonly FormText[], rows: readonly IndicatorRow[]): Problem[] {
  const events = rows.filter((row) => unitKind(row.value.unit) === 'events');
  if (events.length === 0) return [];
  const said = goals.flatMap((goal) => (regular.test(goal.text) ? [...goal.text.matchAll(clauses)].map((match) => match[0]).filter((clause) => regular.test(clause)) : []));
  return events.flatMap((row) => {
    const core = row.name.replace(/(?:的)?(?:次数|场次数?|期数|场数|数量|完成数|举办数|开展数|数)$/u, '').replace(/^(?:开展|举办|组织|召开|进行|参加)/u, '');
    if (core.length < 3) return [];
    const clause = said.find((each) => each.includes(core));
    const times = clause === undefined ? undefined : readFrequency(clause)?.timesAYear;
    if (clause === undefined || times === undefined || agrees(row, times)) return [];
    return [{ place: indicatorPlace(row, 'value'), message: text.frequency(cellLabel(row, 'value'), clause, times, row.indicator.value), found: row.indicator.value, expected: `${times}${row.value.unit}` }];
  });
}

function agrees(row: IndicatorRow, times: number): boolean {
  const number = Number(row.value.number);
  const { sign } = row.value;
  if (sign === '≤' || sign === '＜') return number >= times;
  return sign === '' || sign === '＝' ? number === times : number >= times;
}

function peopleProblems(goals: readonly FormText[], rows: readonly IndicatorRow[]): Problem[] {
  const counting = rows.filter((row) => row.category === 'quantity' && row.value.unit !== '' && unitKind(row.value.unit) === 'people' && !row.value.unit.includes('/') && row.value.unit !== '人次');
  return actions.flatMap((action) => {
    const [row, another] = counting.filter((each) => each.name.includes(action));
    if (!row || another) return [];
    const sentences = goals.flatMap((goal) => goal.text.split(/[。；;！!\n]/u)).filter((sentence) => sentence.includes(action));
    const named = sentences.flatMap((sentence) => [...sentence.matchAll(people)].map((match) => Number((match[1] ?? '').replaceAll(',', ''))));
    if (named.length === 0) return [];
    const sum = named.reduce((so, number) => so + number, 0);
    const number = Number(row.value.number);
    if (named.includes(number) || sum === number) return [];
    const said = sentences.find((sentence) => /\d/u.test(sentence)) ?? '';
    return [{ place: indicatorPlace(row, 'value'), message: text.people(cellLabel(row, 'value'), said, row.indicator.value), found: row.indicator.value, expected: said.trim() }];
  });
}
