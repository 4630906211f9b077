import type { GridCell } from '../../model/cell-grid';
import { belowOf, rightOf, type Sheet } from '../sheet';

/** Columns of a form's page: the grid's columns between edges of its cells, as few as keep every edge. */
export type PageColumns = {
  readonly left: number;
  readonly right: number;
  readonly widths: readonly number[];
  /** How many page columns lie between two of the grid's columns; at least 1. */
  readonly between: (from: number, to: number) => number;
};

const narrowest = 5;
const widest = 40;

/** @param cells all cells of the form; edges inside blank places do not count. */
export function pageColumns(sheet: Sheet, cells: readonly GridCell[]): PageColumns {
  const edges = [...new Set(cells.flatMap((cell) => [cell.column, rightOf(cell)]))].toSorted((a, b) => a - b);
  const [left = 0, right = 1] = [edges[0], edges.at(-1)];
  const widths = edges.slice(1).map((edge, index) => widthOf(sheet, cells, edges[index] ?? 0, edge));
  const at = (column: number) => edges.filter((edge) => edge < column).length;
  return { left, right, widths, between: (from, to) => Math.max(1, at(to) - at(from)) };
}

/** The file's own widths where it says them; else what the texts that stand only here need on a few lines. */
function widthOf({ grid }: Sheet, cells: readonly GridCell[], from: number, to: number): number {
  const own = grid.columnWidths?.slice(from, to);
  if (own && own.length === to - from && own.every((width) => width > 0)) return own.reduce((sum, width) => sum + width, 0);
  const here = cells.filter((cell) => cell.column === from && rightOf(cell) === to);
  const needs = here.map(({ text, rowSpan }) => Math.max(...text.split('\n').map((line) => line.length)) / Math.max(1, Math.min(3, rowSpan)));
  const typical = needs.toSorted((a, b) => a - b)[Math.floor(needs.length * 0.8)] ?? narrowest;
  return Math.min(widest, Math.max(narrowest, typical * 1.2));
}

/** A place in a row of a form: a cell that begins there, or a blank run. */
export type RowPlace = { readonly cell: GridCell | null; readonly from: number; to: number };

/** What a row holds from left to right, but for what reaches down from rows above. */
export function rowPlaces(sheet: Sheet, row: number, columns: PageColumns): RowPlace[] {
  const places: RowPlace[] = [];
  for (let column = columns.left; column < columns.right; ) {
    const cell = sheet.at(row, column);
    if (cell && cell.row < row && belowOf(cell) > row) {
      column = Math.max(column + 1, rightOf(cell));
      continue;
    }
    const from = column;
    if (cell) column = Math.max(column + 1, rightOf(cell));
    else while (column < columns.right && !sheet.at(row, column)) column += 1;
    places.push({ cell: cell ?? null, from, to: column });
  }
  return places;
}
