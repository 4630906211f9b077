import type { PrintZoom } from '../../store/preferences';
import type { PageSize } from './load-pdf';

/** Steps of the preview's size; 1 is 100 %. */
export const printZooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

const pixelsPerPoint = 96 / 72;
/** Free space around a page, in pixels. */
export const pageGap = 12;

/** Pixels a point, for pages of which `widest` is the widest and the tallest, in a place of that size in pixels. */
export function pageScale(zoom: PrintZoom, widest: PageSize, place: PageSize): number {
  if (typeof zoom === 'number') return zoom * pixelsPerPoint;
  const byWidth = (place.width - 2 * pageGap) / widest.width;
  const scale = zoom === 'width' ? byWidth : Math.min(byWidth, (place.height - 2 * pageGap) / widest.height);
  return Math.max(scale, 0.2);
}

/** The step above or below what is shown now. */
export function nextZoom(scale: number, by: 1 | -1): number {
  const now = scale / pixelsPerPoint;
  const next = by === 1 ? printZooms.find((step) => step > now + 0.01) : printZooms.findLast((step) => step < now - 0.01);
  return next ?? (by === 1 ? 3 : 0.5);
}

/** A page that is both as wide and as tall as any of them. */
export function widestOf(sizes: readonly PageSize[]): PageSize {
  return sizes.reduce((most, { width, height }) => ({ width: Math.max(most.width, width), height: Math.max(most.height, height) }), { width: 1, height: 1 });
}

/** Number from 1 of the page at the top third of the place. `tops` are where pages begin, in pixels. */
export function pageAt(tops: readonly number[], scrolled: number, height: number): number {
  const line = scrolled + height / 3;
  const after = tops.findIndex((top) => top > line);
  return Math.max(1, after === -1 ? tops.length : after);
}
