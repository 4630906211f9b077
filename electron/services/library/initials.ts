import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** First letters of all sounds of a character, worked out once each: a year has millions of characters and few different ones. */
export function initialsOf(character: string): string {
  let letters = known.get(character);
  if (letters === undefined) {
    letters = /\p{Script=Han}/u.test(character) ? [...new Set(pinyin(character, { pattern: 'first', multiple: true, type: 'array', toneType: 'none' }))].join('') : '';
    known.set(character, letters);
  }
  return letters;
}
