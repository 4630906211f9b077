import { contains, sameSlot } from './layout';
import type { GridLayout, Range, Slot } from './layout';
import { edge, gridEnd, nearestStop, rowEnd, step, tab } from './move';
import type { Direction } from './move';
import { isOneBox, rangeBetween, sameRange, wholeBoxes } from './range';

/**
 * `active` is where typing goes. `anchor` and `head` are the ends of the range, of which `head` moves with Shift.
 * `tabColumn` is where a run of Tab began: Enter returns there.
 */
export type Selection = {
  readonly active: Slot;
  readonly anchor: Slot;
  readonly head: Slot;
  readonly tabColumn: number | null;
};

/** Ways to move, as keys ask for them. `page` carries the row that the view found a page away. */
export type Move =
  | { readonly kind: 'step'; readonly direction: Direction; readonly edge: boolean; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'enter'; readonly back: boolean }
  | { readonly kind: 'rowEnd'; readonly last: boolean; readonly extend: boolean }
  | { readonly kind: 'gridEnd'; readonly last: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly row: number; readonly extend: boolean }
  | { readonly kind: 'all' };

/** One slot, selected. */
export function selectSlot(slot: Slot): Selection {
  return { active: slot, anchor: slot, head: slot, tabColumn: null };
}

/** The slots selected, whole boxes only. */
export function selectedRange(layout: GridLayout, selection: Selection): Range {
  return rangeBetween(layout, selection.anchor, selection.head);
}

/** The next stop inside a range, round and round: by rows for Tab, by columns for Enter. */
function cycle(layout: GridLayout, range: Range, from: Slot, byRow: boolean, back: boolean): Slot {
  const width = range.right - range.left + 1;
  const height = range.bottom - range.top + 1;
  const count = width * height;
  const box = layout.boxAt(from.row, from.column);
  const start = byRow
    ? (box.row - range.top) * width + (box.column - range.left)
    : (box.column - range.left) * height + (box.row - range.top);
  for (let moved = 1; moved <= count; moved += 1) {
    const index = (start + (back ? count - moved : moved)) % count;
    const slot = byRow
      ? { row: range.top + Math.floor(index / width), column: range.left + (index % width) }
      : { row: range.top + (index % height), column: range.left + Math.floor(index / height) };
    const candidate = layout.boxAt(slot.row, slot.column);
    if (sameSlot(candidate, slot) && layout.isStop(slot.row, slot.column)) return slot;
  }
  return from;
}

/** Tab and Enter: inside the range where there is one, else to the next stop. */
function advance(layout: GridLayout, selection: Selection, byRow: boolean, back: boolean): Selection {
  const range = selectedRange(layout, selection);
  if (!isOneBox(layout, range) && contains(range, selection.active)) {
    return { ...selection, active: cycle(layout, range, selection.active, byRow, back) };
  }
  if (byRow) {
    return { ...selectSlot(tab(layout, selection.active, back)), tabColumn: selection.tabColumn ?? selection.active.column };
  }
  const from = { row: selection.active.row, column: selection.tabColumn ?? selection.active.column };
  return selectSlot(step(layout, from, back ? 'up' : 'down'));
}

/** Shift+arrow until the range really grows or shrinks: a step inside a spanned box shows nothing. */
function extendStep(layout: GridLayout, selection: Selection, direction: Direction, toEdge: boolean): Selection {
  const before = selectedRange(layout, selection);
  let head = selection.head;
  for (;;) {
    const box = layout.boxAt(head.row, head.column);
    const next = toEdge ? edge(layout, head, direction) : beside(layout, head, box, direction);
    if (!next || sameSlot(next, head)) return { ...selection, head };
    head = next;
    const moved = { ...selection, head };
    if (toEdge || !sameRange(selectedRange(layout, moved), before)) return moved;
  }
}

/** The slot next to a box, label or not: a range takes all that lies in it. */
function beside(layout: GridLayout, from: Slot, box: Slot & { rowSpan: number; columnSpan: number }, direction: Direction): Slot | null {
  const next =
    direction === 'up' ? { row: box.row - 1, column: from.column }
    : direction === 'down' ? { row: box.row + box.rowSpan, column: from.column }
    : direction === 'left' ? { row: from.row, column: box.column - 1 }
    : { row: from.row, column: box.column + box.columnSpan };
  return next.row < 0 || next.column < 0 || next.row >= layout.rows || next.column >= layout.columns ? null : next;
}

/** Ctrl+A: the table around the active slot; pressed again, the whole grid. */
function selectAll(layout: GridLayout, selection: Selection): Selection {
  const region = wholeBoxes(layout, layout.regionAt(selection.active.row, selection.active.column));
  const whole = { top: 0, left: 0, bottom: layout.rows - 1, right: layout.columns - 1 };
  const range = sameRange(selectedRange(layout, selection), region) ? whole : region;
  return {
    active: selection.active,
    anchor: { row: range.top, column: range.left },
    head: { row: range.bottom, column: range.right },
    tabColumn: null,
  };
}

/** The selection after a move. Extending moves the head and leaves the active slot where it is. */
export function move(layout: GridLayout, selection: Selection, how: Move): Selection {
  const to = (slot: Slot | null, extend: boolean): Selection =>
    !slot ? selection : extend ? { ...selection, head: slot, tabColumn: null } : selectSlot(slot);
  switch (how.kind) {
    case 'step':
      if (how.extend) return extendStep(layout, selection, how.direction, how.edge);
      return to((how.edge ? edge : step)(layout, selection.active, how.direction), false);
    case 'tab':
      return advance(layout, selection, true, how.back);
    case 'enter':
      return advance(layout, selection, false, how.back);
    case 'rowEnd':
      return to(rowEnd(layout, how.extend ? selection.head : selection.active, how.last), how.extend);
    case 'gridEnd':
      return to(gridEnd(layout, how.last), how.extend);
    case 'page': {
      const column = (how.extend ? selection.head : selection.active).column;
      return to(nearestStop(layout, { row: how.row, column }), how.extend);
    }
    case 'all':
      return selectAll(layout, selection);
  }
}
