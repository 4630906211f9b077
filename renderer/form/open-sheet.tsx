import { useCallback, useEffect, useEffectEvent, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { FormPlace } from '#shared/model/edit';
import { gridText } from '#shared/text/grid';
import { FindBar } from '../grid/find-bar';
import type { GridCommand } from '../grid/host';
import { GridSurface } from '../grid/grid-surface';
import { selectedRange } from '../grid/selection';
import { useMatcher } from '../search/matcher';
import { CellMenu } from './cell-menu';
import type { CellMenuProps } from './cell-menu';
import { placeLabel } from './cell-kind';
import { ColumnGrips } from './column-grips';
import { resized, shownWidths } from './column-widths';
import { insertAt, performCommand } from './commands';
import type { CommandScene } from './commands';
import { draggedRange, dropRows } from './drag-rows';
import { useEnlarged } from './enlarged';
import { FindingTip } from './finding-tip';
import { createFormHost } from './form-host';
import type { SelectionGoal } from './form-host';
import { indexForm } from './form-index';
import type { Batch, FormOnScreen } from './form-on-screen';
import type { FormSheetProps } from './form-sheet-props';
import { marksOf } from './marks';
import { menuEntries } from './menu-entries';
import { MissingBar } from './missing-bar';
import { addLevel, missingLevels } from './missing-levels';
import { Paper } from './paper';
import { columnTracks, pagePadding, rowTracks } from './paper-size';
import { RowGrips } from './row-grips';
import { RowGutter } from './row-gutter';
import type { SheetMemory } from './sheet-memory';
import { StickyHead } from './sticky-head';
import { textLimit } from './text-limit';
import { TextWindow } from './text-window';
import { useDraft } from './use-draft';
import { useSheetGrid } from './use-sheet-grid';
import './form.css';

const newId = () => crypto.randomUUID();
const today = () => new Date();
/** Millimetres by which a key changes a column's width. */
const widthStep = 4;

/** One form on screen. */
export function OpenSheet(props: FormSheetProps & { readonly memory: SheetMemory }) {
  const { template, view, plan, findings, zoom, readOnly, onEdit, onWidths, onDraft } = props;
  const { declaration } = view;
  const id = useId();
  const page = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<Pick<CellMenuProps, 'at' | 'byKey' | 'entries'> | null>(null);
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  const index = useMemo(() => indexForm(plan), [plan]);
  const marks = useMemo(() => marksOf(index, view, findings), [index, view, findings]);
  const { store, controller, goal } = useSheetGrid(declaration.id, index, props.focus, props.memory, props.onSelect);
  const missing = useMemo(() => missingLevels(template, declaration), [template, declaration]);
  const widths = shownWidths(plan.columns, props.widths);
  const form: FormOnScreen = { template, declaration, index, newId };

  function send(batch: Batch, next?: SelectionGoal): void {
    if (batch.edits.length === 0) return;
    goal.set(next ?? null);
    void onEdit(batch.label, batch.edits, declaration.id);
  }

  function scene(): CommandScene {
    const { selection } = store.getState();
    const range = selectedRange(index.layout, selection);
    const resize = (column: number, wider: boolean) => onWidths?.(resized(widths, column, (widths[column] ?? 0) + (wider ? widthStep : -widthStep)));
    return { ...props, form, marks, selection, range, send, goTo: controller.goTo, openMenu, resize, enlarge: enlarged.open };
  }

  function openMenu(at?: { x: number; y: number }): void {
    controller.commit();
    const cell = page.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    const byKey = at === undefined;
    setMenu({ at: at ?? { x: cell?.left ?? 0, y: cell?.bottom ?? 0 }, byKey, entries: menuEntries(scene(), controller) });
  }

  const closeMenu = useCallback(() => {
    setMenu(null);
    controller.focus();
  }, [controller]);

  const command = (asked: GridCommand) => performCommand(scene(), asked);
  const listed = useStore(store, (state) => state.editing !== null && state.editing.offers !== null);
  const matches = useMatcher(listed);
  const host = createFormHost({ form, readOnly, suggestions: props.suggestions, matches, send, command, today });

  function write(place: FormPlace, text: string): boolean {
    const slot = index.slotOf(place);
    if (slot && text !== host.editText(slot)) host.write(slot, text);
    return slot !== null;
  }
  const enlarged = useEnlarged(write, (typed) => onDraft?.(typed && { ...typed, base: '' }));
  useDraft(store, controller, index, onDraft);

  // What the list is made from has come.
  const refresh = useEffectEvent(controller.refreshOffers);
  useEffect(() => refresh(), [props.suggestions, matches]);

  const latest = useRef({ write, enlarged });
  useEffect(() => {
    latest.current = { write, enlarged };
  });
  useImperativeHandle(
    props.ref,
    () => ({
      commit: () => {
        latest.current.enlarged.finish();
        controller.commit();
      },
      focus: controller.focus,
      find: (replace) => {
        controller.commit();
        setFinding(replace ? 'replace' : 'find');
      },
      write: (place, text) => latest.current.write(place, text),
    }),
    [controller],
  );

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--zoom': String(zoom),
    padding: pagePadding(plan, zoom),
    fontSize: `${plan.page.fontSize * zoom}pt`,
  };
  const tracks = { gridTemplateColumns: `var(--gutter) ${columnTracks(widths, zoom)}` };
  const rowRange = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
  return (
    <div className="form-sheet">
      {finding && <FindBar store={store} controller={controller} host={host} replace={finding === 'replace' && !readOnly} onClose={() => setFinding(null)} />}
      <div className="form-scroll">
        {!readOnly && (
          <MissingBar
            levels={missing}
            onAdd={(level) => {
              const added = addLevel(template, declaration, level, newId);
              send(added.batch, added.goal);
              controller.focus();
            }}
          />
        )}
        <div ref={page} className="form-page" style={style}>
          <StickyHead page={page} gridId={id} index={index} style={tracks} />
          <GridSurface
            id={id}
            store={store}
            controller={controller}
            host={host}
            label={gridText.label(plan.title, plan.name)}
            offersLabel={gridText.offers}
            readOnly={readOnly}
            className="form-grid"
            style={{ ...tracks, gridTemplateRows: rowTracks(plan, zoom) }}
            onMenu={openMenu}
            overlay={
              <>
                {!readOnly && (
                  <>
                    <RowGutter
                      index={index}
                      onAdd={(row) => {
                        controller.commit();
                        insertAt({ ...scene(), range: rowRange(row) }, 'below');
                        controller.focus();
                      }}
                    />
                    <RowGrips
                      index={index}
                      onDrop={(row, drop) => {
                        controller.commit();
                        const batch = dropRows(form, draggedRange(scene().range, row), drop);
                        if (batch) send(batch);
                      }}
                    />
                  </>
                )}
                {onWidths && <ColumnGrips index={index} widths={widths} zoom={zoom} onWidths={onWidths} />}
                <FindingTip ground={page} store={store} index={index} marks={marks} />
              </>
            }
          >
            <Paper gridId={id} template={template} view={view} index={index} marks={marks} showPrevious={props.showPrevious} />
          </GridSurface>
        </div>
        {menu && <CellMenu {...menu} onClose={closeMenu} />}
      </div>
      {enlarged.shown && (
        <TextWindow
          title={placeLabel(template, enlarged.shown.place)}
          text={enlarged.shown.start}
          limit={textLimit(template, enlarged.shown.place)}
          onChange={enlarged.change}
          onClose={() => {
            enlarged.finish();
            controller.focus();
          }}
        />
      )}
    </div>
  );
}
