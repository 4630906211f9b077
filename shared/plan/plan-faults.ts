import type { Plan, PlanRow } from './plan';

const ruled: ReadonlySet<PlanRow['role']> = new Set(['form', 'header', 'body', 'total']);

/**
 * What is wrong with a plan's table, in words for whoever writes a template; empty for a sound one. In ruled rows every
 * square belongs to exactly one cell, elsewhere to at most one, and no cell leaves the table.
 */
export function planFaults({ rows, columns, cells }: Plan): string[] {
  const faults: string[] = [];
  const owners = rows.map(() => columns.map(() => 0));
  for (const cell of cells) {
    if (cell.row + cell.rowSpan > rows.length || cell.column + cell.columnSpan > columns.length) faults.push(`cell leaves the table: ${cell.text}`);
    for (const line of owners.slice(cell.row, cell.row + cell.rowSpan)) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) line[column] = (line[column] ?? 0) + 1;
    }
  }
  rows.forEach((row, index) => {
    owners[index]?.forEach((count, column) => {
      if (count > 1 || (count === 0 && ruled.has(row.role))) faults.push(`row ${index}, column ${column} belongs to ${count} cells`);
    });
  });
  return faults;
}
