import { useEffect, useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { gridText } from '#shared/text/grid';
import { yearText } from '#shared/text/year-grid';
import { CellMenu } from '../form/cell-menu';
import type { CellMenuProps, MenuEntry } from '../form/cell-menu';
import { createGridController } from '../grid/controller';
import { FindBar } from '../grid/find-bar';
import { GridSurface } from '../grid/grid-surface';
import type { GridCommand } from '../grid/host';
import { selectSlot, selectedRange } from '../grid/selection';
import { createGridStore } from '../grid/state';
import { useMatcher } from '../search/matcher';
import type { YearSheetProps } from './year-sheet-props';
import { YearBody } from './year-body';
import { yearGround } from './year-geometry';
import { YearHead } from './year-head';
import { createYearHost } from './year-host';
import { yearMenu } from './year-menu';
import { isPending, nextPending } from './year-pending';
import type { YearRow, YearRows } from './year-rows';
import './year-grid.css';

const rowHeight = 28;

/** All indicators of a year in one grid. Only the rows in view are drawn; where cells lie is worked out. */
export function YearSheet(props: YearSheetProps) {
  const { rows, order, columns, widths, zoom, readOnly, templateOf, shown } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [{ store, controller }] = useState(() => {
    const created = createGridStore({ row: 0, column: Math.max(0, columns.indexOf('name')) });
    return { store: created, controller: createGridController(created) };
  });
  const [menu, setMenu] = useState<Pick<CellMenuProps, 'at' | 'byKey' | 'entries'> | null>(null);
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  const version = useStore(rows.store, (state) => state.version);
  const sizes = useMemo(() => ({ rowHeight: Math.round(rowHeight * zoom), headHeight: Math.round(rowHeight * zoom), widths: widths.map((width) => Math.round(width * zoom)) }), [widths, zoom]);
  const ground = useMemo(() => yearGround(sizes, () => scroller.current), [sizes]);
  const total = sizes.widths.reduce((sum, width) => sum + width, 0);
  useFollow(order, store, controller, rows);

  const rowAt = (row: number) => rows.row(order[row] ?? '');
  const listed = useStore(store, (state) => state.editing !== null && state.editing.offers !== null);
  const matches = useMatcher(listed);
  const active = () => store.getState().selection.active;
  const chosen = () => {
    const { top, bottom } = selectedRange(host.layout, store.getState().selection);
    return Array.from({ length: bottom - top + 1 }, (_, index) => rowAt(top + index)).filter((row) => row !== undefined);
  };

  const entries = (): MenuEntry[] => yearMenu({ props, controller, rows: chosen(), active: rowAt(active().row), column: columns[active().column], confirm });

  /** Confirms a carried value and goes to the next one; any other cell leads to its form. */
  function confirm(row: YearRow, written: boolean): void {
    const slot = active();
    const column = columns[slot.column];
    const isCarried = !readOnly && isPending(row, column);
    if (!written && !isCarried) return props.onOpen(row, column ?? 'name');
    if (isCarried && !written) props.onConfirm(row, column);
    const next = nextPending(rows, order, columns, slot);
    if (next) controller.goTo(next);
  }

  function command(asked: GridCommand): boolean {
    const row = rowAt(active().row);
    if (asked.kind === 'undo') props.onUndo();
    else if (asked.kind === 'redo') props.onRedo();
    else if (asked.kind === 'resizeColumn') props.onWidth(active().column, (widths[active().column] ?? 0) + (asked.wider ? 20 : -20));
    else if (asked.kind === 'menu') openMenu();
    else if (asked.kind === 'confirm' && row) confirm(row, asked.written);
    else if (asked.kind === 'fix') {
      const fix = props.findingsOf(row?.id ?? '')?.find((each) => each.fix);
      if (!fix || readOnly) return false;
      props.onFix(fix.id);
    } else if (asked.kind === 'insertRow' || asked.kind === 'deleteRow') {
      const wanted = entries().find((entry) => entry !== 'line' && entry.keys === (asked.kind === 'insertRow' ? 'Ctrl+Shift+=' : 'Ctrl+-'));
      if (wanted && wanted !== 'line' && wanted.enabled) wanted.run();
    } else return false;
    return true;
  }

  function openMenu(at?: { x: number; y: number }): void {
    controller.commit();
    const cell = scroller.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    setMenu({ at: at ?? { x: cell?.left ?? 0, y: cell?.bottom ?? 0 }, byKey: at === undefined, entries: entries() });
  }

  const host = createYearHost({ ...props, suggestions: props.suggestions, matches, send: props.onSend, command });

  const refresh = useEffectEvent(controller.refreshOffers);
  useEffect(() => refresh(), [props.suggestions, matches]);
  useYearDraft(props, store, controller);

  useImperativeHandle(
    props.ref,
    () => ({
      commit: () => void controller.commit(),
      focus: controller.focus,
      find: (replace) => {
        controller.commit();
        setFinding(replace ? 'replace' : 'find');
      },
      write: () => false,
    }),
    [controller],
  );
  useLayoutEffect(() => () => void controller.commit(), [controller]);

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--tracks': sizes.widths.map((width) => `${width}px`).join(' '),
    '--year-row': `${sizes.rowHeight}px`,
    width: `${total}px`,
    height: `${sizes.headHeight + order.length * sizes.rowHeight}px`,
    fontSize: `${14 * zoom}px`,
  };
  return (
    <div className="year-sheet">
      {finding && <FindBar store={store} controller={controller} host={host} replace={finding === 'replace' && !readOnly} onClose={() => setFinding(null)} />}
      <div ref={scroller} className="year-scroll" data-version={version}>
        <GridSurface
          id={id}
          store={store}
          controller={controller}
          host={host}
          label={yearText.label(props.year)}
          offersLabel={gridText.offers}
          readOnly={readOnly}
          className="year-grid"
          style={style}
          headerRows={1}
          ground={ground}
          onMenu={openMenu}
        >
          <YearHead columns={columns} widths={widths} zoom={zoom} sort={props.sort} onSort={props.onSort} onWidth={props.onWidth} />
          <YearBody gridId={id} store={store} rows={rows} order={order} columns={columns} shown={shown} templateOf={templateOf} findingsOf={props.findingsOf} sizes={sizes} scroller={scroller} />
        </GridSurface>
      </div>
      {menu && (
        <CellMenu
          {...menu}
          onClose={() => {
            setMenu(null);
            controller.focus();
          }}
        />
      )}
    </div>
  );
}

