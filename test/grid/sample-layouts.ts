import fc from 'fast-check';
import { spannedLayout } from '../../renderer/grid/layout';
import type { GridLayout, Slot, SpannedBox } from '../../renderer/grid/layout';

const cell = (row: number, column: number, columnSpan: number, stop: boolean, rowSpan = 1, filled = true): SpannedBox => ({
  row, column, rowSpan, columnSpan, stop, filled,
});

/**
 * A form in small, for tests: a title, a row of two fields with labels, a table's header, and five rows of which four
 * share a level 1 and two by two a level 2. The last row's value is empty.
 *
 *     0  title ............... |
 *     1  label | field .| label| field
 *     2  head  | head   | head | head
 *     3  L1    | L2     | name | value
 *     4  .     | .      | name | value
 *     5  .     | L2     | name | value
 *     6  .     | .      | name | value
 *     7  L1    | L2     | name | (empty)
 */
export const formLike: GridLayout = spannedLayout(
  8,
  4,
  [
    cell(0, 0, 4, false),
    cell(1, 0, 1, false), cell(1, 1, 1, true), cell(1, 2, 1, false), cell(1, 3, 1, true),
    cell(2, 0, 1, false), cell(2, 1, 1, false), cell(2, 2, 1, false), cell(2, 3, 1, false),
    cell(3, 0, 1, true, 4), cell(3, 1, 1, true, 2), cell(5, 1, 1, true, 2),
    ...[3, 4, 5, 6].flatMap((row) => [cell(row, 2, 1, true), cell(row, 3, 1, true)]),
    cell(7, 0, 1, true), cell(7, 1, 1, true), cell(7, 2, 1, true), cell(7, 3, 1, true, 1, false),
  ],
  [{ top: 2, left: 0, bottom: 7, right: 3 }],
);

/** Any grid up to 7 × 7, tiled with boxes of any size, some of them labels and some empty. */
export const anyLayout: fc.Arbitrary<GridLayout> = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 7 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 49, maxLength: 49 }),
    stops: fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
    filled: fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
  })
  .map(({ rows, columns, sizes, stops, filled }) => {
    const taken = new Set<number>();
    const boxes: SpannedBox[] = [];
    for (let index = 0; index < rows * columns; index += 1) {
      const row = Math.floor(index / columns);
      const column = index % columns;
      if (taken.has(index)) continue;
      const [high = 1, wide = 1] = sizes[index] ?? [];
      let columnSpan = 1;
      while (columnSpan < wide && column + columnSpan < columns && !taken.has(index + columnSpan)) columnSpan += 1;
      const rowSpan = Math.min(high, rows - row);
      const free = (below: number) => Array.from({ length: columnSpan }, (_, right) => index + below * columns + right).every((at) => !taken.has(at));
      let down = 1;
      while (down < rowSpan && free(down)) down += 1;
      for (let below = 0; below < down; below += 1) for (let right = 0; right < columnSpan; right += 1) taken.add(index + below * columns + right);
      boxes.push({ row, column, rowSpan: down, columnSpan, stop: stops[index] ?? true, filled: filled[index] ?? true });
    }
    return spannedLayout(rows, columns, boxes);
  });

/** Any slot of a layout. */
export function anySlot(layout: GridLayout): fc.Arbitrary<Slot> {
  return fc.record({ row: fc.integer({ min: 0, max: layout.rows - 1 }), column: fc.integer({ min: 0, max: layout.columns - 1 }) });
}

/** The stops of a layout, each once. */
export function stopsOf(layout: GridLayout): Slot[] {
  const stops: Slot[] = [];
  for (let row = 0; row < layout.rows; row += 1) {
    for (let column = 0; column < layout.columns; column += 1) {
      const box = layout.boxAt(row, column);
      if (box.row === row && box.column === column && layout.isStop(row, column)) stops.push({ row, column });
    }
  }
  return stops;
}
