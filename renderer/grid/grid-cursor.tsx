import { useLayoutEffect, useRef } from 'react';
import type { GridGround } from './host';
import type { GridLayout } from './layout';
import { drawnGround } from './drawn-ground';
import { cellElement, offerId } from './measure';
import type { Rect } from './measure';
import { boxRange, isOneBox, union } from './range';
import { selectedRange } from './selection';
import type { GridStore } from './state';

function place(element: HTMLElement | null, rect: Rect | null): void {
  if (!element) return;
  element.hidden = !rect;
  if (!rect) return;
  element.style.transform = `translate(${rect.left}px, ${rect.top}px)`;
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
}

/**
 * Draws the selection over the cells and carries the text area to the active one, without React: a move renders nothing.
 * The small square at its corner is the fill handle; grid-surface.tsx listens to it.
 */
export function GridCursor({
  store,
  layout,
  ground: given,
  editable,
}: {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly ground: GridGround | undefined;
  readonly editable: boolean;
}) {
  const ring = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLDivElement>(null);
  const reach = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const surface = ring.current?.parentElement;
    const area = surface?.querySelector<HTMLTextAreaElement>(':scope > .grid-input');
    if (!surface || layout.rows === 0) return;
    const ground = given ?? drawnGround(surface, () => layout);
    let marked: HTMLElement | null = null;

    function follow(): void {
      if (!surface) return;
      const { selection, editing, filling } = store.getState();
      const { row, column } = editing?.slot ?? selection.active;
      const active = layout.boxAt(Math.min(row, layout.rows - 1), Math.min(column, layout.columns - 1));
      const rect = ground.rectOf(boxRange(active));
      place(ring.current, rect);
      const range = selectedRange(layout, selection);
      const isOne = isOneBox(layout, range);
      const whole = isOne ? rect : ground.rectOf(range);
      place(fill.current, isOne ? null : whole);
      place(reach.current, filling && ground.rectOf(union(filling, range)));
      place(handle.current, editable && !editing && whole ? { left: whole.left + whole.width - 5, top: whole.top + whole.height - 5, width: 9, height: 9 } : null);

      if (area && rect) {
        area.style.transform = `translate(${rect.left}px, ${rect.top}px)`;
        area.style.setProperty('--cell-width', `${rect.width}px`);
        area.style.setProperty('--cell-height', `${rect.height}px`);
      }
      const cell = cellElement(surface, active);
      if (area) area.dataset.align = cell?.dataset.align ?? 'left';
      // What is read out: the entry of the list that would be taken, else the cell.
      const said = editing && editing.marked >= 0 && editing.offers ? offerId(surface.dataset.grid ?? '', editing.marked) : cell?.id;
      if (said !== undefined) area?.setAttribute('aria-activedescendant', said);
      else area?.removeAttribute('aria-activedescendant');
      if (cell === marked) return;
      marked?.removeAttribute('aria-selected');
      marked = cell;
      cell?.setAttribute('aria-selected', 'true');
    }

    follow();
    const stop = store.subscribe(follow);
    const observer = new ResizeObserver(follow);
    observer.observe(surface);
    return () => {
      stop();
      observer.disconnect();
      marked?.removeAttribute('aria-selected');
    };
  });

  return (
    <>
      <div ref={fill} className="grid-fill" hidden />
      <div ref={reach} className="grid-reach" hidden />
      <div ref={ring} className="grid-ring" hidden />
      <div ref={handle} className="grid-handle" hidden />
    </>
  );
}
