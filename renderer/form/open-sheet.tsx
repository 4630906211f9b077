import { useCallback, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { gridText } from '#shared/text/grid';
import type { GridCommand } from '../grid/host';
import { GridSurface } from '../grid/grid-surface';
import { selectedRange } from '../grid/selection';
import { useMatcher } from '../search/matcher';
import { CellMenu } from './cell-menu';
import type { CellMenuProps } from './cell-menu';
import { insertAt, performCommand } from './commands';
import type { CommandScene } from './commands';
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
import { RowGutter } from './row-gutter';
import type { SheetMemory } from './sheet-memory';
import { useSheetGrid } from './use-sheet-grid';
import './form.css';

const newId = () => crypto.randomUUID();
const today = () => new Date();

/** One form on screen. */
export function OpenSheet(props: FormSheetProps & { readonly memory: SheetMemory }) {
  const { template, view, plan, findings, zoom, readOnly, onEdit } = props;
  const { declaration } = view;
  const id = useId();
  const page = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<Pick<CellMenuProps, 'at' | 'byKey' | 'entries'> | null>(null);
  const index = useMemo(() => indexForm(plan), [plan]);
  const marks = useMemo(() => marksOf(index, view, findings), [index, view, findings]);
  const { store, controller, goal } = useSheetGrid(declaration.id, index, props.focus, props.memory, props.onSelect);
  const missing = useMemo(() => missingLevels(template, declaration), [template, declaration]);
  const form: FormOnScreen = { template, declaration, index, newId };

  function send(batch: Batch, next?: SelectionGoal): void {
    if (batch.edits.length === 0) return;
    goal.set(next ?? null);
    void onEdit(batch.label, batch.edits, declaration.id);
  }

  function scene(): CommandScene {
    const { selection } = store.getState();
    const range = selectedRange(index.layout, selection);
    return { ...props, form, marks, selection, range, send, goTo: controller.goTo, openMenu };
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
  const listed = useStore(store, (state) => state.editing?.offers?.closed === true);
  const matches = useMatcher(listed);
  const host = createFormHost({ form, readOnly, suggestions: props.suggestions, matches, send, command, today });

  useImperativeHandle(props.ref, () => ({ commit: controller.commit, focus: controller.focus }), [controller]);

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--zoom': String(zoom),
    padding: pagePadding(plan, zoom),
    fontSize: `${plan.page.fontSize * zoom}pt`,
  };
  return (
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
        <GridSurface
          id={id}
          store={store}
          controller={controller}
          host={host}
          label={gridText.label(plan.title, plan.name)}
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
                  onAdd={(row) => {
                    controller.commit();
                    insertAt({ ...scene(), range: { top: row, left: 0, bottom: row, right: 0 } }, 'below');
                    controller.focus();
                  }}
                />
              )}
              <FindingTip ground={page} store={store} index={index} marks={marks} />
            </>
          }
        >
          <Paper gridId={id} template={template} view={view} index={index} marks={marks} showPrevious={props.showPrevious} />
        </GridSurface>
      </div>
      {menu && <CellMenu {...menu} onClose={closeMenu} />}
    </div>
  );
}
