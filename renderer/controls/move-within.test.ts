import { expect, test } from 'vitest';
import { moveWithin } from './move-within';

test('a part changes places with its neighbour', () => {
  expect(moveWithin(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moveWithin(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
});

test('at the ends, and outside, nothing moves', () => {
  const list = ['a', 'b'];
  expect(moveWithin(list, 0, -1)).toBe(list);
  expect(moveWithin(list, 1, 1)).toBe(list);
  expect(moveWithin(list, 7, -1)).toBe(list);
});
