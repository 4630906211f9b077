import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowList } from './row-list';

const ids = (list: ReturnType<typeof rowList>) => list.rows().map((row) => row.id).join('');
const three = () => rowList(['a', 'b', 'c'].map((id, index) => ({ id, position: index + 1 })));

test('rows are inserted, moved and removed', () => {
  const list = three();
  list.insert({ id: 'x' }, 'a');
  list.insert({ id: 'y' }, null);
  list.remove('c');
  expect(ids(list)).toBe('yaxb');
  const row = list.get('b');
  list.remove('b');
  list.insert(row, null);
  expect(ids(list)).toBe('byax');
});

test('an insertion leaves the positions of the others alone', () => {
  const list = three();
  list.insert({ id: 'x' }, 'a');
  list.insert({ id: 'y' }, 'x');
  expect(list.rows().map((row) => [row.id, row.position])).toEqual([['a', 1], ['x', 1 + 1 / 3], ['y', 1 + 2 / 3], ['b', 2], ['c', 3]]);
});

test('a row that is gone and an id that is taken are refused', () => {
  const list = three();
  expect(() => list.remove('z')).toThrow('已经不在表里');
  expect(() => list.insert({ id: 'a' }, null)).toThrow('不要重复插入');
  expect(() => list.insert({ id: 'x' }, 'z')).toThrow('已经不在表里');
});

test('positions rise after any number of insertions at one place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<string | null>(null, 'a', 'b', 'c'), { maxLength: 40 }), (places) => {
      let rows = three().rows();
      places.forEach((place, index) => {
        const list = rowList(rows);
        list.insert({ id: `n${index}` }, place);
        rows = list.rows();
      });
      rows.forEach((row, index) => expect(row.position).toBeGreaterThan(rows[index - 1]?.position ?? 0));
      expect(rows).toHaveLength(3 + places.length);
    }),
  );
});
