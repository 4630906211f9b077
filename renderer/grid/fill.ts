import type { GridLayout, Range, Slot } from './layout';
import { boxesIn, isOneBox } from './range';
import type { Block } from './tsv';

/** A text for the box at a slot. */
export type Write = { readonly slot: Slot; readonly text: string };

/**
 * Ctrl+D and Ctrl+R: the first row (or column) of the range goes into the others; of one box, what stands before it goes
 * into it.
 */
export function fill(layout: GridLayout, range: Range, down: boolean, textAt: (slot: Slot) => string): Write[] {
  const source = isOneBox(layout, range) ? before(layout, range, down) : range;
  if (!source) return [];
  const writes: Write[] = [];
  for (const box of boxesIn(layout, range)) {
    const from = down ? layout.boxAt(source.top, box.column) : layout.boxAt(box.row, source.left);
    const isSource = from.row === box.row && from.column === box.column;
    const inLine = down ? from.column === box.column : from.row === box.row;
    if (!isSource && inLine && layout.isStop(box.row, box.column) && layout.isStop(from.row, from.column)) {
      writes.push({ slot: { row: box.row, column: box.column }, text: textAt(from) });
    }
  }
  return writes;
}

function before(layout: GridLayout, range: Range, down: boolean): Range | null {
  const row = down ? range.top - 1 : range.top;
  const column = down ? range.left : range.left - 1;
  if (row < 0 || column < 0) return null;
  const box = layout.boxAt(row, column);
  return { top: box.row, left: box.column, bottom: row, right: column };
}

/** One text into every stop of a range: a single value pasted, or Ctrl+Enter while typing. */
export function fillRange(layout: GridLayout, range: Range, text: string): Write[] {
  return [...boxesIn(layout, range)]
    .filter((box) => layout.isStop(box.row, box.column))
    .map((box) => ({ slot: { row: box.row, column: box.column }, text }));
}

/**
 * A block as large as it should land: repeated where the range is a whole multiple of it, as in Excel, else as it is.
 */
export function tile(block: Block, range: Range): Block {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => block[row % height]?.[column % width] ?? ''),
  );
}
