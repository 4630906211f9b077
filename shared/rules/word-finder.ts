export type WordHit = { readonly wrong: string; readonly start: number };

/**
 * Finds any of many words in a text, each at every place. One look at each character: words are kept by their first character, which is much
 * faster here than one regular expression of hundreds of alternatives. All words have at least two characters.
 */
export function wordFinder(words: readonly string[]): (text: string) => WordHit[] {
  const byFirst = new Map<number, string[]>();
  for (const word of words) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), word]);
  return (text) => {
    let hits: WordHit[] = none;
    for (let start = 0; start < text.length - 1; start += 1) {
      const candidates = byFirst.get(text.charCodeAt(start));
      if (!candidates) continue;
      for (const wrong of candidates) {
        if (wrong.charCodeAt(1) !== text.charCodeAt(start + 1) || !text.startsWith(wrong, start)) continue;
        if (hits === none) hits = [];
        hits.push({ wrong, start });
      }
    }
    return hits;
  };
}
const none: WordHit[] = [];
