import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadPreferences, savePreferences } from './preferences';
import { initialState, type ShellState } from './state';

export type ShellStore = StoreApi<ShellState>;

/** The window's one store; what a person likes is kept for the next time. */
export function createShellStore(): ShellStore {
  const store = createStore<ShellState>()(() => ({ ...initialState, ...loadPreferences() }));
  store.subscribe((state, before) => {
    const liked = (one: ShellState) => [one.treeShown, one.panelShown, one.showPrevious, one.zoom].join();
    if (liked(state) !== liked(before)) savePreferences(state);
  });
  return store;
}
