/** Letters with which a character may be typed: 行 gives `xh`. Empty for one that has no sound. */
export type InitialsOf = (character: string) => string;

/** A text in the form in which letters are compared: half width, small, without blanks. */
export function plainLetters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Whether the initials typed stand one after another in the text: `gwygl` finds 公务员管理. Letters and digits of the text
 * stand for themselves. `typed` is plain letters.
 */
export function hasInitials(text: string, typed: string, initialsOf: InitialsOf): boolean {
  if (!/^[a-z0-9]+$/.test(typed)) return false;
  const characters = [...plainLetters(text)];
  for (let start = 0; start + typed.length <= characters.length; start += 1) {
    let matched = 0;
    while (matched < typed.length && sounds(characters[start + matched] ?? '', typed[matched] ?? '', initialsOf)) matched += 1;
    if (matched === typed.length) return true;
  }
  return false;
}

function sounds(character: string, letter: string, initialsOf: InitialsOf): boolean {
  return character === letter || initialsOf(character).includes(letter);
}
