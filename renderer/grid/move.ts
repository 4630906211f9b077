import { clampSlot, sameSlot } from './layout';
import type { GridLayout, Slot } from './layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The next stop straight on, past labels; null where there is none. The row (or column) that one came by is kept inside a
 * box that spans, so that going in and out of it comes back to the same line.
 */
function straight(layout: GridLayout, from: Slot, direction: Direction): Slot | null {
  let slot = from;
  for (;;) {
    const box = layout.boxAt(slot.row, slot.column);
    if (direction === 'up') slot = { row: box.row - 1, column: slot.column };
    else if (direction === 'down') slot = { row: box.row + box.rowSpan, column: slot.column };
    else if (direction === 'left') slot = { row: slot.row, column: box.column - 1 };
    else slot = { row: slot.row, column: box.column + box.columnSpan };
    if (!sameSlot(clampSlot(layout, slot), slot)) return null;
    if (layout.isStop(slot.row, slot.column)) return slot;
  }
}

/** The stop in `row` that is nearest to `column`; null where the row has none. */
function nearestInRow(layout: GridLayout, row: number, column: number): Slot | null {
  for (let distance = 0; distance < layout.columns; distance += 1) {
    for (const candidate of [column - distance, column + distance]) {
      if (candidate >= 0 && candidate < layout.columns && layout.isStop(row, candidate)) return { row, column: candidate };
    }
  }
  return null;
}

/** One step of an arrow key. Up and down leave a column of labels sideways rather than stand still. */
export function step(layout: GridLayout, from: Slot, direction: Direction): Slot {
  const ahead = straight(layout, from, direction);
  if (ahead || direction === 'left' || direction === 'right') return ahead ?? from;
  const box = layout.boxAt(from.row, from.column);
  const forward = direction === 'down' ? 1 : -1;
  let row = direction === 'down' ? box.row + box.rowSpan : box.row - 1;
  for (; row >= 0 && row < layout.rows; row += forward) {
    const beside = nearestInRow(layout, row, from.column);
    if (beside) return beside;
  }
  return from;
}

/** Ctrl+arrow: to the end of the filled cells, or over the empty ones to the next filled one, or to the last stop. */
export function edge(layout: GridLayout, from: Slot, direction: Direction): Slot {
  let here = from;
  let next = straight(layout, here, direction);
  if (!next) return step(layout, from, direction);
  const filled = (slot: Slot) => layout.isFilled(slot.row, slot.column);
  const alongFilled = filled(here) && filled(next);
  while (next && (alongFilled ? filled(next) : true)) {
    here = next;
    if (!alongFilled && filled(here)) return here;
    next = straight(layout, here, direction);
  }
  return here;
}

/** Tab: the next stop in reading order. A box that began in a row above is not visited again. */
export function tab(layout: GridLayout, from: Slot, back: boolean): Slot {
  const forward = back ? -1 : 1;
  const box = layout.boxAt(from.row, from.column);
  let row = from.row;
  let column = back ? box.column - 1 : box.column + box.columnSpan;
  while (row >= 0 && row < layout.rows) {
    for (; column >= 0 && column < layout.columns; column += forward) {
      const candidate = layout.boxAt(row, column);
      if (candidate.row === row && candidate.column === column && layout.isStop(row, column)) return { row, column };
    }
    row += forward;
    column = back ? layout.columns - 1 : 0;
  }
  return from;
}

/** Home and End: the first or last stop of the row. */
export function rowEnd(layout: GridLayout, from: Slot, last: boolean): Slot {
  return nearestInRow(layout, from.row, last ? layout.columns - 1 : 0) ?? from;
}

/** Ctrl+Home and Ctrl+End: the first or last stop of all. */
export function gridEnd(layout: GridLayout, last: boolean): Slot | null {
  for (let index = 0; index < layout.rows; index += 1) {
    const stop = nearestInRow(layout, last ? layout.rows - 1 - index : index, last ? layout.columns - 1 : 0);
    if (stop) return stop;
  }
  return null;
}

/** The stop nearest to a slot: on its row, else below, else above; null in a grid without stops. */
export function nearestStop(layout: GridLayout, slot: Slot): Slot | null {
  if (layout.rows === 0) return null;
  const from = clampSlot(layout, slot);
  for (let distance = 0; distance < layout.rows; distance += 1) {
    for (const row of [from.row + distance, from.row - distance]) {
      const stop = row >= 0 && row < layout.rows ? nearestInRow(layout, row, from.column) : null;
      if (stop) return stop;
    }
  }
  return null;
}
