import type { Box, Range } from './layout';

/** CSS pixels from the top left of the surface. */
export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The mark that tells a drawn cell's top left slot. */
export function slotName(slot: { readonly row: number; readonly column: number }): string {
  return `${slot.row}:${slot.column}`;
}

/** The id of the cell drawn for a box of a grid: found at once, however many there are. */
export function cellId(gridId: string, slot: { readonly row: number; readonly column: number }): string {
  return `${gridId}-${slot.row}-${slot.column}`;
}

/** The id of an entry in the list under the cell being edited. */
export function offerId(gridId: string, index: number): string {
  return `${gridId}-offer-${index}`;
}

/** The drawn cell of a box; null while a long grid does not draw it. `surface` carries its grid's id as `data-grid`. */
export function cellElement(surface: HTMLElement, box: { readonly row: number; readonly column: number }): HTMLElement | null {
  return surface.ownerDocument.getElementById(cellId(surface.dataset.grid ?? '', box));
}

/** The slot whose cell a point or an event's target lies in. */
export function slotOfElement(element: Element | null): { row: number; column: number } | null {
  const name = element?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
  if (name === undefined) return null;
  const [row, column] = name.split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Where a box is drawn. */
export function rectOfBox(surface: HTMLElement, box: Box): Rect | null {
  const element = cellElement(surface, box);
  if (!element) return null;
  const outer = surface.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return { left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width, height: inner.height };
}

/** Where a range of whole boxes is drawn, from the boxes at two of its corners. */
export function rectOfRange(surface: HTMLElement, range: Range, boxAt: (row: number, column: number) => Box): Rect | null {
  const first = rectOfBox(surface, boxAt(range.top, range.left));
  const last = rectOfBox(surface, boxAt(range.bottom, range.right));
  if (!first || !last) return null;
  return {
    left: first.left,
    top: first.top,
    width: last.left + last.width - first.left,
    height: last.top + last.height - first.top,
  };
}

/** The nearest ancestor that scrolls up and down. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}

/** The row whose drawn cells lie about a screen away from those of `row`. */
export function rowOnePageAway(surface: HTMLElement, row: number, back: boolean): number {
  const tops = new Map<number, number>();
  for (const element of surface.querySelectorAll<HTMLElement>('[data-slot]')) {
    const slot = slotOfElement(element);
    if (slot && !tops.has(slot.row)) tops.set(slot.row, element.getBoundingClientRect().top);
  }
  const from = tops.get(row) ?? 0;
  const page = scrollerOf(surface).clientHeight * 0.9;
  const goal = from + (back ? -page : page);
  let nearest = row;
  for (const [candidate, top] of tops) {
    const beyond = back ? candidate < row : candidate > row;
    const best = nearest === row ? Infinity : Math.abs((tops.get(nearest) ?? 0) - goal);
    if (beyond && Math.abs(top - goal) < best) nearest = candidate;
  }
  return nearest;
}
