import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, parseAmount } from './amount';

describe('parseAmount', () => {
  it.each([
    ['2,829.02', '2829.02'],
    ['１２３．５０', '123.50'],
    ['¥ 1，000', '1000'],
    ['(5.00)', '-5.00'],
    ['-5', '-5'],
    ['007', '7'],
    ['', null],
    ['—', null],
    ['12,34', null],
    ['(5', null],
    ['100万元', null],
    ['1e5', null],
    ['约100', null],
  ])('%s', (text, expected) => {
    expect(parseAmount(text)).toBe(expected);
  });

  it('turns an amount that carries its unit into the form’s', () => {
    expect(parseAmount('1,234.5万元', '万元')).toBe('1234.5');
    expect(parseAmount('1,234.5万元', '元')).toBe('12345000');
    expect(parseAmount('18052461元', '万元')).toBe('1805.2461');
  });
});

describe('formatAmount', () => {
  it.each([
    ['1234.5', 2, '1,234.50'],
    ['18052461', 0, '18,052,461'],
    ['0.125', 2, '0.125'],
    ['-1234567', 2, '-1,234,567.00'],
    ['-0', 2, '0.00'],
    ['待定', 2, '待定'],
    ['', 2, ''],
  ])('%s with %i', (text, decimals, expected) => {
    expect(formatAmount(text, decimals)).toBe(expected);
  });

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6), (whole, decimals) => {
        expect(Number(parseAmount(formatAmount(String(whole), decimals)))).toBe(Number(whole));
      }),
    );
  });
});
