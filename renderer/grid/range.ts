import type { Box, GridLayout, Range, Slot } from './layout';

/** The slots that a box covers. */
export function boxRange(box: Box): Range {
  return { top: box.row, left: box.column, bottom: box.row + box.rowSpan - 1, right: box.column + box.columnSpan - 1 };
}

/** The smallest range that holds both. */
export function union(one: Range, other: Range): Range {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Grows a range until no box stands half inside it, as a spreadsheet does with merged cells. */
export function wholeBoxes(layout: GridLayout, range: Range): Range {
  if (!layout.spans) return range;
  let grown = range;
  for (;;) {
    let next = grown;
    // A box that crosses the border covers a slot at it.
    for (let column = grown.left; column <= grown.right; column += 1) {
      next = union(next, boxRange(layout.boxAt(grown.top, column)));
      next = union(next, boxRange(layout.boxAt(grown.bottom, column)));
    }
    for (let row = grown.top; row <= grown.bottom; row += 1) {
      next = union(next, boxRange(layout.boxAt(row, grown.left)));
      next = union(next, boxRange(layout.boxAt(row, grown.right)));
    }
    if (sameRange(next, grown)) return grown;
    grown = next;
  }
}

/** The range between two slots, whole boxes only. */
export function rangeBetween(layout: GridLayout, one: Slot, other: Slot): Range {
  return wholeBoxes(layout, {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  });
}

/** Whether both have the same corners. */
export function sameRange(one: Range, other: Range): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** Whether the range is no more than one box. */
export function isOneBox(layout: GridLayout, range: Range): boolean {
  return sameRange(boxRange(layout.boxAt(range.top, range.left)), range);
}

/** The boxes that begin in the range, in reading order. */
export function* boxesIn(layout: GridLayout, range: Range): Generator<Box> {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const box = layout.boxAt(row, column);
      if (box.row === row && box.column === column) yield box;
    }
  }
}
