import { expect, test } from 'vitest';
import { isoDate } from './date-text';

test.each([
  ['2022-1-1', '2022-01-01'],
  ['2022年12月31日', '2022-12-31'],
  ['2022.3.5', '2022-03-05'],
  ['２０２２/03/05', '2022-03-05'],
  ['20220305', '2022-03-05'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2022-13-01', null],
  ['2022年', null],
  ['3月5日', null],
  ['', null],
])('%s is %s', (text, date) => {
  expect(isoDate(text)).toBe(date);
});
