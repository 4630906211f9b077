import type { Plan } from '#shared/plan/plan';
import type { SheetRow } from './row-heights';

/** First and last row of a sheet, from 1. */
export type RowPlace = { readonly first: number; readonly last: number };

/** Where each row of a plan stands on its sheet, when the plan begins below row `top`. */
export function placesOf(plan: Plan, rows: readonly SheetRow[], top: number): RowPlace[] {
  const places = plan.rows.map(() => ({ first: 0, last: 0 }));
  rows.forEach(({ row }, at) => {
    const place = places[row];
    if (!place) return;
    if (place.first === 0) place.first = top + at + 1;
    place.last = top + at + 1;
  });
  return places;
}
