import { useCallback, useState } from 'react';

/** Which of a list are chosen. */
export type Choices<T> = {
  readonly chosen: ReadonlySet<T>;
  readonly toggle: (one: T, on: boolean) => void;
  readonly set: (all: Iterable<T>) => void;
};

/** @param start what is chosen at first. */
export function useChoices<T>(start: () => Iterable<T>): Choices<T> {
  const [chosen, setChosen] = useState<ReadonlySet<T>>(() => new Set(start()));
  const set = useCallback((all: Iterable<T>) => setChosen(new Set(all)), []);
  return {
    chosen,
    toggle: (one, on) =>
      setChosen((before) => {
        const after = new Set(before);
        if (on) after.add(one);
        else after.delete(one);
        return after;
      }),
    set,
  };
}
