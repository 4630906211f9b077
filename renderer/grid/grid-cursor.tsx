import { useLayoutEffect, useRef } from 'react';
import type { GridLayout } from './layout';
import { cellElement, offerId, rectOfBox, rectOfRange } from './measure';
import type { Rect } from './measure';
import { isOneBox } from './range';
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
 */
export function GridCursor({ store, layout }: { readonly store: GridStore; readonly layout: GridLayout }) {
  const ring = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const ground = ring.current?.parentElement;
    const area = ground?.querySelector<HTMLTextAreaElement>(':scope > .grid-input');
    if (!ground || layout.rows === 0) return;
    let marked: HTMLElement | null = null;

    function follow(): void {
      if (!ground) return;
      const { selection, editing } = store.getState();
      const { row, column } = editing?.slot ?? selection.active;
      const active = layout.boxAt(Math.min(row, layout.rows - 1), Math.min(column, layout.columns - 1));
      const rect = rectOfBox(ground, active);
      place(ring.current, rect);
      const range = selectedRange(layout, selection);
      place(fill.current, isOneBox(layout, range) ? null : rectOfRange(ground, range, layout.boxAt));

      if (area && rect) {
        area.style.transform = `translate(${rect.left}px, ${rect.top}px)`;
        area.style.setProperty('--cell-width', `${rect.width}px`);
        area.style.setProperty('--cell-height', `${rect.height}px`);
      }
      const cell = cellElement(ground, active);
      if (area) area.dataset.align = cell?.dataset.align ?? 'left';
      // What is read out: the entry of the list that would be taken, else the cell.
      const said = editing && editing.marked >= 0 && editing.offers ? offerId(ground.dataset.grid ?? '', editing.marked) : cell?.id;
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
    observer.observe(ground);
    return () => {
      stop();
      observer.disconnect();
      marked?.removeAttribute('aria-selected');
    };
  });

  return (
    <>
      <div ref={fill} className="grid-fill" hidden />
      <div ref={ring} className="grid-ring" hidden />
    </>
  );
}
