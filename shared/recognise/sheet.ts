import type { CellGrid, GridCell } from '../model/cell-grid';

/** A grid made ready for questions: its visible cells by row, and which cell stands at a place, spans counted. */
export type Sheet = {
  readonly grid: CellGrid;
  /** In reading order. */
  readonly cells: readonly GridCell[];
  readonly hiddenCells: readonly GridCell[];
  /** Cells that begin in a row, from left to right. */
  readonly row: (row: number) => readonly GridCell[];
  /** Numbers of the rows in which cells begin, in order. */
  readonly filledRows: readonly number[];
  readonly at: (row: number, column: number) => GridCell | undefined;
};

/** More covered places than this are no form; a hostile file may claim any number of spans. */
const mostCovered = 4_000_000;

export function sheetOf(grid: CellGrid): Sheet {
  const cells = grid.cells.filter((cell) => !cell.hidden);
  const rows = new Map<number, GridCell[]>();
  const covered = new Map<number, GridCell>();
  const width = grid.columns + 1;
  for (const cell of cells) {
    const before = rows.get(cell.row);
    if (before) before.push(cell);
    else rows.set(cell.row, [cell]);
    if (covered.size + cell.rowSpan * cell.columnSpan > mostCovered) continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) covered.set(row * width + column, cell);
    }
  }
  const none: readonly GridCell[] = [];
  return {
    grid,
    cells,
    hiddenCells: grid.cells.filter((cell) => cell.hidden),
    row: (row) => rows.get(row) ?? none,
    filledRows: [...rows.keys()].toSorted((a, b) => a - b),
    at: (row, column) => (column < 0 || column >= width ? undefined : covered.get(row * width + column)),
  };
}

/** First column right of a cell. */
export const rightOf = (cell: GridCell): number => cell.column + cell.columnSpan;
/** First row under a cell. */
export const belowOf = (cell: GridCell): number => cell.row + cell.rowSpan;
