import type { GridLayout, Range, Slot } from './layout';
import { boxesIn, isOneBox } from './range';
import { continueSeries } from './series';
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

/**
 * The fill handle: what stands in `source` goes on over `target`, which reaches beyond it on one side. `other` repeats a
 * series and counts up a plain number.
 */
export function fillSeries(layout: GridLayout, source: Range, target: Range, textAt: (slot: Slot) => string, other: boolean): Write[] {
  const down = target.top < source.top || target.bottom > source.bottom;
  const back = target.top < source.top || target.left < source.left;
  const from = down ? source.left : source.top;
  const to = down ? source.right : source.bottom;
  const writes: Write[] = [];
  for (let line = from; line <= to; line += 1) {
    const stopsOf = (first: number, last: number) => stopsInLine(layout, down, line, first, last);
    const texts = (down ? stopsOf(source.top, source.bottom) : stopsOf(source.left, source.right)).map(textAt);
    const beyond = down
      ? back ? stopsOf(target.top, source.top - 1).toReversed() : stopsOf(source.bottom + 1, target.bottom)
      : back ? stopsOf(target.left, source.left - 1).toReversed() : stopsOf(source.right + 1, target.right);
    const filled = continueSeries(texts, beyond.length, { back, other });
    beyond.forEach((slot, index) => {
      const text = filled[index];
      if (text !== undefined) writes.push({ slot, text });
    });
  }
  return writes;
}

/** The stops that begin in one row or column, between two slots of it. */
function stopsInLine(layout: GridLayout, down: boolean, line: number, first: number, last: number): Slot[] {
  const stops: Slot[] = [];
  for (let at = first; at <= last; at += 1) {
    const slot = down ? { row: at, column: line } : { row: line, column: at };
    const box = layout.boxAt(slot.row, slot.column);
    if (box.row === slot.row && box.column === slot.column && layout.isStop(slot.row, slot.column)) stops.push(slot);
  }
  return stops;
}

/** What a drag of the handle from `source` to a slot covers: beyond the source on the side where the slot lies farther out; null inside it. */
export function fillTarget(layout: GridLayout, source: Range, over: Slot): Range | null {
  const rows = Math.max(source.top - over.row, over.row - source.bottom, 0);
  const columns = Math.max(source.left - over.column, over.column - source.right, 0);
  if (rows === 0 && columns === 0) return null;
  return rows >= columns
    ? { ...source, top: Math.min(source.top, over.row), bottom: Math.max(source.bottom, Math.min(over.row, layout.rows - 1)) }
    : { ...source, left: Math.min(source.left, over.column), right: Math.max(source.right, Math.min(over.column, layout.columns - 1)) };
}
