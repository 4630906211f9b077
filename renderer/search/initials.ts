import type { InitialsOf } from '#shared/normalise/initials';

const none: InitialsOf = () => '';
let loading: Promise<InitialsOf> | null = null;

/** First letters of all sounds of characters, each worked out once: searching 50,000 rows asks for the same few thousand. */
export function loadInitials(): Promise<InitialsOf> {
  loading ??= import('pinyin-pro').then(({ pinyin }): InitialsOf => {
    const known = new Map<string, string>();
    return (character) => {
      let letters = known.get(character);
      if (letters === undefined) {
        letters = /\p{Script=Han}/u.test(character) ? [...new Set(pinyin(character, { pattern: 'first', multiple: true, type: 'array', toneType: 'none' }))].join('') : '';
        known.set(character, letters);
      }
      return letters;
    };
  }, () => none);
  return loading;
}
