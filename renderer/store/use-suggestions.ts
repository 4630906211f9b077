import { useMemo, useRef, useState } from 'react';
import type { LibraryEntry } from '#shared/api/indicators';
import { libraryText } from '#shared/text/library';
import type { IndicatorSuggestion } from '../form/form-sheet-props';
import { useShell } from './context';

const limit = 12;
type Found = { readonly key: string; readonly entries: readonly IndicatorSuggestion[] };

/** An entry of the library as a form takes it. */
export function suggestionOf({ name, value, sign, number, unit, wording, explanation, basis, direction, uses, years, projects }: LibraryEntry): IndicatorSuggestion {
  const source = uses === 0 ? libraryText.common : libraryText.usedIn(years[0], projects[0] ?? '', uses);
  return { name, value, parts: { sign, number, unit, wording }, explanation, basis, direction, source };
}

/** Indicators of the library for what is typed. They come a moment later, with another function: then the list is made anew. */
export function useSuggestions(): (text: string, level2: string) => readonly IndicatorSuggestion[] {
  const { ask } = useShell();
  const [found, setFound] = useState<Found>({ key: '', entries: [] });
  const wanted = useRef('');
  return useMemo(() => {
    const search = async (text: string, level2: string, key: string) => {
      const reply = await ask('library.search', { text, level2, limit }, { quiet: ['noWorkbook'] });
      // What was typed since has asked for itself.
      if (reply.ok && wanted.current === key) setFound({ key, entries: reply.value.entries.map(suggestionOf) });
    };
    return (text, level2) => {
      const key = JSON.stringify([level2, text]);
      if (found.key === key) return found.entries;
      if (wanted.current !== key) {
        wanted.current = key;
        void search(text, level2, key);
      }
      return [];
    };
  }, [ask, found]);
}
