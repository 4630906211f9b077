import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadPreferences, preferenceNames, savePreferences } from './preferences';
import { initialState, type ShellState } from './state';

export type ShellStore = StoreApi<ShellState>;

/** The window's one store; what a person likes is kept for the next time. */
export function createShellStore(): ShellStore {
  const store = createStore<ShellState>()(() => ({ ...initialState, ...loadPreferences() }));
  store.subscribe((state, before) => {
    if (preferenceNames.some((name) => state[name] !== before[name])) savePreferences(state);
  });
  return store;
}
