import type { GridLayout, Range } from '../grid/layout';
import type { Block } from '../grid/tsv';

/**
 * The columns that the columns of a block's row land in. Slot by slot where the whole block has the layout of the form,
 * with nothing under merged cells; else cell by cell.
 * @param rowOf the grid's row whose cells a row of the block meets
 */
export function targetColumns(layout: GridLayout, range: Range, block: Block, rowOf: (down: number) => number): (down: number) => number[] {
  const slots: number[] = [];
  for (let column = range.left; column < layout.columns; column += 1) slots.push(column);
  const isCovered = (down: number, column: number) => layout.boxAt(Math.min(rowOf(down), layout.rows - 1), column).column < column;
  const sameLayout = block.every((row, down) => row.every((text, right) => text === '' || !isCovered(down, slots[right] ?? range.left)));
  return (down) => (sameLayout ? slots : slots.filter((column) => column === range.left || !isCovered(down, column)));
}

/** The range that a block covers once it is there. */
export function landing(range: Range, columns: readonly number[], block: Block): Range {
  const last = Math.min(block[0]?.length ?? 1, columns.length) - 1;
  return { top: range.top, left: range.left, bottom: range.top + block.length - 1, right: columns[last] ?? range.right };
}
