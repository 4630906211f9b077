import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { placeKey } from '#shared/model/edit';
import type { FormPlace } from '#shared/model/edit';
import { createGridController } from '../grid/controller';
import type { GridController } from '../grid/controller';
import { gridEnd } from '../grid/move';
import { createGridStore } from '../grid/state';
import type { GridStore } from '../grid/state';
import { goalOf } from './commands';
import { followSelection, followSlot } from './follow';
import type { FormIndex } from './form-index';
import { createPendingGoal } from './sheet-memory';
import type { PendingGoal, SheetMemory } from './sheet-memory';

export type SheetGrid = { readonly store: GridStore; readonly controller: GridController; readonly goal: PendingGoal };

/** The grid of one form: begins where one was, follows its values when the form changes, and loses nothing when it goes. */
export function useSheetGrid(
  declarationId: string,
  index: FormIndex,
  focus: FormPlace | null,
  memory: SheetMemory,
  onSelect: (place: FormPlace | null) => void,
): SheetGrid {
  const [grid] = useState((): SheetGrid => {
    const store = createGridStore(gridEnd(index.layout, false) ?? { row: 0, column: 0 });
    const selection = memory.selectionIn(declarationId);
    if (selection) store.setState({ selection: followSelection(index, index, selection) });
    return { store, controller: createGridController(store), goal: createPendingGoal() };
  });
  const { store, controller, goal } = grid;
  const shown = useRef(index);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = index;
    const reached = goal.reach(index);
    if (reached) return controller.select({ ...reached, tabColumn: null });
    if (before === index) return;
    const { editing, selection } = store.getState();
    const slot = editing && followSlot(before, index, editing.slot);
    // Its row was taken away from under it.
    if (editing && !slot) controller.cancel();
    if (editing && slot) store.setState({ editing: { ...editing, slot } });
    store.setState({ selection: followSelection(before, index, selection) });
  }, [index, controller, goal, store]);

  useEffect(() => {
    if (!focus || !memory.isNew(focus)) return;
    const slot = index.slotOf(focus);
    if (slot) controller.goTo(slot);
    else goal.set(goalOf(focus));
    controller.focus();
  }, [focus, index, memory, controller, goal]);

  const tell = useEffectEvent(onSelect);
  useEffect(() => {
    let told: string | null | undefined;
    const look = () => {
      const place = shown.current.cellAt(store.getState().selection.active)?.place ?? null;
      const key = place && placeKey('', place);
      if (key === told) return;
      told = key;
      tell(place);
    };
    look();
    return store.subscribe(look);
  }, [store]);

  useLayoutEffect(
    () => () => {
      controller.commit();
      memory.leave(declarationId, store.getState().selection);
    },
    [declarationId, memory, controller, store],
  );

  return grid;
}
