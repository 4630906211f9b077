import { useEffect, useState } from 'react';
import type { MethodArgs } from '#shared/api/contract';
import type { ImportPreview } from '#shared/api/records';
import { useShell, useShown } from '../../store/context';

export type Existing = NonNullable<MethodArgs<'import.accept'>['forms'][number]['existing']>;

/** Forms that the year has already, and what shall be done with each. */
export type Conflicts = {
  /** Name of the form that is there, by number of the form in the file. */
  readonly known: ReadonlyMap<number, string>;
  readonly wayOf: (index: number) => Existing;
  /** The way that all share, else null. */
  readonly common: Existing | null;
  readonly set: (index: number, way: Existing) => void;
  readonly setAll: (way: Existing) => void;
};

/** Asks again when another year is chosen. Nothing is overwritten unless the person says so: the first proposal is to skip. */
export function useConflicts(preview: ImportPreview, year: number | null): Conflicts {
  const { ask } = useShell();
  const open = useShown((state) => state.workbook !== null);
  const [known, setKnown] = useState<ReadonlyMap<number, string>>(new Map());
  const [ways, setWays] = useState<ReadonlyMap<number, Existing>>(new Map());
  useEffect(() => {
    setKnown(new Map());
    if (!open || year === null) return;
    let gone = false;
    void ask('import.conflicts', { preview: preview.preview, year }).then((reply) => {
      if (reply.ok && !gone) setKnown(new Map(reply.value.map(({ index, name }) => [index, name])));
    });
    return () => {
      gone = true;
    };
  }, [ask, open, preview, year]);

  const wayOf = (index: number): Existing => ways.get(index) ?? 'skip';
  const used = new Set([...known.keys()].map(wayOf));
  return {
    known,
    wayOf,
    common: used.size === 1 ? ([...used][0] ?? null) : null,
    set: (index, way) => setWays(new Map(ways).set(index, way)),
    setAll: (way) => setWays(new Map([...known.keys()].map((index) => [index, way]))),
  };
}
