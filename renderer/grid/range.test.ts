import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, flatLayout } from './layout';
import type { Range } from './layout';
import { boxRange, boxesIn, isOneBox, rangeBetween, wholeBoxes } from './range';
import { anyLayout, anySlot, formLike } from '../../test/grid/sample-layouts';

describe('ranges over spanned boxes', () => {
  test('a range grows until no box stands half inside', () => {
    // From a value beside the second level cell to one beside the first: both level cells are taken whole.
    expect(rangeBetween(formLike, { row: 4, column: 1 }, { row: 5, column: 2 })).toEqual({ top: 3, left: 1, bottom: 6, right: 2 });
    expect(rangeBetween(formLike, { row: 4, column: 0 }, { row: 4, column: 2 })).toEqual({ top: 3, left: 0, bottom: 6, right: 2 });
  });

  test('one box is a range by itself', () => {
    expect(isOneBox(formLike, rangeBetween(formLike, { row: 4, column: 0 }, { row: 6, column: 0 }))).toBe(true);
    expect(isOneBox(formLike, rangeBetween(formLike, { row: 4, column: 2 }, { row: 4, column: 3 }))).toBe(false);
  });

  test('boxes come once each, in reading order', () => {
    expect([...boxesIn(formLike, { top: 3, left: 0, bottom: 4, right: 3 })].map(({ row, column }) => [row, column])).toEqual([
      [3, 0], [3, 1], [3, 2], [3, 3], [4, 2], [4, 3],
    ]);
  });

  test('any two slots give a range that holds both and cuts no box', () => {
    fc.assert(
      fc.property(anyLayout.chain((layout) => fc.tuple(fc.constant(layout), anySlot(layout), anySlot(layout))), ([layout, one, other]) => {
        const range = rangeBetween(layout, one, other);
        expect(contains(range, one) && contains(range, other)).toBe(true);
        for (let row = range.top; row <= range.bottom; row += 1) {
          for (let column = range.left; column <= range.right; column += 1) expect(within(range, boxRange(layout.boxAt(row, column)))).toBe(true);
        }
        expect(wholeBoxes(layout, range)).toEqual(range);
      }),
    );
  });

  test('a flat grid of any length costs nothing', () => {
    const long = flatLayout(50_000, 12, () => true);
    const whole = { top: 0, left: 0, bottom: 49_999, right: 11 };
    expect(rangeBetween(long, { row: 0, column: 0 }, { row: 49_999, column: 11 })).toEqual(whole);
    expect(long.spans).toBe(false);
  });
});

function within(outer: Range, inner: Range): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}
