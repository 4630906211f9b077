import { useEffect, useRef } from 'react';
import { useShell } from '../store/context';
import type { Screen } from '../store/state';

/** When a screen is left with something unsaved, says so and offers the way back to it. Null: all is saved. */
export function useLeftUnsaved(unsaved: Screen | null, words: { readonly text: string; readonly goOn: string }): void {
  const { store, show } = useShell();
  const latest = useRef({ unsaved, words });
  useEffect(() => {
    latest.current = { unsaved, words };
  });
  useEffect(
    () => () => {
      const { unsaved: screen, words: { text, goOn } } = latest.current;
      if (screen !== null) store.setState({ notice: { tone: 'offer', text, actions: [{ label: goOn, run: () => show(screen) }] } });
    },
    [store, show],
  );
}
