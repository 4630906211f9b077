import { toHalfWidth } from '../normalise/character-width';

const openings = /[【〔[〖{「]/g;
const closings = /[】〕\]〗}」]/g;
const stars = /[★☆※﹡✱●▲]/g;

/** Characters that have a half-width form or another code point: most texts have none, and asking is cheaper than turning them. */
const wide = /[\u00A0\u066A\u2212\u3000\uFE62-\uFF5E]/;

/** Words as they are compared: half width, without any blanks, one kind of brackets and of stars. */
export function plainWords(text: string): string {
  return (wide.test(text) ? toHalfWidth(text) : text)
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, '')
    .replace(openings, '(')
    .replace(closings, ')')
    .replace(stars, '*');
}

const longestLabel = 40;
const numbering = /^(?:\d{1,2}[.、)]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[一二三四五六七八九十]{1,3}[、.]|[①-⑳])(?=.)/;
const brackets = /\([^()]*\)/g;
const including = /^(?:其中|其)[:,]?(?=.)/;

/**
 * The forms under which a label may be known, strictest first: as written but for stars and colons, then without numbering, without
 * what stands in brackets, without «其中». Empty for what is too long to be a label.
 */
export function labelKeys(text: string): string[] {
  if (text.length > longestLabel * 2) return [];
  const base = bare(plainWords(text));
  if (base === '' || base.length > longestLabel) return [];
  const keys = [base];
  for (const loosen of [
    (key: string) => key.replace(numbering, ''),
    (key: string) => key.replace(brackets, ''),
    (key: string) => key.replace(including, ''),
  ]) {
    const looser = bare(loosen(keys.at(-1) ?? base));
    if (looser !== '' && looser !== keys.at(-1)) keys.push(looser);
  }
  return keys;
}

function bare(words: string): string {
  return words.replace(/^[*:]+|[*:]+$/g, '');
}

/** Whether the text ends as a label does that waits for its value. */
export function endsWithColon(text: string): boolean {
  return /[:：]\s*$/.test(text);
}

/** `项目名称：公务员管理` in two, at each colon that could end a label (`其中：财政资金：100` has two), words on both sides of it. */
export function splitsAtColon(text: string): { readonly label: string; readonly value: string }[] {
  const splits: { label: string; value: string }[] = [];
  for (const { index } of text.slice(0, longestLabel).matchAll(/[:：]/g)) {
    const value = text.slice(index + 1).trim();
    if (index > 0 && value !== '') splits.push({ label: text.slice(0, index), value });
  }
  return splits;
}

/** Remembers what a function of a text gave: the same words stand on every sheet of a book. Long texts are seldom the same. */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > longestLabel * 2) return ask(text);
    const before = known.get(text);
    if (before) return before.answer;
    const answer = ask(text);
    known.set(text, { answer });
    return answer;
  };
}

/** The money unit that a label or a line names: `(万元)`, `单位：元`, `中期规划,万元`. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const found = /(?:单位[:为]?|[(,、])\s*(?:人民币)?(元|千元|万元|百万元|亿元)\s*(?:$|[),、])/.exec(plainWords(text));
  return found ? (found[1] as MoneyUnit) : null;
}
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';
