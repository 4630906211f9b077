import { useEffect, useEffectEvent } from 'react';
import type { FormPlace } from '#shared/model/edit';
import type { GridController } from '../grid/controller';
import type { GridStore } from '../grid/state';
import type { FormIndex } from './form-index';

/** What is being typed into a form and not handed over yet. */
export type TypedDraft = { readonly place: FormPlace; readonly text: string; readonly base: string };

/** Tells what is being typed, at every letter, and null when nothing is any more. */
export function useDraft(store: GridStore, controller: GridController, index: FormIndex, onDraft: ((draft: TypedDraft | null) => void) | undefined): void {
  const tell = useEffectEvent(() => {
    const typed = controller.typed();
    const place = typed && index.cellAt(typed.slot)?.place;
    onDraft?.(typed && place && typed.text !== typed.start ? { place, text: typed.text, base: typed.start } : null);
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
