import type { GridCell } from '../model/cell-grid';
import type { IndicatorPeriod } from '../model/declaration';
import { assignColumns } from './assign-columns';
import type { ColumnUse } from './assign-columns';
import type { Lexicon, Meaning } from './lexicon';
import { belowOf, rightOf, type Sheet } from './sheet';

/** A column of an indicator table: the grid's columns `from` to before `to`, under a header cell. */
export type TableColumn = { readonly from: number; readonly to: number; readonly text: string; readonly use: ColumnUse };

/** Columns that together make indicators of one period; a table with 中期 and 年度 side by side has two. */
export type PeriodBlock = { readonly period: IndicatorPeriod; readonly columns: readonly TableColumn[] };

/** The header of an indicator table: its rows and what its columns hold, left to right. */
export type IndicatorHeader = {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly GridCell[];
  readonly columns: readonly TableColumn[];
  readonly blocks: readonly PeriodBlock[];
};

/** Header rows of all indicator tables of a sheet, from top to bottom. */
export function findIndicatorHeaders(sheet: Sheet, lexicon: Lexicon): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (const row of sheet.filledRows) {
    const above = headers.at(-1);
    if ((above && row <= above.bottom) || !isHeaderRow(sheet.row(row), lexicon)) continue;
    const header = readHeader(sheet, row, lexicon);
    if (header) headers.push(header);
  }
  return headers;
}

const telling: ReadonlySet<string> = new Set(['level1', 'level2', 'name', 'value', 'explanation']);
const certain = 8;

function isHeaderRow(cells: readonly GridCell[], lexicon: Lexicon): boolean {
  const found = new Set<string>();
  let sure = false;
  for (const cell of cells) {
    for (const meaning of lexicon(cell.text)) {
      if (meaning.role !== 'column' || !telling.has(meaning.id)) continue;
      found.add(meaning.id);
      if ((meaning.id === 'level2' || meaning.id === 'name') && (meaning.own || meaning.rank < certain)) sure = true;
      break;
    }
  }
  return sure && found.size >= 2;
}

function readHeader(sheet: Sheet, row: number, lexicon: Lexicon): IndicatorHeader | null {
  const bottom = lastHeaderRow(sheet, row, lexicon);
  const top = firstHeaderRow(sheet, row, lexicon);
  const leaves = leafCells(sheet, top, bottom);
  if (leaves.length === 0) return null;
  const uses = assignColumns(leaves.map((leaf) => ({ text: leaf.text, meanings: lexicon(leaf.text) })));
  const columns = leaves.map((leaf, index): TableColumn => {
    return { from: leaf.column, to: rightOf(leaf), text: leaf.text, use: uses[index] ?? { role: 'unknown' } };
  });
  const cells = new Set<GridCell>(leaves);
  for (let at = top; at <= bottom; at += 1) for (const cell of sheet.row(at)) cells.add(cell);
  return { top, bottom, cells: [...cells], columns, blocks: periodBlocks(sheet, top, bottom, columns) };
}

/** Sub-headers: rows that header cells reach down to, and rows of nothing but column words. */
function lastHeaderRow(sheet: Sheet, row: number, lexicon: Lexicon): number {
  let bottom = row;
  for (const cell of sheet.row(row)) {
    const meanings = lexicon(cell.text);
    // 绩效指标 beside the table spans all of it
    const isBeside = meanings.some(({ role }) => role === 'section' || role === 'words');
    if (meansColumn(meanings) && !isBeside) bottom = Math.max(bottom, belowOf(cell) - 1);
  }
  const next = sheet.row(bottom + 1);
  if (next.length > 0 && next.every((cell) => meansColumn(lexicon(cell.text)) && sheet.at(bottom, cell.column))) return bottom + 1;
  return bottom;
}

const meansColumn = (meanings: readonly Meaning[]) => meanings.some((meaning) => meaning.role === 'column');

/** Fields as columns (序号, 项目名称) may begin a row higher than 一级指标, merged down or not. */
function firstHeaderRow(sheet: Sheet, row: number, lexicon: Lexicon): number {
  let top = row;
  for (let column = 0; column < sheet.grid.columns; column += 1) {
    const cell = sheet.at(row, column);
    if (cell && cell.row < top) top = cell.row;
  }
  const above = sheet.row(top - 1);
  const waiting = above.some(
    (cell) => cell.rowSpan === 1 && lexicon(cell.text).some(({ role }) => role === 'field') && !sheet.at(top, cell.column),
  );
  const allLabels = above.every((cell) => lexicon(cell.text).length > 0);
  return top === row && waiting && allLabels ? top - 1 : top;
}

/** The lowest header cell over each column. */
function leafCells(sheet: Sheet, top: number, bottom: number): GridCell[] {
  const leaves: GridCell[] = [];
  for (let column = 0; column < sheet.grid.columns; column += 1) {
    let leaf: GridCell | undefined;
    for (let row = bottom; row >= top && !leaf; row -= 1) leaf = sheet.at(row, column);
    if (leaf && leaf !== leaves.at(-1)) leaves.push(leaf);
  }
  return leaves;
}

function periodBlocks(sheet: Sheet, top: number, bottom: number, columns: readonly TableColumn[]): PeriodBlock[] {
  const idOf = (column: TableColumn) => (column.use.role === 'column' ? column.use.id : null);
  const seen = new Set<string>();
  const cut = columns.findIndex((column) => {
    const id = idOf(column);
    if (id === null || id === 'nature') return false;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
  if (cut < 0) return [{ period: periodOver(sheet, top, bottom, columns) ?? 'annual', columns }];
  const first = columns.slice(0, cut);
  const own = columns.slice(cut);
  const ownIds = new Set(own.map(idOf));
  const shared = first.filter((column) => ['level1', 'level2', 'name'].includes(idOf(column) ?? '') && !ownIds.has(idOf(column)));
  return [
    { period: periodOver(sheet, top, bottom, first) ?? 'overall', columns: first },
    { period: periodOver(sheet, top, bottom, own) ?? 'annual', columns: [...shared, ...own] },
  ];
}

/** 中期 or 年度 in the words of the header or beside it, or in a word for indicators right above it. */
function periodOver(sheet: Sheet, top: number, bottom: number, columns: readonly TableColumn[]): IndicatorPeriod | null {
  for (const column of columns) {
    for (let row = bottom; row >= top - 1; row -= 1) {
      const words = sheet.at(row, column.from)?.text ?? '';
      // a goal above the table, such as 长期目标, says nothing of the table
      if (words.length > 20 || (row < top && !words.includes('指标'))) continue;
      if (/中期|长期|实施期/.test(words)) return 'overall';
      if (/年度|当年|本年/.test(words)) return 'annual';
    }
  }
  return null;
}
