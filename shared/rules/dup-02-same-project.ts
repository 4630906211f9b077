import { toHalfWidth, withoutBlanks } from '../normalise/character-width';
import { unitKind } from '../normalise/measure-unit';
import { structureText } from '../text/rules-structure';
import { defineYearRule } from './define-rule';
import { fieldPlace, indicatorPlace, type FormView } from './form-view';
import { benefits } from './indicator-category';
import type { Problem } from './rule';
import { labelOfRow } from './text-label';

const text = structureText.dup02;
const goalLength = 15;
/** A benefit's name from here on is so particular that two projects with the same number count one result twice. */
const particularName = 12;
const plain = (words: string) => withoutBlanks(toHalfWidth(words)).replace(/[，。、；：,.;:]/gu, '');

/** The same project under one unit twice: by code, by name, by goal and amount; or one particular result claimed by two projects. */
export const sameProject = defineYearRule({
  id: 'DUP-02',
  title: text.title,
  basis: text.basis,
  level: 'W',
  checkYear(year) {
    const seen = new Map<string, FormView>();
    const problems: (readonly [FormView, Problem])[] = [];
    for (const form of year.forms) {
      if (form.declaration.kind !== 'project') continue;
      const keys = keysOf(form);
      const told = keys.find(({ key }) => seen.has(key));
      const first = told && seen.get(told.key);
      if (told && first) problems.push([form, told.problem(first)]);
      else problems.push(...sameResults(form, seen));
      for (const { key } of keys) if (!seen.has(key)) seen.set(key, form);
      for (const { key } of resultsOf(form)) if (!seen.has(key)) seen.set(key, form);
    }
    return problems;
  },
  examples: {
    passes: [
      [{ fields: { projectCode: '1', projectName: '甲', annualGoal: '完成本年度各项工作任务，保障正常运转。', annualAmount: '5' } }, { fields: { projectCode: '2', projectName: '乙', annualGoal: '完成本年度各项工作任务，保障正常运转。', annualAmount: '6' } }],
      [{ fields: { projectName: '甲' }, indicators: [{ level2: '社会效益指标', name: '受益人数', value: '35人' }] }, { fields: { projectName: '乙' }, indicators: [{ level2: '社会效益指标', name: '受益人数', value: '35人' }] }],
    ],
    fails: [
      [{ fields: { projectName: '人才工作经费' } }, { fields: { projectName: '人才工作 经费' } }],
      [{ fields: { projectCode: 'A1', projectName: '甲' } }, { fields: { projectCode: 'A1', projectName: '乙' } }],
      [{ fields: { projectName: '党员教育专项经费', annualAmount: '220', annualGoal: '进一步加强党员教育管理，筑牢党员信念根基。' } }, { fields: { projectName: '下拨各街镇党员教育经费', annualAmount: '220.00', annualGoal: '进一步加强党员教育管理,筑牢党员信念根基。' } }],
      [
        { fields: { projectName: '甲' }, indicators: [{ level2: '社会效益指标', name: '累计入选市级以上各类人才遴选计划的人才（团队）数', value: '50人（团队）' }] },
        { fields: { projectName: '乙' }, indicators: [{ level2: '社会效益指标', name: '累计入选市级以上各类人才遴选计划的人才(团队)数', value: '50人(团队)' }] },
      ],
    ],
  },
});

type Key = { readonly key: string; readonly problem: (other: FormView) => Problem };

function keysOf(form: FormView): Key[] {
  const { fields, unitId } = form.declaration;
  const keys: Key[] = [];
  const code = plain(fields.projectCode ?? '');
  if (code !== '') keys.push({ key: `code/${code}`, problem: (other) => ({ place: fieldPlace('projectCode'), message: text.code(other.name), found: fields.projectCode ?? '', expected: '' }) });
  const name = plain(fields.projectName ?? '');
  if (name !== '') keys.push({ key: `name/${unitId ?? ''}/${plain(fields.budgetUnit ?? '')}/${name}`, problem: () => ({ place: fieldPlace('projectName'), message: text.name(fields.projectCode ?? ''), found: fields.projectName ?? '', expected: '' }) });
  const goalField = ['annualGoal', 'overallGoal'].find((field) => plain(fields[field] ?? '').length >= goalLength);
  const amount = Number(fields.annualAmount ?? fields.totalAmount ?? '');
  if (goalField && amount > 0)
    keys.push({ key: `goal/${amount}/${plain(fields[goalField] ?? '')}`, problem: (other) => ({ place: fieldPlace(goalField), message: text.goal(other.name), found: fields.projectName ?? '', expected: other.name }) });
  return keys;
}

function resultsOf(form: FormView) {
  return form.rows
    .filter((row) => benefits.has(row.category) && row.applies && row.reading.kind === 'quantity' && row.name.length >= particularName && Number(row.value.number) > 1)
    .filter((row) => row.value.unit !== '' && unitKind(row.value.unit) !== 'percent')
    .map((row) => ({ row, key: `result/${plain(row.name)}/${Number(row.value.number)}` }));
}

function sameResults(form: FormView, seen: ReadonlyMap<string, FormView>): (readonly [FormView, Problem])[] {
  return resultsOf(form).flatMap(({ row, key }) => {
    const other = seen.get(key);
    if (!other || other === form) return [];
    const message = text.result(labelOfRow(row), other.name);
    return [[form, { place: indicatorPlace(row, 'value'), message, found: row.indicator.value, expected: '' }] as const];
  });
}
