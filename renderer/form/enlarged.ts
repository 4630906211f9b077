import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FormPlace } from '#shared/model/edit';

type Enlarged = { readonly place: FormPlace; readonly start: string };

export type EnlargedText = {
  readonly shown: Enlarged | null;
  readonly open: (place: FormPlace, text: string) => void;
  readonly change: (text: string) => void;
  /** Hands over what was typed and closes. */
  readonly finish: () => void;
};

/**
 * The text that is edited in a large window: handed over when it closes, when the form goes, and when the window asks.
 * @param onTyping is told each text typed, so that a draft of it is kept, and null when it was handed over
 */
export function useEnlarged(write: (place: FormPlace, text: string) => void, onTyping: (typed: { readonly place: FormPlace; readonly text: string } | null) => void): EnlargedText {
  const [shown, setShown] = useState<Enlarged | null>(null);
  const typed = useRef<{ readonly place: FormPlace; text: string } | null>(null);
  const latest = useRef({ write, onTyping });
  useLayoutEffect(() => {
    latest.current = { write, onTyping };
  });

  const handOver = useCallback(() => {
    const text = typed.current;
    typed.current = null;
    if (!text) return;
    latest.current.write(text.place, text.text);
    latest.current.onTyping(null);
  }, []);
  useLayoutEffect(() => handOver, [handOver]);

  return useMemo(
    () => ({
      shown,
      open: (place, text) => {
        // What was typed in the cell comes along, and is handed over even if nothing more is.
        typed.current = { place, text };
        setShown({ place, start: text });
      },
      change: (text) => {
        if (!typed.current) return;
        typed.current.text = text;
        latest.current.onTyping({ place: typed.current.place, text });
      },
      finish: () => {
        handOver();
        setShown(null);
      },
    }),
    [shown, handOver],
  );
}
