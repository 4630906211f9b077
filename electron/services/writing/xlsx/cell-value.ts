import { Decimal } from 'decimal.js';
import type { PlanCell } from '#shared/plan/plan';

/** What a cell of a sheet holds, and its number format. */
export type SheetValue = { readonly value: string | number | null; readonly format: string };

const text = '@';
const general = 'General';
/** Older programs show a longer text as ##### where the format says text. */
const longestAsText = 255;
/** Digits that a spreadsheet's number keeps. */
const exactDigits = 15;

// What XML cannot hold: control characters and halves of surrogate pairs.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a spreadsheet's file can hold it; line breaks are `\n`. */
export function writableText(content: string): string {
  return content.replace(/\r\n?/g, '\n').replace(unwritable, '');
}

/** Number format with thousands separators. */
export function amountFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * An amount becomes a number where the sheet's number keeps every digit and its format shows the same text, so that it can
 * be added up; all else is text, so that codes keep their digits and nothing is taken for a formula.
 */
export function sheetValue(cell: PlanCell): SheetValue {
  const content = writableText(cell.text);
  if (content === '') return { value: null, format: general };
  if (cell.amount !== undefined && cell.prefix === undefined) {
    const amount = new Decimal(cell.amount);
    if (amount.precision(true) <= exactDigits && new Decimal(amount.toNumber()).eq(amount)) {
      return { value: amount.toNumber(), format: amountFormat(cell.decimals ?? 0) };
    }
  }
  return { value: content, format: content.length <= longestAsText ? text : general };
}
