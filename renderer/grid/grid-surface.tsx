import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CSSProperties, MouseEvent, PointerEvent, ReactNode } from 'react';
import type { GridController } from './controller';
import { GridCursor } from './grid-cursor';
import { GridInput } from './grid-input';
import type { GridHost } from './host';
import { sameSlot } from './layout';
import type { Slot } from './layout';
import { cellElement, rowOnePageAway, slotOfElement } from './measure';
import { OfferList } from './offer-list';
import type { GridStore } from './state';
import './grid.css';

export type GridSurfaceProps = {
  readonly id: string;
  readonly store: GridStore;
  readonly controller: GridController;
  readonly host: GridHost;
  readonly label: string;
  readonly offersLabel: string;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** Rows with cells that carry `data-slot` and the id of measure.ts. */
  readonly children: ReactNode;
  /** Drawn over the cells, in the surface's own measure. */
  readonly overlay?: ReactNode;
};

function slotUnder(event: { readonly target: EventTarget }): Slot | null {
  return event.target instanceof Element ? slotOfElement(event.target) : null;
}

/** The ground of a grid: what is common to a form and to a list of any length. */
export function GridSurface({ id, store, controller, host, label, offersLabel, readOnly, ...props }: GridSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const dragFrom = useRef<Slot | null>(null);

  useLayoutEffect(() => controller.connectHost(host), [controller, host]);

  useLayoutEffect(() => {
    const ground = surface.current;
    if (!ground) return;
    controller.connectGround({
      reveal: (box) => cellElement(ground, box)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      pageRow: (row, back) => rowOnePageAway(ground, row, back),
    });
  }, [controller]);

  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) controller.focus();
    const leave = () => controller.commit();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [controller]);

  function pointerDown(event: PointerEvent): void {
    if (event.target instanceof HTMLTextAreaElement) return;
    const slot = slotUnder(event);
    if (!slot) return;
    event.preventDefault();
    controller.focus();
    if (event.button === 2) return controller.menuAt(slot);
    if (event.button !== 0) return;
    controller.pointerDown(slot, event.shiftKey);
    dragFrom.current = event.shiftKey ? store.getState().selection.anchor : slot;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function pointerMove(event: PointerEvent): void {
    if (!dragFrom.current) return;
    const over = slotOfElement(document.elementFromPoint(event.clientX, event.clientY));
    const { anchor, head } = store.getState().selection;
    if (over && (!sameSlot(over, dragFrom.current) || !sameSlot(anchor, head))) controller.pointerDrag(dragFrom.current, over);
  }

  function doubleClick(event: MouseEvent): void {
    const slot = slotOfElement(document.elementFromPoint(event.clientX, event.clientY));
    if (slot) controller.doubleClick(slot);
  }

  function menu(event: MouseEvent): void {
    event.preventDefault();
    props.onMenu({ x: event.clientX, y: event.clientY });
  }

  return (
    <div
      ref={surface}
      className={`grid-surface ${props.className ?? ''}`}
      style={props.style}
      data-grid={id}
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={() => {
        dragFrom.current = null;
      }}
      onDoubleClick={doubleClick}
      onContextMenu={menu}
    >
      <div
        id={id}
        role="grid"
        aria-label={label}
        aria-rowcount={host.layout.rows}
        aria-colcount={host.layout.columns}
        aria-multiselectable
        aria-readonly={readOnly}
      >
        {props.children}
      </div>
      {props.overlay}
      <GridInput store={store} controller={controller} label={label} gridId={id} />
      <GridCursor store={store} layout={host.layout} />
      <OfferList gridId={id} store={store} controller={controller} layout={host.layout} label={offersLabel} />
    </div>
  );
}
