import { readTargetValue, type TargetReading } from '../normalise/target-reading';
import type { OwnWords } from '../model/own-words';
import { wordFinder } from './word-finder';

export type { OwnWords } from '../model/own-words';

export const noOwnWords: OwnWords = { wrongWords: [], units: [], wordings: [] };

/** What a value means where the office's own units are units too. */
export function readWithOwnUnits(text: string, { units }: OwnWords): TargetReading {
  const plain = text.trim();
  const unit = units.filter((own) => plain.endsWith(own)).toSorted((a, b) => b.length - a.length)[0];
  if (unit === undefined) return readTargetValue(text);
  // Read with a unit that is known, which then gives its place to the own one.
  const reading = readTargetValue(`${plain.slice(0, -unit.length)}个`);
  return reading.kind === 'quantity' && reading.value.unit === '个' ? { ...reading, value: { ...reading.value, unit } } : readTargetValue(text);
}

const finders = new WeakMap<OwnWords, (text: string) => readonly string[]>();

/** The office's own wrong words that stand in a text, once each. */
export function ownWrongWords(text: string, words: OwnWords): readonly { readonly wrong: string; readonly right: string }[] {
  if (words.wrongWords.length === 0) return [];
  let find = finders.get(words);
  if (!find) {
    const finder = wordFinder(words.wrongWords.map(({ wrong }) => wrong));
    find = (each) => [...new Set(finder(each).map(({ wrong }) => wrong))];
    finders.set(words, find);
  }
  const found = new Set(find(text));
  // A right word that holds the wrong one is no mistake: 已 in 已经.
  return words.wrongWords.filter(({ wrong, right }) => found.has(wrong) && !(right.includes(wrong) && text.includes(right)));
}
