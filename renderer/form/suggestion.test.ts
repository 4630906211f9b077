import { expect, test } from 'vitest';
import { suggestedValues } from './suggestion';

const suggestion = { name: '培训人次', value: '≥20人次', parts: { sign: '≥', number: '20', unit: '人次', wording: '' }, explanation: '参训人次', source: '' };

test('a form with one column for the value gets the whole of it', () => {
  expect(suggestedValues(suggestion, new Set(['value', 'explanation']))).toEqual({ value: '≥20人次', explanation: '参训人次' });
});

test('a form with columns of their own gets the parts there', () => {
  expect(suggestedValues(suggestion, new Set(['value', 'unit']))).toEqual({ value: '≥20', unit: '人次' });
  expect(suggestedValues(suggestion, new Set(['value', 'unit', 'sign']))).toEqual({ value: '20', unit: '人次', sign: '≥' });
});

test('a value in words goes as it is', () => {
  const words = { ...suggestion, value: '健全', parts: { sign: '', number: '', unit: '', wording: '健全' } };
  expect(suggestedValues(words, new Set(['value', 'unit']))).toEqual({ value: '健全' });
});
