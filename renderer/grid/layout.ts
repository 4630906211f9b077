/** One square of the grid, zero-based. A box that spans covers several. */
export type Slot = { readonly row: number; readonly column: number };

/** What is drawn as one cell, from its top left slot. */
export type Box = Slot & { readonly rowSpan: number; readonly columnSpan: number };

/** Both ends inclusive. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/**
 * The whole of what the grid knows of what it shows: a form with spanned cells, or a flat list of any length. All
 * functions take slots inside the grid.
 */
export type GridLayout = {
  readonly rows: number;
  readonly columns: number;
  /** False where every box is one slot: range arithmetic is then free. */
  readonly spans: boolean;
  /** The box that covers a slot. Where nothing is drawn, one slot. */
  readonly boxAt: (row: number, column: number) => Box;
  /** Whether the keyboard stops at the box that covers the slot: it holds a value, not a printed label. */
  readonly isStop: (row: number, column: number) => boolean;
  /** Whether the box that covers the slot has text: what Ctrl+arrow goes by. */
  readonly isFilled: (row: number, column: number) => boolean;
  /** What Ctrl+A takes first: the table around a slot. */
  readonly regionAt: (row: number, column: number) => Range;
};

export type SpannedBox = Box & { readonly stop: boolean; readonly filled: boolean };

/**
 * A layout from boxes that do not overlap.
 * @param regions tables in the grid; a slot in none of them belongs to the whole grid.
 */
export function spannedLayout(
  rows: number,
  columns: number,
  boxes: readonly SpannedBox[],
  regions: readonly Range[] = [],
): GridLayout {
  const owners = new Map<number, SpannedBox>();
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rowSpan; row += 1) {
      for (let column = box.column; column < box.column + box.columnSpan; column += 1) owners.set(row * columns + column, box);
    }
  }
  const ownerOf = (row: number, column: number) => owners.get(row * columns + column);
  const whole: Range = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return {
    rows,
    columns,
    spans: boxes.some((box) => box.rowSpan > 1 || box.columnSpan > 1),
    boxAt: (row, column) => ownerOf(row, column) ?? { row, column, rowSpan: 1, columnSpan: 1 },
    isStop: (row, column) => ownerOf(row, column)?.stop ?? false,
    isFilled: (row, column) => ownerOf(row, column)?.filled ?? false,
    regionAt: (row, column) => regions.find((region) => contains(region, { row, column })) ?? whole,
  };
}

/** A layout of single slots, all of them stops. */
export function flatLayout(rows: number, columns: number, isFilled: (row: number, column: number) => boolean): GridLayout {
  const whole: Range = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return {
    rows,
    columns,
    spans: false,
    boxAt: (row, column) => ({ row, column, rowSpan: 1, columnSpan: 1 }),
    isStop: () => true,
    isFilled,
    regionAt: () => whole,
  };
}

/** Whether the slot lies in the range. */
export function contains(range: Range, slot: Slot): boolean {
  return slot.row >= range.top && slot.row <= range.bottom && slot.column >= range.left && slot.column <= range.right;
}

/** Whether both are the same slot. */
export function sameSlot(one: Slot, other: Slot): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The nearest slot that the grid has. */
export function clampSlot(layout: GridLayout, slot: Slot): Slot {
  return {
    row: Math.max(0, Math.min(slot.row, layout.rows - 1)),
    column: Math.max(0, Math.min(slot.column, layout.columns - 1)),
  };
}
