import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheet-name';

test.each([
  [['a', 'A', 'a'], ['a', 'A(2)', 'a(3)']],
  [["'引用'名'", 'x：y'], ['引用’名', 'x y']],
  [['', '  ', 'History'], ['未命名', '未命名(2)', 'History未命名']],
  [['𠮷'.repeat(20)], ['𠮷'.repeat(15)]],
])('%j become %j', (names, expected) => {
  expect(sheetNames(names)).toEqual(expected);
});

test('whatever the names, sheets may bear what comes of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 30 }), (names) => {
      const given = sheetNames(names);
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of given) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:']/);
      }
    }),
  );
});
