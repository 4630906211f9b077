import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, finder, nextSlot, replaceIn, replaceWrites } from './find';
import { flatLayout, spannedLayout } from './layout';

const part = { matchCase: false, whole: false };

test('parts and wholes, with and without case', () => {
  expect(finder('ab', part)('xAbx')).toBe(true);
  expect(finder('ab', { ...part, matchCase: true })('xAbx')).toBe(false);
  expect(finder('ab', { ...part, whole: true })('xab')).toBe(false);
  expect(finder('ab', { ...part, whole: true })('AB')).toBe(true);
  expect(finder('', part)('x')).toBe(false);
});

test('signs have no meaning of their own, nor what is put in', () => {
  expect(replaceIn('≥5人(含)', '(含)', '[$&]', part)).toBe('≥5人[$&]');
  expect(replaceIn('a.b|c', '.', '', part)).toBe('ab|c');
  expect(replaceIn('2022-2023', '-', '至', part)).toBe('2022至2023');
  expect(replaceIn('aaa', 'a', 'aa', part)).toBe('aaaaaa');
  expect(replaceIn('Abab', 'ab', '乙', { matchCase: true, whole: false })).toBe('Ab乙');
  expect(replaceIn('全部', '全部', '部分', { matchCase: false, whole: true })).toBe('部分');
  expect(replaceIn('不是全部', '全部', '部分', { matchCase: false, whole: true })).toBe('不是全部');
});

test('replacing with the same text changes nothing, and afterwards nothing is left to replace', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), (text, wanted) => {
      const exact = { matchCase: true, whole: false };
      expect(replaceIn(text, wanted, wanted, exact)).toBe(text);
      expect(replaceIn(text, wanted, '', exact)).toBe(text.replaceAll(wanted, ''));
    }),
  );
});

const texts = [['甲一', '乙'], ['乙一', '甲'], ['一', '']];
const host = { layout: flatLayout(3, 2, () => true), textAt: ({ row, column }: { row: number; column: number }) => texts[row]?.[column] ?? '' };

test('finds in reading order, inside a range if there is one, and goes round', () => {
  const slots = findAll(host, finder('一', part), null);
  expect(slots).toEqual([{ row: 0, column: 0 }, { row: 1, column: 0 }, { row: 2, column: 0 }]);
  expect(findAll(host, finder('一', part), { top: 1, left: 0, bottom: 1, right: 1 })).toEqual([{ row: 1, column: 0 }]);
  expect(nextSlot(slots, { row: 0, column: 0 }, false)).toEqual({ row: 1, column: 0 });
  expect(nextSlot(slots, { row: 2, column: 1 }, false)).toEqual({ row: 0, column: 0 });
  expect(nextSlot(slots, { row: 0, column: 0 }, true)).toEqual({ row: 2, column: 0 });
  expect(nextSlot([], { row: 0, column: 0 }, true)).toBeNull();
});

test('a spanning cell is found once, a printed label never', () => {
  const layout = spannedLayout(2, 2, [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, stop: true, filled: true },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 1, stop: false, filled: true },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 1, stop: true, filled: true },
  ]);
  expect(findAll({ layout, textAt: () => '一' }, finder('一', part), null)).toEqual([{ row: 0, column: 0 }, { row: 1, column: 1 }]);
});

test('only what may be typed into is replaced', () => {
  const editText = ({ row, column }: { row: number; column: number }) => (row === 1 ? null : (texts[row]?.[column] ?? ''));
  const slots = findAll(host, finder('一', part), null);
  expect(replaceWrites({ editText }, slots, '一', '二', part)).toEqual([{ slot: { row: 0, column: 0 }, text: '甲二' }, { slot: { row: 2, column: 0 }, text: '二' }]);
});
