const fullWidthStart = 0xff01;
const fullWidthEnd = 0xff5e;
const fullWidthShift = 0xfee0;

/** Signs, percent marks and blanks that have more than one code point; all that Unicode counts as full width is shifted by rule. */
const sameCharacter: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '﹪': '%',
  '٪': '%',
  '﹥': '>',
  '﹤': '<',
  '﹦': '=',
  '﹢': '+',
  '﹣': '-',
  '−': '-',
};

const anyWide = new RegExp(`[\\uff01-\\uff5e${Object.keys(sameCharacter).join('')}]`, 'u');

/** `text` with full-width letters, digits and ASCII punctuation made half width. Chinese punctuation such as 。、“” stays. */
export function toHalfWidth(text: string): string {
  if (!anyWide.test(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= fullWidthStart && code <= fullWidthEnd) result += String.fromCodePoint(code - fullWidthShift);
    else result += sameCharacter[character] ?? character;
  }
  return result;
}

const typesettingMarks: readonly (readonly [RegExp, string])[] = [
  [/\\geq?(?:slant)?(?![a-z])/g, '≥'],
  [/\\leq?(?:slant)?(?![a-z])/g, '≤'],
  [/\\([%&#_])/g, '$1'],
  [/\$/g, ''],
];

/** `text` without what a formula typesetter leaves behind: `$>=95\%$` gives `>=95%`. */
export function withoutTypesetting(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  return typesettingMarks.reduce((result, [mark, plain]) => result.replace(mark, plain), text);
}

/** `text` without any white space: for comparing what two cells say. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}
