import type { GridGround } from '../grid/host';

/** Sizes of the year's grid in CSS pixels. */
export type YearSizes = { readonly rowHeight: number; readonly headHeight: number; readonly widths: readonly number[] };

/** Where cells of the year's grid lie: worked out, since only those in view are drawn. */
export function yearGround(sizes: YearSizes, scroller: () => HTMLElement | null): GridGround {
  const { rowHeight, headHeight, widths } = sizes;
  const lefts = [0];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width);
  const left = (column: number) => lefts[column] ?? 0;
  return {
    rectOf: ({ top, left: first, bottom, right }) => ({
      left: left(first),
      top: headHeight + top * rowHeight,
      width: left(right + 1) - left(first),
      height: (bottom - top + 1) * rowHeight,
    }),
    reveal: ({ row, column }) => {
      const view = scroller();
      if (!view) return;
      const top = row * rowHeight;
      // The head covers the top of what is seen.
      if (top < view.scrollTop) view.scrollTop = top;
      else if (top + rowHeight + headHeight > view.scrollTop + view.clientHeight) view.scrollTop = top + rowHeight + headHeight - view.clientHeight;
      if (left(column) < view.scrollLeft) view.scrollLeft = left(column);
      else if (left(column + 1) > view.scrollLeft + view.clientWidth) view.scrollLeft = Math.min(left(column), left(column + 1) - view.clientWidth);
    },
    pageRow: (row, back) => {
      const page = Math.max(1, Math.floor(((scroller()?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
      return row + (back ? -page : page);
    },
  };
}

/** Widths of columns in CSS pixels at 100 %. */
export const standardWidths = {
  unitName: 130, project: 170, period: 60, level1: 90, level2: 120, name: 250, value: 110, sign: 70, number: 80, unit: 80, wording: 120, direction: 90,
  explanation: 260, basis: 200, weight: 60, remark: 140, findings: 260,
} as const;
