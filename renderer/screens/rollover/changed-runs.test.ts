import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedRuns, shortenRuns, type TextRun } from './changed-runs';

const changed = (runs: readonly TextRun[]) => runs.filter((run) => run.changed).map(({ text }) => text);

test('whole years are marked, each of them', () => {
  const { before, after } = changedRuns('2022年12月底前完成2022年度考核', '2023年12月底前完成2023年度考核');
  expect(changed(before)).toEqual(['2022', '2022']);
  expect(changed(after)).toEqual(['2023', '2023']);
});

test('texts of different length differ between their same beginning and end', () => {
  const { before, after } = changedRuns('十二月底前', '2023年十二月底前');
  expect(changed(before)).toEqual([]);
  expect(changed(after)).toEqual(['2023年']);
});

test('the pieces together are the text, and equal texts have no changed piece', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const { before, after } = changedRuns(a, b);
      expect(before.map(({ text }) => text).join('')).toBe(a);
      expect(after.map(({ text }) => text).join('')).toBe(b);
      expect(changed(changedRuns(a, a).after)).toEqual([]);
    }),
  );
});

test('what stands beside a change is kept when a long text is shortened', () => {
  const far = '远'.repeat(100);
  const { after } = changedRuns(`${far}2022${far}`, `${far}2023${far}`);
  const short = shortenRuns(after, 5).map(({ text }) => text).join('');
  expect(short).toBe('…远远远远远2023远远远远远…');
});
