import { expect, test } from 'vitest';
import type { GridCell, GridCellKind } from '../model/cell-grid';
import type { FieldKind } from '../template/schema';
import { recogniseText } from '../text/recognise';
import { isoDate, readFieldValue } from './field-values';

const money = { source: '万元', target: '万元' } as const;
const cell = (text: string, kind: GridCellKind): GridCell => ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, kind, hidden: false });
const read = (kind: FieldKind, text: string, options: { label?: string; cellKind?: GridCellKind; source?: '元' | '万元' } = {}) =>
  readFieldValue(
    kind,
    options.label ?? '',
    { text, cell: cell(text, options.cellKind ?? 'text') },
    { ...money, source: options.source ?? money.source },
    kind === 'choice' ? ['是', '否'] : undefined,
  );

test('amounts lose their separators and keep their digits', () => {
  expect(read('amount', ' 2,829.00 ')).toEqual({ text: '2829.00' });
  expect(read('amount', '-', { cellKind: 'number' })).toEqual({ text: '0' });
});

test('amounts in another unit are converted, and said so', () => {
  expect(read('amount', '4,140,000.00', { source: '元' })).toEqual({ text: '414', reason: recogniseText.converted('元', '万元') });
  expect(read('amount', '12345', { label: '项目总金额(元)' }).text).toBe('1.2345');
  expect(read('amount', '138万元')).toEqual({ text: '138' });
});

test('what is no amount stays as it is, with a reason', () => {
  expect(read('amount', '待定')).toEqual({ text: '待定', reason: recogniseText.notAmount('待定') });
});

test.each([
  ['2022-01-01', '2022-01-01'],
  ['2022/1/1', '2022-01-01'],
  ['2022年12月31日', '2022-12-31'],
  ['20221231', '2022-12-31'],
  ['2022.3.5', '2022-03-05'],
  ['2022年12月', null],
  ['2022-13-01', null],
])('the date %j is %j', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
  expect(read('date', text).text).toBe(iso ?? text);
});

test('years of a term, ticked choices, blanks in codes', () => {
  expect(read('integer', '3年').text).toBe('3');
  expect(read('integer', '长期').text).toBe('长期');
  expect(read('choice', '□是 ☑否').text).toBe('否');
  expect(read('code', '4403 0422 0051').text).toBe('440304220051');
});

test('a code that the sheet holds as a number has lost digits', () => {
  expect(read('code', '4.40304E+20', { cellKind: 'number' }).reason).toBe(recogniseText.lostDigits);
  expect(read('code', '440304220051500300033').reason).toBeUndefined();
});
