import { expect, test } from 'vitest';
import { joinPages } from './join-pages';
import type { PageCell, PageRows } from './page-rows';

const ruled = (row: number, column: number, text: string, more: Partial<PageCell> = {}): PageCell => ({ row, column, rowSpan: 1, columnSpan: 1, text, isRuled: true, isFull: false, ...more });
const line = (row: number, text: string): PageCell => ({ ...ruled(row, 0, text), isRuled: false });
const page = (rows: number, ...cells: PageCell[]): PageRows => ({ rows, cells });
const shown = (pages: readonly PageRows[]) => joinPages(pages).cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text]);

test('a merged level cell that runs over the page is one again, whichever side its text is on', () => {
  const pages = [page(2, ruled(0, 0, '', { rowSpan: 2 }), ruled(0, 1, '甲'), ruled(1, 1, '乙')), page(2, ruled(0, 0, '产出指标', { rowSpan: 2 }), ruled(0, 1, '丙'), ruled(1, 1, '丁'))];
  expect(shown(pages)).toEqual([[0, 0, 4, '产出指标'], [0, 1, 1, '甲'], [1, 1, 1, '乙'], [2, 1, 1, '丙'], [3, 1, 1, '丁']]);
});

test('a row that the page cuts is one again', () => {
  const pages = [page(1, ruled(0, 0, '数量指标'), ruled(0, 1, '全年支付社', { isFull: true })), page(1, ruled(0, 0, ''), ruled(0, 1, '会化服务费'))];
  expect(shown(pages)).toEqual([[0, 0, 2, '数量指标'], [0, 1, 2, '全年支付社会化服务费']]);
});

test('a new row with a blank level is not taken for a cut one', () => {
  const pages = [page(1, ruled(0, 0, '数量指标'), ruled(0, 1, '甲')), page(1, ruled(0, 0, ''), ruled(0, 1, '乙'))];
  expect(shown(pages)).toEqual([[0, 0, 1, '数量指标'], [0, 1, 1, '甲'], [1, 1, 1, '乙']]);
});

test('page numbers do not part a table', () => {
  const pages = [page(3, ruled(0, 0, '产出', { rowSpan: 2 }), ruled(0, 1, '甲'), ruled(1, 1, '乙'), line(2, '第 1 页 共 2 页')), page(1, ruled(0, 0, ''), ruled(0, 1, '丙'))];
  const { cells, pageStarts } = joinPages(pages);
  expect(pageStarts).toEqual([2]);
  expect(cells.map(({ text, rowSpan }) => [text, rowSpan])).toEqual([['产出', 3], ['甲', 1], ['乙', 1], ['丙', 1]]);
});
