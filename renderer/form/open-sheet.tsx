import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import { placeKey } from '#shared/model/edit';
import type { FormPlace } from '#shared/model/edit';
import { gridText } from '#shared/text/grid';
import type { GridCommand } from '../grid/host';
import { GridSurface } from '../grid/grid-surface';
import type { GridSurfaceHandle } from '../grid/grid-surface';
import { gridEnd } from '../grid/move';
import { selectedRange } from '../grid/selection';
import type { Selection } from '../grid/selection';
import { createGridStore } from '../grid/state';
import { CellMenu } from './cell-menu';
import type { MenuEntry } from './cell-menu';
import { goalOf, insertAt, performCommand } from './commands';
import type { CommandScene } from './commands';
import { FindingTip } from './finding-tip';
import { followSelection, followSlot } from './follow';
import { createFormHost } from './form-host';
import type { SelectionGoal } from './form-host';
import { indexForm } from './form-index';
import type { Batch } from './form-on-screen';
import type { FormSheetProps } from './form-sheet-props';
import { marksOf } from './marks';
import { menuEntries } from './menu-entries';
import { Paper } from './paper';
import { columnTracks, rowTracks } from './paper-size';
import { RowGutter } from './row-gutter';
import './form.css';

export type OpenSheetProps = FormSheetProps & {
  /** Where one was in each form. */
  readonly left: Map<string, Selection>;
  /** The focus that was gone to already. */
  readonly gone: RefObject<FormPlace | null>;
};

/** One form on screen. */
export function OpenSheet(props: OpenSheetProps) {
  const { template, view, plan, findings, showPrevious, zoom, readOnly, suggestions, left, gone } = props;
  const { declaration } = view;
  const id = useId();
  const page = useRef<HTMLDivElement>(null);
  const surface = useRef<GridSurfaceHandle>(null);
  const newest = useRef(props);
  newest.current = props;
  const goal = useRef<SelectionGoal | null>(null);
  const [menu, setMenu] = useState<{ at: { x: number; y: number }; entries: MenuEntry[] } | null>(null);

  const index = useMemo(() => indexForm(plan), [plan]);
  const marks = useMemo(() => marksOf(index, view, findings), [index, view, findings]);
  const form = { template, declaration, index, newId: () => crypto.randomUUID() };
  const [store] = useState(() => {
    const created = createGridStore(gridEnd(index.layout, false) ?? { row: 0, column: 0 });
    const selection = left.get(declaration.id);
    if (selection) created.setState({ selection });
    return created;
  });

  const send = (batch: Batch, next?: SelectionGoal) => {
    if (batch.edits.length === 0) return;
    goal.current = next ?? null;
    void newest.current.onEdit(batch.label, batch.edits, declaration.id);
  };
  const scene = (): CommandScene => {
    const { selection } = store.getState();
    return {
      form,
      marks,
      selection,
      range: selectedRange(index.layout, selection),
      readOnly,
      send,
      goTo: (slot) => surface.current?.controller.goTo(slot),
      onConfirm: newest.current.onConfirm,
      onApplyFix: newest.current.onApplyFix,
      onUndo: newest.current.onUndo,
      onRedo: newest.current.onRedo,
      openMenu: () => openMenu(),
    };
  };
  const command = (asked: GridCommand) => performCommand(scene(), asked);
  const host = createFormHost({ form, readOnly, suggestions, send, command, today: () => new Date() });

  function openMenu(at?: { x: number; y: number }): void {
    const grid = surface.current;
    if (!grid) return;
    grid.controller.commit();
    const cell = page.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    const entries = menuEntries(scene(), grid, () => host.clear(scene().range, 'clear'));
    setMenu({ at: at ?? { x: cell?.left ?? 0, y: cell?.bottom ?? 0 }, entries });
  }
  const closeMenu = useCallback(() => {
    setMenu(null);
    surface.current?.focus();
  }, []);

  // The selection stays on what it was on, or goes where the edit wanted it.
  const shownIndex = useRef(index);
  useLayoutEffect(() => {
    const before = shownIndex.current;
    const wanted = goal.current?.(index) ?? null;
    if (wanted) {
      goal.current = null;
      surface.current?.controller.select({ ...wanted, tabColumn: null });
    } else if (before !== index) {
      const { editing, selection } = store.getState();
      const slot = editing && followSlot(before, index, editing.slot);
      if (editing && !slot) surface.current?.controller.cancel();
      else if (editing && slot) store.setState({ editing: { ...editing, slot } });
      store.setState({ selection: followSelection(before, index, selection) });
    }
    shownIndex.current = index;
  }, [index, store]);

  useEffect(() => {
    const { focus } = props;
    if (!focus || gone.current === focus) return;
    gone.current = focus;
    const slot = index.slotOf(focus);
    if (slot) surface.current?.controller.goTo(slot);
    else goal.current = goalOf(focus);
    surface.current?.focus();
  }, [props.focus, index, gone]);

  useEffect(() => {
    let told: string | null = null;
    const tell = () => {
      const place = shownIndex.current.cellAt(store.getState().selection.active)?.place ?? null;
      const key = place && placeKey('', place);
      if (key === told) return;
      told = key;
      newest.current.onSelect(place);
    };
    tell();
    return store.subscribe(tell);
  }, [store]);

  useLayoutEffect(
    () => () => {
      surface.current?.controller.commit();
      left.set(declaration.id, store.getState().selection);
    },
    [declaration.id, left, store],
  );

  useImperativeHandle(props.ref, () => ({
    commit: () => surface.current?.controller.commit(),
    focus: () => surface.current?.focus(),
  }));

  const { margins, fontSize } = plan.page;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--zoom': String(zoom),
    '--gutter': '24px',
    padding: [margins.top, margins.right, margins.bottom, margins.left].map((side) => `${side * zoom}mm`).join(' '),
    fontSize: `${fontSize * zoom}pt`,
  };
  const label = gridText.label(plan.title, plan.name);
  return (
    <div className="form-scroll">
      <div ref={page} className="form-page" style={style}>
        <GridSurface
          ref={surface}
          id={id}
          store={store}
          host={host}
          label={label}
          offersLabel={gridText.offers}
          readOnly={readOnly}
          className="form-grid"
          style={{ gridTemplateColumns: `var(--gutter) ${columnTracks(plan, zoom)}`, gridTemplateRows: rowTracks(plan, zoom) }}
          onMenu={openMenu}
          overlay={
            <>
              {!readOnly && (
                <RowGutter
                  index={index}
                  onAdd={(row) => insertAt({ ...scene(), range: { top: row, left: 0, bottom: row, right: 0 } }, 'below')}
                />
              )}
              <FindingTip ground={page} store={store} index={index} marks={marks} />
            </>
          }
        >
          <Paper idPrefix={id} template={template} view={view} index={index} marks={marks} showPrevious={showPrevious} />
        </GridSurface>
      </div>
      {menu && <CellMenu at={menu.at} entries={menu.entries} onClose={closeMenu} />}
    </div>
  );
}
