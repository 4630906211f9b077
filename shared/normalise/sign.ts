import { toHalfWidth } from './character-width';

/** The five 计算符号 that a number can have, as the forms print them. */
export const signs = ['≥', '＞', '＝', '＜', '≤'] as const;
export type Sign = (typeof signs)[number];

/** What people type before a number, longest first within a sign. Half width; blanks between the characters do not matter. */
const spellings: Readonly<Record<Sign, readonly string[]>> = {
  '≥': ['大于或等于', '大于等于', '不得低于', '不得少于', '不低于', '不少于', '不小于', '至少', '最少', '达到', '≥', '≧', '⩾', '≽', '>=', '=>', '》='],
  '≤': ['小于或等于', '小于等于', '不得超过', '不得高于', '不超过', '不高于', '不多于', '不大于', '至多', '最多', '≤', '≦', '⩽', '≼', '<=', '=<', '《='],
  '＝': ['等于', '==', '='],
  '＞': ['大于', '高于', '超过', '超出', '多于', '超', '>', '》'],
  '＜': ['小于', '低于', '少于', '<'],
};

const blank = '\\s*';
const loose = (spelling: string) => [...spelling].join(blank);
const bySpelling = new Map<string, Sign>();
for (const sign of signs) for (const spelling of spellings[sign]) bySpelling.set(spelling, sign);
const leading = new RegExp(
  `^\\s*(${[...bySpelling.keys()].toSorted((a, b) => b.length - a.length).map(loose).join('|')})\\s*`,
  'u',
);

/**
 * The sign that `text` begins with and what follows it. `spelling` is what was typed, without blanks; empty where there is no sign.
 */
export function leadingSign(text: string): { sign: Sign | ''; spelling: string; rest: string } {
  const plain = toHalfWidth(text);
  const match = leading.exec(plain);
  if (!match) return { sign: '', spelling: '', rest: plain.trimStart() };
  const spelling = (match[1] ?? '').replace(/\s/gu, '');
  return { sign: bySpelling.get(spelling) ?? '', spelling, rest: plain.slice(match[0].length) };
}

/** The sign that the whole of `text` is, such as a cell of a 计算符号 column: `>=`, `大于等于`, `＝`. Empty for anything else. */
export function normaliseSign(text: string): Sign | '' {
  const { sign, rest } = leadingSign(text);
  return rest.trim() === '' ? sign : '';
}
