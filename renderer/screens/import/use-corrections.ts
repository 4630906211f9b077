import { useCallback, useRef, useState } from 'react';
import type { Correction, ImportPreview } from '#shared/api/records';
import { useShell } from '../../store/context';

/** A preview with what the person has corrected in it so far. */
export type Corrections = {
  readonly preview: ImportPreview;
  readonly count: number;
  readonly add: (correction: Correction) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Reads the file again, after the templates have changed. */
  readonly again: () => Promise<void>;
};

/** The services apply all corrections to what the file says and send the preview anew; a correction that they refuse is not kept. */
export function useCorrections(given: ImportPreview): Corrections {
  const { ask } = useShell();
  const [shown, setShown] = useState<{ preview: ImportPreview; corrections: readonly Correction[] }>({ preview: given, corrections: [] });
  const latest = useRef(shown);
  const apply = useCallback(
    async (change: (corrections: readonly Correction[]) => readonly Correction[]) => {
      const corrections = change(latest.current.corrections);
      const reply = await ask('import.correct', { preview: given.preview, corrections: [...corrections] }, { long: true });
      if (!reply.ok) return;
      latest.current = { preview: reply.value, corrections };
      setShown(latest.current);
    },
    [ask, given.preview],
  );
  return {
    preview: shown.preview,
    count: shown.corrections.length,
    add: (correction) => apply((before) => [...before, correction]),
    undo: () => apply((before) => before.slice(0, -1)),
    again: () => apply((before) => before),
  };
}