type Grid = { readonly store: ReturnType<typeof createGridStore>; readonly controller: ReturnType<typeof createGridController> };

/** Keeps the selection, and what is being typed, on its row when rows are filtered, sorted, come or go. */
function useFollow(order: readonly string[], store: Grid['store'], controller: Grid['controller'], rows: YearRows): void {
  const before = useRef(order);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = order;
    if (old === order) return;
    const { editing, selection } = store.getState();
    const at = (row: number) => order.indexOf(old[row] ?? '');
    if (editing) {
      const row = at(editing.slot.row);
      // Filtered away or deleted under the hands: what was typed goes into its row, if there is one.
      if (row < 0) controller.cancel();
      else store.setState({ editing: { ...editing, slot: { ...editing.slot, row } } });
    }
    const [active, anchor, head] = [selection.active, selection.anchor, selection.head].map((slot) => ({ ...slot, row: at(slot.row) }));
    if (active && anchor && head && Math.min(active.row, anchor.row, head.row) >= 0) return store.setState({ selection: { ...selection, active, anchor, head } });
    const near = Math.max(0, Math.min(selection.active.row, order.length - 1));
    store.setState({ selection: selectSlot({ row: active && active.row >= 0 ? active.row : near, column: selection.active.column }) });
  }, [order, store, controller, rows]);
}

/** Tells what is being typed, with the form that its row belongs to. */
function useYearDraft({ rows, order, columns, onDraft }: YearSheetProps, store: Grid['store'], controller: Grid['controller']): void {
  const tell = useEffectEvent(() => {
    const typed = controller.typed();
    const row = typed && rows.row(order[typed.slot.row] ?? '');
    const column = typed && columns[typed.slot.column];
    if (!typed) onDraft?.('', null);
    else if (row && column && typed.text !== typed.start) onDraft?.(row.form, { place: { kind: 'cell', table: 'indicator', row: row.id, column }, text: typed.text, base: typed.start });
  });
  useEffect(() => {
    let editing = store.getState().editing;
    return store.subscribe((state) => {
      if (state.editing === editing) return;
      editing = state.editing;
      tell();
    });
  }, [store]);
}
