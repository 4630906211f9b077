import type { CellGrid, GridCell } from '#shared/model/cell-grid';

/** Ways in which offices change a sheet without changing what it says. */
export type GridChange = (grid: CellGrid) => CellGrid;

const withCells = (grid: CellGrid, cells: readonly GridCell[]): CellGrid => ({
  ...grid,
  cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  rows: cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0),
  columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
});

/** Merged cells taken apart: their text stays at the top left. */
export const unmerged: GridChange = (grid) => withCells(grid, grid.cells.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: 1 })));

/** Merged cells taken apart and filled: those over several rows say their text in each. */
export const repeated: GridChange = (grid) =>
  withCells(
    grid,
    grid.cells.flatMap((cell) => Array.from({ length: cell.rowSpan }, (_, index) => ({ ...cell, row: cell.row + index, rowSpan: 1 }))),
  );

/** Rows and columns put before the form. */
export const shifted =
  (rows: number, columns: number): GridChange =>
  (grid) =>
    withCells(grid, grid.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns })));

/** An empty column put in front of one, which cells over it are widened by. */
export const widened =
  (at: number): GridChange =>
  (grid) =>
    withCells(
      grid,
      grid.cells.map((cell) =>
        cell.column >= at
          ? { ...cell, column: cell.column + 1 }
          : cell.column + cell.columnSpan > at
            ? { ...cell, columnSpan: cell.columnSpan + 1 }
            : cell,
      ),
    );

/** Line breaks put into every short Chinese text, as narrow columns invite to. */
export const broken: GridChange = (grid) =>
  withCells(
    grid,
    grid.cells.map((cell) => (/^\p{Script=Han}{4,10}$/u.test(cell.text) ? { ...cell, text: `${cell.text.slice(0, 2)}\n${cell.text.slice(2)}` } : cell)),
  );
