import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { InitialsOf } from '#shared/normalise/initials';
import { loadInitials } from '../search/initials';
import type { YearRows } from './year-rows';
import { keepOrder, noFilter, viewOf } from './year-view';
import type { YearFacts, YearFilter, YearSort } from './year-view';

const noSounds: InitialsOf = () => '';

/** First letters of characters, once they are asked for and have come. */
export function useInitials(wanted: boolean): InitialsOf {
  const [initials, setInitials] = useState<InitialsOf>(() => noSounds);
  useEffect(() => {
    if (wanted) void loadInitials().then((loaded) => setInitials(() => loaded));
  }, [wanted]);
  return initials;
}

/**
 * What is shown of the year. Filtering and sorting happen when they are asked for, or when rows arrive; what is typed moves no
 * row away from under the hands.
 */
export function useYearView(rows: YearRows, facts: YearFacts) {
  const [filter, setFilter] = useState<YearFilter>(noFilter);
  const [sort, setSort] = useState<YearSort>(null);
  const wanted = useDeferredValue(filter);
  const shape = useStore(rows.store, (state) => state.shape);
  const isLoading = useStore(rows.store, ({ loaded, total }) => loaded < total);
  const latest = useRef(facts);
  latest.current = facts;

  const asked = useRef<readonly unknown[]>([]);
  const order = useRef<readonly string[]>([]);
  // Findings change while one types: they are looked at when the filter is set, and not again.
  const shown = useMemo(() => {
    const now = [wanted, sort, facts.forms, facts.initialsOf, isLoading];
    // A shape is new where rows came or went; then all else is as it was.
    const isSame = shape >= 0 && now.every((part, index) => part === asked.current[index]) && !isLoading && order.current.length > 0;
    asked.current = now;
    const isPlain = sort === null && Object.values(wanted).every((part) => part === '');
    const next = isSame && !isPlain ? keepOrder(order.current, rows) : viewOf(rows, latest.current, wanted, sort);
    const isOther = next.length !== order.current.length || next.some((id, index) => id !== order.current[index]);
    if (isOther) order.current = next;
    return order.current;
  }, [rows, shape, wanted, sort, facts.forms, facts.initialsOf, isLoading]);
  return { filter, setFilter, sort, setSort, order: shown };
}
