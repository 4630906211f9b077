import type { Plan } from '#shared/plan/plan';

/** What stands between two squares of a table: nothing inside a cell, a line between cells, a thicker one where the table ends. */
export type Side = 'none' | 'inner' | 'outer';

/**
 * Which bordered cell each square belongs to, as an index into the plan's cells; -1 is outside the table.
 * @param rows the plan's row that each drawn row shows; a row may be drawn in several pieces, or again
 */
export function squaresOf({ cells, columns }: Plan, rows: readonly number[]): number[][] {
  const squares = rows.map(() => columns.map(() => -1));
  const drawn = new Map<number, number[]>();
  rows.forEach((row, at) => drawn.set(row, [...(drawn.get(row) ?? []), at]));
  cells.forEach((cell, index) => {
    if (!cell.bordered) return;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (const at of drawn.get(row) ?? []) squares[at]?.fill(index, cell.column, cell.column + cell.columnSpan);
    }
  });
  return squares;
}

export function sideBetween(one: number, other: number): Side {
  if (one === other) return 'none';
  return one < 0 || other < 0 ? 'outer' : 'inner';
}
