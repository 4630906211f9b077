import { useEffect, useState } from 'react';

/** Tells whether a text answers what was typed into a search box. An empty query matches all. */
export type Matcher = (text: string, query: string) => boolean;

/** By the letters themselves, whatever their case and width. */
export const matchLetters: Matcher = (text, query) => plain(text).includes(plain(query));

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

let loading: Promise<Matcher> | null = null;

/** By letters, or by pinyin: initials, whole syllables, or both mixed (`gwygl`, `gongwuyuan`). Loads the dictionary once. */
export function loadMatcher(): Promise<Matcher> {
  loading ??= import('pinyin-pro').then(({ match }): Matcher => (text, query) => {
    if (matchLetters(text, query)) return true;
    const letters = plain(query);
    return /^[a-z0-9]+$/.test(letters) && match(text, letters, { continuous: true, lastPrecision: 'start' }) !== null;
  });
  return loading;
}

/** Matches by letters at first, and by pinyin as soon as the dictionary is here. @param wanted loads it only then. */
export function useMatcher(wanted: boolean): Matcher {
  const [matcher, setMatcher] = useState<Matcher>(() => matchLetters);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void loadMatcher().then((loaded) => {
      if (!gone) setMatcher(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return matcher;
}
