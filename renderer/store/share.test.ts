import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share } from './share';

test('the result is always equal to the next value', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(share(a, b)).toEqual(b);
    }),
  );
});

test('an equal value is the previous object itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(share(value, structuredClone(value))).toBe(value);
    }),
  );
});

test('rows that did not change stay the same objects, wherever they stand', () => {
  const before = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }];
  const after = share(before, [{ id: 'new', n: 0 }, { id: 'b', n: 2 }, { id: 'a', n: 9 }]);
  expect(after[1]).toBe(before[1]);
  expect(after[2]).toEqual({ id: 'a', n: 9 });
});
