import type { ImportPreview } from '#shared/api/records';
import type { CellRange } from '../../form-places/cell-range';

export type SourceSheet = ImportPreview['sheets'][number];
export type SourceCell = SourceSheet['cells'][number];

/** A cell as it is drawn; `cell` is null at an empty place. */
export type DrawnCell = { readonly column: number; readonly cell: SourceCell | null; readonly rowSpan: number; readonly columnSpan: number };

/** A part of a sheet to draw as a table: for each row the cells that begin there. */
export type SheetPart = { readonly from: number; readonly rows: readonly (readonly DrawnCell[])[] };

/**
 * Rows `from` (with) to `to` (without) and columns up to `columns` of a sheet. Merged cells that reach beyond are cut;
 * one that begins above stands at the first row shown.
 */
export function sheetPart(sheet: SourceSheet, from: number, to: number, columns: number): SheetPart {
  const end = Math.min(to, sheet.rows);
  const starts = new Map<number, SourceCell>();
  const taken = new Set<number>();
  const key = (row: number, column: number) => row * columns + column;
  for (const cell of sheet.cells) {
    const bottom = Math.min(cell.row + cell.rowSpan, end);
    const right = Math.min(cell.column + cell.columnSpan, columns);
    const top = Math.max(cell.row, from);
    if (bottom <= top || right <= cell.column) continue;
    starts.set(key(top, cell.column), cell);
    for (let row = top; row < bottom; row += 1) for (let column = cell.column; column < right; column += 1) taken.add(key(row, column));
  }
  const rows = Array.from({ length: Math.max(end - from, 0) }, (_, offset) => {
    const row = from + offset;
    return Array.from({ length: columns }, (_place, column) => column).flatMap((column): DrawnCell[] => {
      const cell = starts.get(key(row, column));
      if (cell === undefined) return taken.has(key(row, column)) ? [] : [{ column, cell: null, rowSpan: 1, columnSpan: 1 }];
      const rowSpan = Math.min(cell.row + cell.rowSpan, end) - row;
      return [{ column, cell, rowSpan, columnSpan: Math.min(cell.columnSpan, columns - column) }];
    });
  });
  return { from, rows };
}

/** Rows shown at first: those of the form, and a few around it. */
export function rowsAround(range: CellRange | null, sheet: SourceSheet): { from: number; to: number } {
  if (range === null) return { from: 0, to: Math.min(sheet.rows, 60) };
  return { from: Math.max(range.top - 2, 0), to: Math.min(Math.max(range.bottom + 3, range.top + 1), range.top + 300, sheet.rows) };
}
