import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { GridController } from './controller';
import { drawnGround } from './drawn-ground';
import type { GridGround } from './host';
import type { GridLayout } from './layout';
import { offerId } from './measure';
import { boxRange } from './range';
import type { GridStore } from './state';

/** The list under the cell being edited: what it takes, or what was written before. */
export function OfferList({
  gridId,
  store,
  controller,
  layout,
  ground,
  label,
}: {
  readonly gridId: string;
  readonly store: GridStore;
  readonly controller: GridController;
  readonly layout: GridLayout;
  readonly ground: GridGround | undefined;
  readonly label: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const editing = useStore(store, (state) => state.editing);
  const entries = editing?.offers?.entries ?? [];

  useLayoutEffect(() => {
    const surface = list.current?.parentElement;
    if (!surface || !list.current || !editing) return;
    const { row, column } = editing.slot;
    const rect = (ground ?? drawnGround(surface, () => layout)).rectOf(boxRange(layout.boxAt(row, column)));
    if (!rect) return;
    list.current.style.transform = `translate(${rect.left}px, ${rect.top + rect.height}px)`;
    list.current.style.minWidth = `${rect.width}px`;
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  if (!editing || entries.length === 0) return null;
  return (
    <div ref={list} className="grid-offers" role="listbox" aria-label={label}>
      {entries.map((entry, index) => (
        <div
          key={`${index}/${entry.text}`}
          id={offerId(gridId, index)}
          role="option"
          aria-selected={index === editing.marked}
          className="grid-offer"
          onPointerDown={(event) => {
            // The text area keeps the focus.
            event.preventDefault();
            event.stopPropagation();
            controller.take(entry);
          }}
        >
          <span>{entry.label}</span>
          {entry.detail !== undefined && <span className="grid-offer-detail">{entry.detail}</span>}
        </div>
      ))}
    </div>
  );
}
