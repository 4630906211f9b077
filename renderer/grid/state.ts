import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Offers } from './host';
import type { Range, Slot } from './layout';
import { selectSlot } from './selection';
import type { Selection } from './selection';

/** The cell that is being typed into. `enter` began by typing over it: arrow keys leave it; `edit` inside its text. */
export type Editing = {
  readonly slot: Slot;
  readonly mode: 'enter' | 'edit';
  readonly start: string;
  readonly offers: Offers | null;
  /** Which entry of the offers is marked; -1 for none. */
  readonly marked: number;
};

export type GridState = {
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly focused: boolean;
  /** What a drag of the fill handle reaches over, while there is one. */
  readonly filling: Range | null;
};

export type GridStore = StoreApi<GridState>;

/** The state of one grid on screen, outside React so that moving the selection renders no cell. */
export function createGridStore(first: Slot): GridStore {
  return createStore<GridState>(() => ({ selection: selectSlot(first), editing: null, focused: false, filling: null }));
}
