import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slot } from './layout';
import { anyLayout, formLike, stopsOf } from '../../test/grid/sample-layouts';
import { move, selectSlot, selectedRange } from './selection';
import type { Move, Selection } from './selection';

const at = (row: number, column: number): Slot => ({ row, column });
const step = (direction: 'up' | 'down' | 'left' | 'right', options: { edge?: boolean; extend?: boolean } = {}): Move => ({
  kind: 'step', direction, edge: options.edge ?? false, extend: options.extend ?? false,
});
const from = (slot: Slot, ...moves: Move[]): Selection => moves.reduce((selection, one) => move(formLike, selection, one), selectSlot(slot));
const active = (slot: Slot, ...moves: Move[]) => from(slot, ...moves).active;

describe('arrows', () => {
  test('pass over printed labels', () => {
    expect(active(at(1, 1), step('right'))).toEqual(at(1, 3));
    expect(active(at(1, 3), step('down'))).toEqual(at(3, 3));
    expect(active(at(1, 1), step('left'))).toEqual(at(1, 1));
  });

  test('go into a level cell and come out on the line they came by', () => {
    expect(active(at(6, 2), step('left'), step('left'))).toEqual(at(6, 0));
    expect(active(at(6, 2), step('left'), step('left'), step('right'), step('right'))).toEqual(at(6, 2));
    expect(active(at(6, 0), step('down'))).toEqual(at(7, 0));
  });

  test('leave a column of labels sideways', () => {
    expect(active(at(3, 0), step('up'))).toEqual(at(1, 1));
  });

  test('with Ctrl go to the edge of the data', () => {
    expect(active(at(3, 3), step('down', { edge: true }))).toEqual(at(6, 3));
    expect(active(at(6, 3), step('down', { edge: true }))).toEqual(at(7, 3));
    expect(active(at(7, 3), step('up', { edge: true }))).toEqual(at(6, 3));
    expect(active(at(4, 3), step('left', { edge: true }))).toEqual(at(4, 0));
  });

  test('with Shift extend until the range changes, over labels too, and shrink again', () => {
    const grown = from(at(4, 2), step('left', { extend: true }));
    expect(grown.active).toEqual(at(4, 2));
    expect(selectedRange(formLike, grown)).toEqual({ top: 3, left: 1, bottom: 4, right: 2 });
    expect(selectedRange(formLike, move(formLike, grown, step('right', { extend: true })))).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
    expect(selectedRange(formLike, from(at(3, 3), step('up', { extend: true })))).toEqual({ top: 2, left: 3, bottom: 3, right: 3 });
  });
});

describe('Tab and Enter', () => {
  const tab: Move = { kind: 'tab', back: false };
  const enter: Move = { kind: 'enter', back: false };

  test('Tab goes to the next value and skips a level cell that began above', () => {
    expect(active(at(1, 1), tab, tab)).toEqual(at(3, 0));
    expect(active(at(3, 3), tab)).toEqual(at(4, 2));
    expect(active(at(4, 2), { kind: 'tab', back: true })).toEqual(at(3, 3));
    expect(active(at(7, 3), tab)).toEqual(at(7, 3));
  });

  test('Enter returns below where the run of Tab began', () => {
    expect(active(at(3, 2), tab, enter)).toEqual(at(4, 2));
    expect(active(at(3, 2), enter)).toEqual(at(4, 2));
    expect(active(at(4, 2), { kind: 'enter', back: true })).toEqual(at(3, 2));
  });

  test('inside a range both go round in it and keep it', () => {
    const range = from(at(3, 2), step('right', { extend: true }), step('down', { extend: true }));
    const visited = [tab, tab, tab, tab].reduce<Selection[]>((all, one) => [...all, move(formLike, all.at(-1) ?? range, one)], []);
    expect(visited.map((selection) => selection.active)).toEqual([at(3, 3), at(4, 2), at(4, 3), at(3, 2)]);
    expect(selectedRange(formLike, visited.at(-1) ?? range)).toEqual(selectedRange(formLike, range));
    expect(move(formLike, range, enter).active).toEqual(at(4, 2));
  });
});

test('Home, End, page and Ctrl+A', () => {
  expect(active(at(4, 3), { kind: 'rowEnd', last: false, extend: false })).toEqual(at(4, 0));
  expect(active(at(1, 1), { kind: 'rowEnd', last: true, extend: false })).toEqual(at(1, 3));
  expect(active(at(4, 3), { kind: 'gridEnd', last: false, extend: false })).toEqual(at(1, 1));
  expect(active(at(1, 1), { kind: 'gridEnd', last: true, extend: false })).toEqual(at(7, 3));
  expect(active(at(1, 3), { kind: 'page', row: 6, extend: false })).toEqual(at(6, 3));
  const table = from(at(4, 2), { kind: 'all' });
  expect(selectedRange(formLike, table)).toEqual({ top: 2, left: 0, bottom: 7, right: 3 });
  expect(table.active).toEqual(at(4, 2));
  expect(selectedRange(formLike, move(formLike, table, { kind: 'all' }))).toEqual({ top: 0, left: 0, bottom: 7, right: 3 });
});

describe('in any layout', () => {
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    fc.record({
      kind: fc.constant('step' as const),
      direction: fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
      edge: fc.boolean(),
      extend: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('tab' as const, 'enter' as const), back: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('rowEnd' as const, 'gridEnd' as const), last: fc.boolean(), extend: fc.boolean() }),
    fc.record({ kind: fc.constant('page' as const), row: fc.integer({ min: 0, max: 20 }), extend: fc.boolean() }),
    fc.constant({ kind: 'all' as const }),
  );

  test('no sequence of moves leaves the grid or its stops', () => {
    fc.assert(
      fc.property(anyLayout, fc.array(anyMove, { maxLength: 25 }), (layout, moves) => {
        const [first] = stopsOf(layout);
        fc.pre(first !== undefined);
        let selection = selectSlot(first ?? at(0, 0));
        for (const one of moves) {
          selection = move(layout, selection, one);
          expect(layout.isStop(selection.active.row, selection.active.column)).toBe(true);
          const { top, left, bottom, right } = selectedRange(layout, selection);
          expect(top >= 0 && left >= 0 && bottom < layout.rows && right < layout.columns).toBe(true);
        }
      }),
    );
  });

  test('Tab from the first value visits every value once, and Shift+Tab goes the same way back', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const stops = stopsOf(layout);
        fc.pre(stops.length > 0);
        let selection = selectSlot(stops[0] ?? at(0, 0));
        const forth = stops.map(() => {
          const here = selection.active;
          selection = move(layout, selection, { kind: 'tab', back: false });
          return here;
        });
        expect(forth).toEqual(stops);
        const back = stops.map(() => {
          const here = selection.active;
          selection = move(layout, selection, { kind: 'tab', back: true });
          return here;
        });
        expect(back).toEqual(stops.toReversed());
      }),
    );
  });
});
