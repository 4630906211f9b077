import type { FormPlace } from '#shared/model/edit';
import type { Selection } from '../grid/selection';
import type { SelectionGoal } from './form-host';
import type { FormIndex } from './form-index';

/** What outlives the sheet of one form: where one was in each, and which place was asked for and gone to. */
export type SheetMemory = {
  readonly leave: (declarationId: string, selection: Selection) => void;
  readonly selectionIn: (declarationId: string) => Selection | undefined;
  /** True the first time that a focus is seen. */
  readonly isNew: (focus: FormPlace) => boolean;
};

export function createSheetMemory(): SheetMemory {
  const selections = new Map<string, Selection>();
  let gone: FormPlace | null = null;
  return {
    leave: (id, selection) => selections.set(id, selection),
    selectionIn: (id) => selections.get(id),
    isNew: (focus) => {
      const isNew = focus !== gone;
      gone = focus;
      return isNew;
    },
  };
}

/** Where the selection shall go as soon as the form shows it: kept until it does. */
export type PendingGoal = {
  readonly set: (goal: SelectionGoal | null) => void;
  readonly reach: (index: FormIndex) => ReturnType<SelectionGoal>;
};

export function createPendingGoal(): PendingGoal {
  let goal: SelectionGoal | null = null;
  return {
    set: (next) => {
      goal = next;
    },
    reach: (index) => {
      const reached = goal?.(index) ?? null;
      if (reached) goal = null;
      return reached;
    },
  };
}
