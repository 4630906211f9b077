import { Decimal } from 'decimal.js';
import { readTargetValue } from '../normalise/target-reading';
import type { FormView, IndicatorRow } from './form-view';

/** A target with a number this year and last, in the same unit. */
export type PreviousQuantity = { readonly row: IndicatorRow; readonly last: Decimal; readonly now: Decimal; readonly lastText: string };

/** Rows that were carried from the year before and have a number in both years; dates, words and other units are no numbers to compare. */
export function previousQuantities(form: FormView): PreviousQuantity[] {
  const lastYear = new Map(form.previous?.indicators.map((row) => [row.id, row]));
  return form.rows.flatMap((row) => {
    const old = row.indicator.previousId === null ? undefined : lastYear.get(row.indicator.previousId);
    if (!old || !row.applies || row.value.number === '') return [];
    const read = readTargetValue(old.value).value;
    const number = old.number === '' ? read.number : old.number;
    const unit = old.unit === '' ? read.unit : old.unit;
    if (number === '' || unit !== row.value.unit) return [];
    return [{ row, now: new Decimal(row.value.number), last: new Decimal(number), lastText: old.value }];
  });
}
