import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeName } from '#shared/model/cell-grid';
import { inRange, parseRange } from './cell-range';

test('a range comes back from its name', () => {
  const corner = fc.nat({ max: 20_000 });
  fc.assert(
    fc.property(corner, corner, corner, corner, (a, b, c, d) => {
      const range = { top: Math.min(a, b), left: Math.min(c, d), bottom: Math.max(a, b), right: Math.max(c, d) };
      expect(parseRange(rangeName(range.top, range.left, range.bottom, range.right))).toEqual(range);
    }),
  );
});

test('what is no range is told apart', () => {
  expect(parseRange('')).toBeNull();
  expect(parseRange('第 3 页')).toBeNull();
  expect(parseRange('A1:')).toBeNull();
});

test('corners belong to the range', () => {
  const range = { top: 1, left: 1, bottom: 3, right: 2 };
  expect(inRange(range, 1, 1)).toBe(true);
  expect(inRange(range, 3, 2)).toBe(true);
  expect(inRange(range, 0, 1)).toBe(false);
  expect(inRange(range, 3, 3)).toBe(false);
});
