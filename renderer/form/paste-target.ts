import type { GridLayout, Range } from '../grid/layout';
import type { Block } from '../grid/tsv';

/**
 * The columns that a block's columns land in: slot by slot where its layout is that of the form, with nothing under
 * merged cells; else cell by cell.
 */
export function targetColumns(layout: GridLayout, range: Range, block: Block): number[] {
  const slots: number[] = [];
  for (let column = range.left; column < layout.columns; column += 1) slots.push(column);
  const isCovered = (column: number) => layout.boxAt(range.top, column).column < column;
  const lost = block.some((row) => row.some((text, right) => text !== '' && isCovered(slots[right] ?? range.left)));
  return lost ? slots.filter((column) => !isCovered(column)) : slots;
}

/** The range that a block covers once it is there. */
export function landing(range: Range, columns: readonly number[], block: Block): Range {
  const last = Math.min(block[0]?.length ?? 1, columns.length) - 1;
  return { top: range.top, left: range.left, bottom: range.top + block.length - 1, right: columns[last] ?? range.right };
}
