import { expect, test } from 'vitest';
import { isFrame, isNote, isUnitLine, titleTest, yearInTitle, yearLine } from './captions';

const isTitle = titleTest([]);

test.each([
  ['二级项目支出绩效目标申报表', true],
  ['2022年度部门整体支出绩效目标表', true],
  ['财政支出项目绩效目标表（2020年度）', true],
  ['1.村“两委”干部补贴经费绩效目标表', true],
  ['项目绩效目标', false],
  ['完成绩效目标，填好每张表', false],
  ['代码表', false],
])('%j as a title: %j', (text, expected) => {
  expect(isTitle(text)).toBe(expected);
});

test.each([
  ['（2022年度）', 2022],
  ['2024 年度', 2024],
  ['年度：2023', 2023],
  ['2022年12月底前', null],
  ['2022-01-01', null],
  ['（  年度）', null],
])('the year of the line %j is %j', (text, year) => {
  expect(yearLine(text)).toBe(year);
});

test.each([
  ['2022年项目支出绩效目标表', 2022],
  ['2023预算', 2023],
  ['01 公务员管理', null],
  ['110000202', null],
])('the year in the title or sheet name %j is %j', (text, year) => {
  expect(yearInTitle(text)).toBe(year);
});

test.each(['附件2', '附表1：', '（    年度）', '第 3 页 共 10 页', '第一部分'])('%j frames a form', (text) => {
  expect(isFrame(text)).toBe(true);
});

test('lines of money units and notes', () => {
  expect(isUnitLine('（单位：万元）')).toBe(true);
  expect(isUnitLine('单位：某局')).toBe(false);
  expect(isNote('注：1.本表一式三份。')).toBe(true);
  expect(isNote('注重实效')).toBe(false);
});
