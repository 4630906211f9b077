import { expect, test } from 'vitest';
import { labelKeys, moneyUnitIn, plainWords, remembering, splitsAtColon } from './words';

test('words are compared without blanks, width and kinds of brackets', () => {
  expect(plainWords(' 项目　总金额\n【万元】：')).toBe('项目总金额(万元):');
  expect(plainWords('★ 数量')).toBe('*数量');
});

test.each([
  ['项目编码:', ['项目编码']],
  ['* 项 目 名 称 ：', ['项目名称']],
  ['1. 项目名称', ['1.项目名称', '项目名称']],
  ['（一）项目概况', ['(一)项目概况', '项目概况']],
  ['项目总金额(中期规划,万元):', ['项目总金额(中期规划,万元)', '项目总金额']],
  ['其中：财政拨款（万元）', ['其中:财政拨款(万元)', '其中:财政拨款', '财政拨款']],
  ['(年-年)', ['(年-年)']],
  ['：', []],
])('%j is known as %j', (text, keys) => {
  expect(labelKeys(text)).toEqual(keys);
});

test('a sentence is no label', () => {
  expect(labelKeys('做'.repeat(41))).toEqual([]);
});

test('a label and its value in one cell', () => {
  expect(splitsAtColon('单位名称：[116001]某部')).toEqual([{ label: '单位名称', value: '[116001]某部' }]);
  expect(splitsAtColon('其中：财政资金：100')).toEqual([{ label: '其中', value: '财政资金：100' }, { label: '其中：财政资金', value: '100' }]);
  expect(splitsAtColon('项目名称：')).toEqual([]);
  expect(splitsAtColon('：甲')).toEqual([]);
});

test.each([
  ['单位：万元', '万元'],
  ['（金额单位：人民币元）', '元'],
  ['项目总金额(中期规划,万元):', '万元'],
  ['年预算安排资金(万元)', '万元'],
  ['人均补助(元/人)', null],
  ['申请单位:', null],
])('the money unit in %j is %j', (text, unit) => {
  expect(moneyUnitIn(text)).toBe(unit);
});

test('a remembered answer is asked for once', () => {
  let asked = 0;
  const ask = remembering((text) => `${text}${(asked += 1)}`);
  expect([ask('甲'), ask('甲'), ask('乙')]).toEqual(['甲1', '甲1', '乙2']);
});
