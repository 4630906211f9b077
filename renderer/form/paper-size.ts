import type { Plan } from '#shared/plan/plan';
import { pixelsPerMillimetre } from './column-widths';

/** Columns in whole pixels, so that lines are sharp; rounding never adds up. */
export function columnTracks(widths: readonly number[], zoom: number): string {
  let reached = 0;
  return widths
    .map((width) => {
      const from = Math.round(reached * pixelsPerMillimetre * zoom);
      reached += width;
      return `${Math.round(reached * pixelsPerMillimetre * zoom) - from}px`;
    })
    .join(' ');
}

/** Rows as high as their text, and at least as high as the plan says. */
export function rowTracks(plan: Plan, zoom: number): string {
  return plan.rows.map((row) => `minmax(${Math.round(row.minHeight * pixelsPerMillimetre * zoom)}px, auto)`).join(' ');
}

/** Most that is shown above and below, and beside: a screen has less room than a sheet. */
const shownMargin = 10;
const shownSide = 12;

/** The page's margins as CSS padding. */
export function pagePadding({ page: { margins } }: Plan, zoom: number): string {
  const { top, right, bottom, left } = margins;
  return [Math.min(top, shownMargin), Math.min(right, shownSide), Math.min(bottom, shownMargin), Math.min(left, shownSide)].map((side) => `${side * zoom}mm`).join(' ');
}
