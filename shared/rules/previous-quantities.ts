import { Decimal } from 'decimal.js';
import { readTargetValue } from '../normalise/target-reading';
import type { FormView, IndicatorRow } from './form-view';

/** A target with a number this year and last, in the same unit. */
export type PreviousQuantity = { readonly row: IndicatorRow; readonly then: Decimal; readonly now: Decimal; readonly thenText: string };

/** Rows that were carried from the year before and have a number in both years; dates, words and other units are no numbers to compare. */
export function previousQuantities(form: FormView): PreviousQuantity[] {
  const before = new Map(form.previous?.indicators.map((row) => [row.id, row]));
  return form.rows.flatMap((row) => {
    const old = row.indicator.previousId === null ? undefined : before.get(row.indicator.previousId);
    if (!old || !row.applies || (row.reading.kind !== 'quantity' && row.reading.value.number === '')) return [];
    const then = readTargetValue(old.value).value;
    const number = row.value.number;
    const last = old.number === '' ? then.number : old.number;
    const lastUnit = old.unit === '' ? then.unit : old.unit;
    if (number === '' || last === '' || lastUnit !== row.value.unit) return [];
    return [{ row, now: new Decimal(number), then: new Decimal(last), thenText: old.value }];
  });
}
