import { expect, test } from 'vitest';
import { fillSeries, fillTarget } from './fill';
import { flatLayout, spannedLayout } from './layout';

const layout = flatLayout(6, 3, () => true);
const grid = [['1', 'a', ''], ['2', 'b', '']];
const textAt = ({ row, column }: { row: number; column: number }) => grid[row]?.[column] ?? '';
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test('each column goes on by itself', () => {
  expect(fillSeries(layout, range(0, 0, 1, 1), range(0, 0, 3, 1), textAt, false)).toEqual([
    { slot: { row: 2, column: 0 }, text: '3' }, { slot: { row: 3, column: 0 }, text: '4' },
    { slot: { row: 2, column: 1 }, text: 'a' }, { slot: { row: 3, column: 1 }, text: 'b' },
  ]);
});

test('upwards and sideways', () => {
  const below = ({ row }: { row: number }) => ['', '', '5', '6'][row] ?? '';
  expect(fillSeries(layout, range(2, 0, 3, 0), range(0, 0, 3, 0), below, false).map(({ slot, text }) => [slot.row, text])).toEqual([[1, '4'], [0, '3']]);
  expect(fillSeries(layout, range(0, 0, 0, 0), range(0, 0, 0, 2), textAt, true).map(({ text }) => text)).toEqual(['2', '3']);
});

test('a drag goes to the side where it is farther out, and stays in the grid', () => {
  expect(fillTarget(layout, range(1, 1, 1, 1), { row: 3, column: 2 })).toEqual(range(1, 1, 3, 1));
  expect(fillTarget(layout, range(1, 1, 1, 1), { row: 1, column: 0 })).toEqual(range(1, 0, 1, 1));
  expect(fillTarget(layout, range(1, 1, 1, 1), { row: 1, column: 1 })).toBeNull();
  expect(fillTarget(layout, range(1, 1, 1, 1), { row: 0, column: 1 })).toEqual(range(0, 1, 1, 1));
});

test('labels are passed over, and a spanning cell is written once', () => {
  const spanned = spannedLayout(4, 1, [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 1, stop: true, filled: true },
    { row: 1, column: 0, rowSpan: 1, columnSpan: 1, stop: false, filled: true },
    { row: 2, column: 0, rowSpan: 2, columnSpan: 1, stop: true, filled: false },
  ]);
  expect(fillSeries(spanned, range(0, 0, 0, 0), range(0, 0, 3, 0), () => '第1', false)).toEqual([{ slot: { row: 2, column: 0 }, text: '第2' }]);
});
