import { expect, test } from 'vitest';
import { allTemplates } from '../../test/layouts/all-templates';
import { assignColumns } from './assign-columns';
import { buildLexicon } from './lexicon';

const lexicon = buildLexicon(allTemplates);
const uses = (...words: string[]) =>
  assignColumns(words.map((text) => ({ text, meanings: lexicon(text) }))).map((use) => (use.role === 'column' ? use.id : use.role));

test('columns in any order', () => {
  expect(uses('指标值', '三级指标', '一级指标', '二级指标')).toEqual(['value', 'name', 'level1', 'level2']);
});

test('the surer word takes the column and the other its next meaning', () => {
  expect(uses('绩效指标', '一级指标', '二级指标', '三级指标', '指标内容')).toEqual(['side', 'level1', 'level2', 'name', 'explanation']);
  expect(uses('一级指标', '二级指标', '指标内容', '指标值')).toEqual(['level1', 'level2', 'name', 'value']);
});

test('sign and direction columns wait for their content', () => {
  expect(uses('三级指标', '指标性质', '方向', '绩效目标值', '计量单位')).toEqual(['name', 'nature', 'nature', 'value', 'unit']);
});

test('header fields as columns, and words that no form has', () => {
  expect(uses('序号', '项目名称', '三级指标', '上年实际')).toEqual(['field', 'field', 'name', 'unknown']);
});

test('two periods side by side keep their words', () => {
  expect(uses('一级指标', '三级指标', '指标值', '三级指标', '指标值')).toEqual(['level1', 'name', 'value', 'name', 'value']);
});
