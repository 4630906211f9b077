import type { IndicatorColumn } from '#shared/model/declaration';
import type { Slot } from '../grid/layout';
import type { YearRow, YearRows } from './year-rows';
import type { YearColumn } from './year-view';

/** Whether a cell has a carried value that nobody has looked at (待确认). */
export function isPending(row: YearRow | undefined, column: YearColumn | undefined): column is IndicatorColumn {
  return row?.pending?.some((own) => own === column) ?? false;
}

/** The next cell to be confirmed behind this one, row by row and from the top again; null where this is the last. */
export function nextPending(rows: YearRows, order: readonly string[], columns: readonly YearColumn[], from: Slot): Slot | null {
  // The row itself comes twice: what is behind the cell first, what is before it last.
  for (let step = 0; step <= order.length; step += 1) {
    const at = (from.row + step) % order.length;
    const row = rows.row(order[at] ?? '');
    if (!row?.pending) continue;
    const column = columns.findIndex((own, index) => isPending(row, own) && (at !== from.row || (step === 0 ? index > from.column : index < from.column)));
    if (column >= 0) return { row: at, column };
  }
  return null;
}
