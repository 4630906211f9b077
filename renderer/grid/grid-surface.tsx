import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import type { GridController } from './controller';
import { drawnGround } from './drawn-ground';
import { GridCursor } from './grid-cursor';
import { GridInput } from './grid-input';
import type { GridGround, GridHost } from './host';
import { OfferList } from './offer-list';
import type { GridStore } from './state';
import { useGridPointer } from './use-grid-pointer';
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
  /** Rows above the first one of the layout that are drawn and counted, such as a header. */
  readonly headerRows?: number;
  /** Where cells lie, for a grid that does not draw them all; without it they are measured. */
  readonly ground?: GridGround;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** Rows with cells that carry `data-slot` and the id of measure.ts. */
  readonly children: ReactNode;
  /** Drawn over the cells, in the surface's own measure. */
  readonly overlay?: ReactNode;
};

/** The ground of a grid: what is common to a form and to a list of any length. */
export function GridSurface({ id, store, controller, host, label, offersLabel, readOnly, ground, headerRows = 0, ...props }: GridSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const { layout } = host;
  const shownLayout = useRef(layout);
  const pointer = useGridPointer(store, controller, layout);

  useLayoutEffect(() => {
    shownLayout.current = layout;
    controller.connectHost(host);
  }, [controller, host, layout]);

  useLayoutEffect(() => {
    if (surface.current) controller.connectGround(ground ?? drawnGround(surface.current, () => shownLayout.current));
  }, [controller, ground]);

  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) controller.focus();
    const leave = () => controller.commit();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [controller]);

  function menu(event: MouseEvent): void {
    event.preventDefault();
    props.onMenu({ x: event.clientX, y: event.clientY });
  }

  return (
    <div ref={surface} className={`grid-surface ${props.className ?? ''}`} style={props.style} data-grid={id} {...pointer} onContextMenu={menu}>
      <div
        id={id}
        role="grid"
        aria-label={label}
        aria-rowcount={layout.rows + headerRows}
        aria-colcount={layout.columns}
        aria-multiselectable
        aria-readonly={readOnly}
      >
        {props.children}
      </div>
      {props.overlay}
      <GridInput store={store} controller={controller} label={label} gridId={id} />
      <GridCursor store={store} layout={layout} ground={ground} editable={!readOnly} />
      <OfferList gridId={id} store={store} controller={controller} layout={layout} ground={ground} label={offersLabel} />
    </div>
  );
}
