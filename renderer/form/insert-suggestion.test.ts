import { expect, test } from 'vitest';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import { parseTemplate } from '#shared/template/schema';
import futian from '../../resources/templates/shenzhen-futian-project.json';
import { insertSuggestion } from './insert-suggestion';

const template = parseTemplate(futian);
let made = 0;
const row = (level2: string, name: string) => ({ ...emptyIndicator, level1: '产出指标', level2, name });
const declaration = declarationOf(
  { fields: {}, units: [], tasks: [], spendingPlan: [], indicators: [row('数量指标', '甲'), row('数量指标', ''), row('质量指标', '乙')] },
  { year: 2023, unitId: null, template: template.id, kind: 'project', position: 1 },
  () => `i${(made += 1)}`,
);
const [first, empty, last] = declaration.indicators.map(({ id }) => id);
const suggestion = { name: '培训人次', value: '≥20人次', explanation: '参训人次', source: '' };
const insert = (selected: string | undefined, level2 = '数量指标', level1 = '产出指标') =>
  insertSuggestion(template, declaration, selected === undefined ? null : { kind: 'cell', table: 'indicator', row: selected, column: 'name' }, { level1, level2, suggestion }, () => 'new');

test('a row without a name takes it', () => {
  expect(insert(empty)).toEqual({ row: empty, edits: ['name', 'value', 'explanation'].map((column) => ({ kind: 'setCell', table: 'indicator', row: empty, column, value: { name: '培训人次', value: '≥20人次', explanation: '参训人次' }[column] })) });
});

test('a full row keeps what it has: a new one stands behind it, or where its level ends', () => {
  const values = { period: 'annual', level1: '产出指标', level2: '数量指标', name: '培训人次', value: '≥20人次', explanation: '参训人次' };
  expect(insert(first)?.edits).toEqual([{ kind: 'insertRow', table: 'indicator', row: 'new', values, after: first }]);
  expect(insert(last)?.edits).toEqual([{ kind: 'insertRow', table: 'indicator', row: 'new', values, after: empty }]);
  expect(insert(undefined)?.edits).toMatchObject([{ after: empty }]);
});

test('a level goes by the form’s own names for it; one that the form has not is refused', () => {
  expect(insert(first, '服务对象满意度', '满意度')?.edits).toMatchObject([{ values: { level1: '满意度指标', level2: '服务对象满意度指标' }, after: last }]);
  expect(insert(first, '没有这样的', '也没有')).toBeNull();
});
