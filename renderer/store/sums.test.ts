import { expect, test } from 'vitest';
import type { OutlineForm } from '#shared/api/records';
import { yearSums } from './sums';
import { outlineOf } from './test-transport';

const forms = (...amounts: Partial<OutlineForm>[]) => amounts.flatMap((change, index) => outlineOf([`${index}`], change).forms);

test('amounts are added as decimals', () => {
  expect(yearSums(forms({ amount: '0.1', previousAmount: '1' }, { amount: '0.2' }))).toEqual({ annual: '0.3', previous: '1', unit: '万元' });
});

test('forms in another unit are converted, by whichever unit most use', () => {
  expect(yearSums(forms({ amount: '1' }, { amount: '2' }, { amount: '12345', money: '元' }))?.annual).toBe('4.2345');
  expect(yearSums(forms({ amount: '1.5' }, { amount: '1', money: '元' }, { amount: '2', money: '元' }))).toEqual({ annual: '15003', previous: '', unit: '元' });
});

test('a department form repeats its projects and is not added to them', () => {
  expect(yearSums(forms({ amount: '5' }, { amount: '5', kind: 'department' }))?.annual).toBe('5');
  expect(yearSums(forms({ amount: '5', kind: 'department' }))?.annual).toBe('5');
});

test('words in an amount add nothing, and without amounts there is no sum', () => {
  expect(yearSums(forms({ amount: '约五万' }))).toBeNull();
  expect(yearSums(forms({ amount: '约五万' }, { amount: '2' }))?.annual).toBe('2');
  expect(yearSums([])).toBeNull();
});
