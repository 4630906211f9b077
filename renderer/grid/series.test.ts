import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continueSeries } from './series';

test.each([
  [['1', '2'], 3, ['3', '4', '5']],
  [['10', '7'], 3, ['4', '1', '-2']],
  [['0.1', '0.25'], 2, ['0.40', '0.55']],
  [['≥5人', '≥6人'], 2, ['≥7人', '≥8人']],
  [['25%', '50%'], 2, ['75%', '100%']],
  [['01', '02'], 2, ['03', '04']],
  [['1', '2', '4'], 4, ['1', '2', '4', '1']],
  [['甲', '乙'], 3, ['甲', '乙', '甲']],
  [['≥95%'], 2, ['≥95%', '≥95%']],
  [['12'], 2, ['12', '12']],
  [['440304220051500300033'], 1, ['440304220051500300033']],
  [['第1季度'], 4, ['第2季度', '第3季度', '第4季度', '第5季度']],
  [['项目1'], 2, ['项目2', '项目3']],
  [['项目09'], 2, ['项目10', '项目11']],
  [['11月底'], 3, ['12月底', '1月底', '2月底']],
  [['第一批'], 2, ['第二批', '第三批']],
  [['一、总则'], 1, ['二、总则']],
  [['一般'], 1, ['一般']],
  [['2023-12-31'], 2, ['2024-01-01', '2024-01-02']],
  [['不适用'], 2, ['不适用', '不适用']],
  [[''], 2, ['', '']],
  [[], 2, []],
])('%j goes on %i cells: %j', (texts, count, expected) => {
  expect(continueSeries(texts, count)).toEqual(expected);
});

test('backwards, and the other way round with Ctrl', () => {
  expect(continueSeries(['3', '4'], 2, { back: true })).toEqual(['2', '1']);
  expect(continueSeries(['甲', '乙'], 3, { back: true })).toEqual(['乙', '甲', '乙']);
  expect(continueSeries(['12'], 3, { other: true })).toEqual(['13', '14', '15']);
  expect(continueSeries(['1', '2'], 3, { other: true })).toEqual(['1', '2', '1']);
  expect(continueSeries(['第1季度'], 2, { other: true })).toEqual(['第1季度', '第1季度']);
});

test('an arithmetic series of any size is exact', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: -1000n, max: 1000n }), fc.integer({ min: 2, max: 5 }), (start, step, known) => {
      const texts = Array.from({ length: known }, (_, index) => String(start + step * BigInt(index)));
      expect(continueSeries(texts, 3)).toEqual([0, 1, 2].map((index) => String(start + step * BigInt(known + index))));
    }),
  );
});

test('whatever the texts, as many come as were asked for', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), fc.nat(20), (texts, count) => continueSeries(texts, count).length === count));
});
