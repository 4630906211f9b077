import { expect, test } from 'vitest';
import { allTemplates } from '../../test/layouts/all-templates';
import { levelNames } from './levels';

const futian = levelNames(allTemplates.filter(({ id }) => id === 'shenzhen-futian-project'));

test.each([
  ['*数量', '产出指标', '数量指标'],
  ['1.数量指标', '产出指标', '数量指标'],
  ['产出数量', '产出指标', '数量指标'],
  ['进度指标', '产出指标', '时效指标'],
  ['环境效益', '效益指标', '生态效益指标'],
  ['可持续发展影响', '效益指标', '可持续影响指标'],
  ['社会公众或服务对象满意度', '满意度指标', '服务对象满意度指标'],
  ['其他满意度', '满意度指标', '其他满意度指标'],
  ['奇怪的指标', '产出指标', '奇怪的指标'],
])('level 2 %j under %j is %j', (text, level1, name) => {
  expect(futian.level2(text, level1)).toBe(name);
});

test('level 1 by its synonyms', () => {
  expect(['产出', '项目完成指标', '（二）效益指标', '★满意度', '项目效益'].map(futian.level1)).toEqual([
    '产出指标', '产出指标', '效益指标', '满意度指标', '效益指标',
  ]);
});

test('成本指标 may be a level 1 of its own, with 经济成本 below it', () => {
  expect(futian.level1('成本指标')).toBe('成本指标');
  expect(futian.level2('经济成本', '成本指标')).toBe('经济成本指标');
});

test('the level 1 that holds a level 2', () => {
  expect(futian.parentOf('质量指标')).toBe('产出指标');
  expect(futian.parentOf('没有的指标')).toBeNull();
});
