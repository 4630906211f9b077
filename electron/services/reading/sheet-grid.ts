import { SSF } from '@e965/xlsx';
import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { CellGrid, GridCell, GridCellKind } from '#shared/model/cell-grid';

/**
 * One parsed sheet as a person sees it. Only cells that hold text are kept, so that a used range of a million empty
 * rows costs nothing; spans are cut to the rows and columns that hold text.
 */
export function sheetGrid(
  sheet: WorkSheet,
  header: { readonly sheet: string; readonly index: number; readonly hidden: boolean },
): CellGrid {
  const merges = mergesByCorner(sheet['!merges'] ?? []);
  const cells = shownCells(sheet).map(({ row, column, shown }) => {
    const merge = merges.get(cornerKey(row, column));
    return {
      row,
      column,
      rowSpan: merge ? merge.e.r - merge.s.r + 1 : 1,
      columnSpan: merge ? merge.e.c - merge.s.c + 1 : 1,
      ...shown,
      hidden: isHidden(sheet, row, column, merge),
    };
  });
  const grid = { ...header, ...trimSpans(cells) };
  const widths = columnWidths(sheet, grid.columns);
  return widths ? { ...grid, columnWidths: widths } : grid;
}

/** Excel's width of a column that nobody has set. */
const usualWidth = 8.43;

function columnWidths(sheet: WorkSheet, columns: number): number[] | null {
  const marks = sheet['!cols'];
  if (!marks || columns === 0 || columns > 200) return null;
  return Array.from({ length: columns }, (_, column) => marks[column]?.wch ?? marks[column]?.width ?? usualWidth);
}

type Shown = { readonly text: string; readonly kind: GridCellKind };

function shownCells(sheet: WorkSheet): { row: number; column: number; shown: Shown }[] {
  const found: { row: number; column: number; shown: Shown }[] = [];
  const covered = coveredCells(sheet['!merges'] ?? []);
  // forEach skips the holes of a sparse sheet
  (sheet['!data'] ?? []).forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const shown = cell ? shownText(cell) : null;
      if (shown && !covered.has(cornerKey(row, column))) found.push({ row, column, shown });
    });
  });
  return found;
}

function shownText(cell: CellObject): Shown | null {
  if (cell.t === 'z') return cell.f ? { text: `=${cell.f}`, kind: 'formula' } : null;
  const text = (cell.w ?? (cell.v === undefined ? '' : String(cell.v))).replace(/\r\n?/g, '\n').trim();
  if (text === '') return null;
  return { text, kind: kindOf(cell, text) };
}

function kindOf(cell: CellObject, text: string): GridCellKind {
  if (cell.t === 'd') return 'date';
  if (cell.t !== 'n') return 'text';
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return 'date';
  return text.endsWith('%') ? 'percent' : 'number';
}

const cornerKey = (row: number, column: number) => row * 16384 + column;

function mergesByCorner(merges: readonly Range[]): Map<number, Range> {
  return new Map(merges.map((merge) => [cornerKey(merge.s.r, merge.s.c), merge]));
}

/** Cells under a merge, which some programs leave filled although nobody sees them. Very large merges cover blanks. */
function coveredCells(merges: readonly Range[]): Set<number> {
  const covered = new Set<number>();
  for (const { s, e } of merges) {
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > 20_000) continue;
    for (let row = s.r; row <= e.r; row += 1) {
      for (let column = s.c; column <= e.c; column += 1) {
        if (row !== s.r || column !== s.c) covered.add(cornerKey(row, column));
      }
    }
  }
  return covered;
}

/** A merged cell is hidden only when all its rows or all its columns are. */
function isHidden(sheet: WorkSheet, row: number, column: number, merge: Range | undefined): boolean {
  const rows = sheet['!rows'] ?? [];
  const columns = sheet['!cols'] ?? [];
  const all = (marks: readonly ({ hidden?: boolean } | null | undefined)[], from: number, to: number) => {
    for (let at = from; at <= to; at += 1) if (!marks[at]?.hidden) return false;
    return true;
  };
  return all(rows, row, merge?.e.r ?? row) || all(columns, column, merge?.e.c ?? column);
}

function trimSpans(cells: readonly GridCell[]): Pick<CellGrid, 'rows' | 'columns' | 'cells'> {
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  // an empty cell beside or under the last text belongs to the form: `长期目标 |        |`; a whole column does not
  const rows = cells.length === 0 ? 0 : reach(cells, lastRow, (cell) => cell.row + cell.rowSpan);
  const columns = cells.length === 0 ? 0 : reach(cells, lastColumn, (cell) => cell.column + cell.columnSpan);
  return {
    rows,
    columns,
    cells: cells.map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
    })),
  };
}

function reach(cells: readonly GridCell[], last: number, end: (cell: GridCell) => number): number {
  const slack = 200;
  let furthest = last + 1;
  for (const cell of cells) if (end(cell) <= last + 1 + slack) furthest = Math.max(furthest, end(cell));
  return furthest;
}
