import { expect, test } from 'vitest';
import { resized, shownWidths } from './column-widths';

test('one column changes, within reason', () => {
  expect(resized([20, 30], 1, 41.26)).toEqual([20, 41.3]);
  expect(resized([20, 30], 0, -5)).toEqual([6, 30]);
  expect(resized([20, 30], 0, 9999)).toEqual([250, 30]);
});

test('widths of a form that has other columns by now are forgotten', () => {
  expect(shownWidths([20, 30], [10, 10])).toEqual([10, 10]);
  expect(shownWidths([20, 30], [10])).toEqual([20, 30]);
  expect(shownWidths([20, 30], undefined)).toEqual([20, 30]);
});
