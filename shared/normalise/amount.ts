import { Decimal } from 'decimal.js';
import { toHalfWidth } from './character-width';

export type MoneyUnit = '元' | '万元';
const yuan: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 万: '10000', 百万元: '1000000', 亿元: '100000000', 亿: '100000000' };
const amountText = /^([(]?)[¥￥]?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([)]?)(元|千元|万元|万|百万元|亿元|亿)?整?$/;

/**
 * Decimal text without separators, the digits as they stand (`2,829.00` gives `2829.00`, `(5)` gives `-5`), or null where
 * `text` is no amount. An amount that carries its own unit is one only where the form's unit is given, into which it is turned.
 */
export function parseAmount(text: string, formUnit?: MoneyUnit): string | null {
  const match = amountText.exec(toHalfWidth(text).replace(/\s+/gu, ''));
  if (!match) return null;
  const [, open = '', minus = '', whole = '', fraction = '', close = '', unit] = match;
  if ((open === '') !== (close === '')) return null;
  const negative = minus === '-' || open !== '';
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') + fraction;
  const number = negative ? `-${digits}` : digits;
  if (unit === undefined || unit === formUnit) return number;
  if (!formUnit) return null;
  return new Decimal(number).mul(yuan[unit] ?? 1).div(yuan[formUnit] ?? 1).toFixed();
}

/**
 * `decimalText` with thousands separators and at least `decimals` digits after the point: `1234.5` gives `1,234.50`. Digits beyond
 * are kept, so that a printed form never differs from what was entered. Text that is no amount comes back unchanged.
 */
export function formatAmount(decimalText: string, decimals: number): string {
  const number = parseAmount(decimalText);
  if (number === null) return decimalText;
  const amount = new Decimal(number);
  const fixed = amount.abs().toFixed(Math.max(decimals, amount.decimalPlaces()));
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (amount.isNegative() && !amount.isZero() ? '-' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}
