import type { LibraryEntry } from '#shared/api/indicators';
import { hasInitials, plainLetters } from '#shared/normalise/initials';
import { initialsOf } from './initials';

/** How well a name answers: whole, from its beginning, inside, by initials; null where not at all. */
function rank(name: string, typed: string): number | null {
  if (typed === '') return 0;
  const plain = plainLetters(name);
  if (plain === typed) return 0;
  if (plain.startsWith(typed)) return 1;
  if (plain.includes(typed)) return 2;
  return hasInitials(name, typed, initialsOf) ? 3 : null;
}

/**
 * Entries whose name answers `text`. Those of the level 2 come first, then better answers, then what was used more often.
 */
export function searchLibrary(entries: readonly LibraryEntry[], { text, level2, limit }: { text: string; level2: string; limit: number }): { entries: LibraryEntry[]; total: number } {
  const typed = plainLetters(text);
  const found = entries.flatMap((entry) => {
    const answer = rank(entry.name, typed);
    return answer === null ? [] : [{ entry, answer, other: level2 !== '' && entry.level2 !== level2 ? 1 : 0 }];
  });
  found.sort((a, b) => a.other - b.other || a.answer - b.answer || b.entry.uses - a.entry.uses);
  return { entries: found.slice(0, limit).map(({ entry }) => entry), total: found.length };
}
