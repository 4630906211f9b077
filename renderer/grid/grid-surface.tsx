import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { CSSProperties, MouseEvent, PointerEvent, ReactNode, Ref } from 'react';
import { createGridController } from './controller';
import type { GridController } from './controller';
import { GridCursor } from './grid-cursor';
import { GridInput } from './grid-input';
import type { GridEditor, GridHost } from './host';
import { cellElement, rowOnePageAway, slotOfElement } from './measure';
import { sameSlot } from './layout';
import type { Slot } from './layout';
import { OfferList } from './offer-list';
import type { GridStore } from './state';
import './grid.css';

export type GridSurfaceHandle = {
  readonly controller: GridController;
  readonly focus: () => void;
  /** Runs the browser's own copy or cut, as for a menu. */
  readonly copy: (cut: boolean) => void;
};

export type GridSurfaceProps = {
  readonly ref?: Ref<GridSurfaceHandle>;
  readonly id: string;
  readonly store: GridStore;
  /** All but what the surface itself knows from what is drawn. */
  readonly host: Omit<GridHost, 'reveal' | 'pageRow'>;
  readonly label: string;
  readonly offersLabel: string;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** Rows with cells that carry `data-slot` (measure.ts) and an id. */
  readonly children: ReactNode;
  /** Drawn over the cells, in the surface's own measure. */
  readonly overlay?: ReactNode;
};

/** The ground of a grid: what is common to a form and to a list of any length. */
export function GridSurface(props: GridSurfaceProps) {
  const { store, id, label } = props;
  const surface = useRef<HTMLDivElement>(null);
  const editor = useRef<GridEditor & { readonly element: HTMLTextAreaElement | null }>(null);
  const newest = useRef(props);
  newest.current = props;
  const dragFrom = useRef<Slot | null>(null);

  const [controller] = useState(() =>
    createGridController(
      store,
      () => ({
        ...newest.current.host,
        reveal: (box) => {
          if (surface.current) cellElement(surface.current, box)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        },
        pageRow: (row, back) => (surface.current ? rowOnePageAway(surface.current, row, back) : row),
      }),
      () => editor.current,
    ),
  );

  const focus = () => editor.current?.element?.focus({ preventScroll: true });

  useImperativeHandle(props.ref, () => ({
    controller,
    focus,
    copy: (cut) => {
      const area = editor.current?.element;
      if (!area) return;
      area.focus({ preventScroll: true });
      // With nothing selected a browser may refuse to begin a copy.
      area.value = ' ';
      area.select();
      document.execCommand(cut ? 'cut' : 'copy');
      area.value = '';
    },
  }));

  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) focus();
    const leave = () => controller.commit();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [controller]);

  function pointerDown(event: PointerEvent): void {
    if (event.target === editor.current?.element) return;
    const slot = slotOfElement(event.target instanceof Element ? event.target : null);
    if (!slot) return;
    event.preventDefault();
    focus();
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

  function menu(event: MouseEvent): void {
    event.preventDefault();
    props.onMenu({ x: event.clientX, y: event.clientY });
  }

  return (
    <div
      ref={surface}
      className={`grid-surface ${props.className ?? ''}`}
      style={props.style}
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={() => {
        dragFrom.current = null;
      }}
      onDoubleClick={(event) => {
        const slot = slotOfElement(event.target instanceof Element ? event.target : null);
        if (slot) controller.doubleClick(slot);
      }}
      onContextMenu={menu}
    >
      <div
        id={id}
        role="grid"
        aria-label={label}
        aria-rowcount={props.host.layout.rows}
        aria-colcount={props.host.layout.columns}
        aria-multiselectable
        aria-readonly={props.readOnly}
      >
        {props.children}
      </div>
      {props.overlay}
      <GridCursor store={store} layout={props.host.layout} surface={surface} input={() => editor.current?.element ?? null} />
      <GridInput ref={editor} store={store} controller={controller} label={label} gridId={id} />
      <OfferList store={store} controller={controller} layout={props.host.layout} surface={surface} label={props.offersLabel} />
    </div>
  );
}
