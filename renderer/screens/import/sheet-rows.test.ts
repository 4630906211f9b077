import { expect, test } from 'vitest';
import { rowsAround, sheetPart, type SourceSheet } from './sheet-rows';

const sheet: SourceSheet = {
  index: 0,
  headers: [],
  sheet: '表1',
  rows: 5,
  columns: 3,
  cells: [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 3, text: '标题' },
    { row: 1, column: 0, rowSpan: 3, columnSpan: 1, text: '产出' },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 2, text: '数量' },
  ],
};
const texts = (from: number, to: number, columns = 3) =>
  sheetPart(sheet, from, to, columns).rows.map((row) => row.map(({ cell, rowSpan, columnSpan }) => `${cell?.text ?? ''}${rowSpan}x${columnSpan}`));

test('merged cells stand once and leave no place under them', () => {
  expect(texts(0, 5)).toEqual([['标题1x3'], ['产出3x1', '1x1', '1x1'], ['数量1x2'], ['1x1', '1x1'], ['1x1', '1x1', '1x1']]);
});

test('a part cuts what reaches beyond it, and shows what begins above it', () => {
  expect(texts(2, 3)).toEqual([['产出1x1', '数量1x2']]);
  expect(texts(0, 2, 2)).toEqual([['标题1x2'], ['产出1x1', '1x1']]);
});

test('each row fills its columns, whatever part is taken', () => {
  for (let from = 0; from < 5; from += 1) {
    const part = sheetPart(sheet, from, 5, 3);
    const filled = part.rows.reduce((sum, row) => sum + row.reduce((cells, { rowSpan, columnSpan }) => cells + rowSpan * columnSpan, 0), 0);
    expect(filled).toBe((5 - from) * 3);
  }
});

test('at first the form and a little around it is shown, and never more than there is', () => {
  expect(rowsAround({ top: 1, left: 0, bottom: 3, right: 2 }, sheet)).toEqual({ from: 0, to: 5 });
  expect(rowsAround(null, sheet)).toEqual({ from: 0, to: 5 });
  expect(rowsAround({ top: 100, left: 0, bottom: 9000, right: 2 }, { ...sheet, rows: 10_000 })).toEqual({ from: 98, to: 400 });
});
