import { bareYearBefore, comparedAfter, comparedBefore, happened, past, singleEvents } from './year-words';

/**
 * What a year in a text is for. Only `plain`, `annual` (2022年度), `date` (2022年12月底) and `compared` (较2021年) can be relative to
 * the form's year; the others belong to what they name: a document, a title in 《》, a cohort (2023级), an event, what happened.
 */
export type YearUse = 'plain' | 'annual' | 'date' | 'compared' | 'document' | 'title' | 'cohort' | 'event' | 'history';

export type YearMention = {
  /** Where the year's own characters stand in the text, without 年. */
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly use: YearUse;
  /** First and last year of the range that it is part of. */
  readonly range: { readonly first: number; readonly last: number } | null;
  /** The sentence, where it stands. */
  readonly sentence: string;
};

const four = '(?:19|20)\\d{2}';
const chineseFour = '二[〇零○Ｏ][〇零○一二三四五六七八九]{2}';
const monthAndDay = '(?:年?\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号])?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)';
const until = '(?:[-—–―~～－－]+|起?至|到)';
const ranges = new RegExp(`(?<![\\d.])(${four})(?:\\s*年)?(?:${monthAndDay}|\\s*年)?[初底末]?\\s*${until}\\s*(${four})(?![\\d])(?!\\s*(?:元|万元|人|个))`, 'gu');
const singles = new RegExp(
  `(?<![\\d.,/A-Za-z-])(?:(${four})(?=\\s*年|\\s*[级届]|[-/]\\d{1,2}(?:[-/]\\d{1,2})?(?![\\d-])|\\.\\d{1,2}(?:\\.\\d{1,2}(?![\\d.])|\\s*[底前])|\\s*[〕\\])）】］]|(?:${bareYearBefore.join('|')}))` +
    `|(${chineseFour})(?=\\s*年)|(?<=^|[，。；;、\\s（(于在至到“])(\\d{2})(?=年(?:度|底|\\d{1,2}月)))`,
  'gu',
);
const sentenceEnd = /[。；;！!？?\n]/u;
const clauseEnd = /[。；;！!？?\n，,]/u;
const chineseDigits = '〇一二三四五六七八九';

/** Every year that `text` mentions, in order. Numbers that only look like years (amounts, codes, telephone numbers) are none. */
export function yearMentions(text: string): YearMention[] {
  if (!/\d{2}|二[〇零○Ｏ]/u.test(text)) return [];
  const titles = titleSpans(text);
  const mentions: YearMention[] = [];
  const add = (start: number, characters: string, year: number, range: YearMention['range']) => {
    const end = start + characters.length;
    mentions.push({ start, end, year, range, use: useOf(text, start, end, titles), sentence: around(text, start, sentenceEnd) });
  };
  for (const match of text.matchAll(ranges)) {
    const [whole, first = '', last = ''] = match;
    const range = { first: Number(first), last: Number(last) };
    if (range.last < range.first || range.last - range.first > 30) continue;
    add(match.index, first, range.first, range);
    add(match.index + whole.length - last.length, last, range.last, range);
  }
  const taken = new Set(mentions.map((mention) => mention.start));
  for (const match of text.matchAll(singles)) {
    if (taken.has(match.index)) continue;
    const [, digits, chinese, short] = match;
    if (digits) add(match.index, digits, Number(digits), null);
    else if (chinese) add(match.index, chinese, chineseYear(chinese), null);
    else if (short) add(match.index, short, 2000 + Number(short), null);
  }
  return mentions.toSorted((a, b) => a.start - b.start);
}

/** The year's characters for another year, spelled as `characters` is: 2022, 22 or 二〇二二. */
export function spellYear(year: number, characters: string): string {
  if (/^\d{4}$/u.test(characters)) return String(year);
  if (/^\d{2}$/u.test(characters)) return String(year % 100).padStart(2, '0');
  const zero = characters[1] ?? '〇';
  return [...String(year)].map((digit) => (digit === '0' ? zero : chineseDigits[Number(digit)])).join('');
}

function chineseYear(characters: string): number {
  return Number([...characters].map((character) => Math.max(0, chineseDigits.indexOf(character))).join(''));
}

function titleSpans(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/《[^》]*》?/gu)].map((match) => [match.index, match.index + match[0].length] as const);
}

function around(text: string, at: number, end: RegExp): string {
  let first = at;
  while (first > 0 && !end.test(text[first - 1] ?? '')) first -= 1;
  let last = at;
  while (last < text.length && !end.test(text[last] ?? '')) last += 1;
  return text.slice(first, last);
}

const documentOpen = /[〔［[【]\s*$/u;
const bracketOpen = /[(（]\s*$/u;
const bracketClosed = /^\s*年?\s*[〕\])）】］]/u;
const numbered = /^\s*年?\s*[〕\])）】］][^，。；,;]{0,8}?[\dxX×*]+\s*号/u;
const numberedByYear = /^\s*年\s*(?:第\s*)?(?:[\dxX×]+\s*号(?!\s*(?:前|之前|以前|底))|[一二三四五六七八九十]+号文)/u;
const cohort = /^\s*年?\s*[级届]/u;
const event = new RegExp(`^\\s*年?[^，。；,;、]{0,8}(?:${singleEvents.join('|')})`, 'u');
const history = new RegExp(`^\\s*年?(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号])?)?[初底]?(?:${happened})`, 'u');
const dated = /^(?:\s*年\s*\d{1,2}\s*月|\s*年(?:年?底|年?末|年?初)|[-./]\d)/u;
const pastWord = new RegExp(past.join('|'), 'u');

function useOf(text: string, start: number, end: number, titles: readonly (readonly [number, number])[]): YearUse {
  if (titles.some(([from, to]) => start >= from && end <= to)) return 'title';
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 24);
  if (documentOpen.test(before) && bracketClosed.test(after)) return 'document';
  if (bracketOpen.test(before) && numbered.test(after)) return 'document';
  if (numberedByYear.test(after)) return 'document';
  if (cohort.test(after)) return 'cohort';
  if (event.test(after)) return 'event';
  if (history.test(after)) return 'history';
  if (comparedBefore.test(before) || comparedAfter.test(after)) return 'compared';
  if (/^\s*年度/u.test(after)) return 'annual';
  if (pastWord.test(around(text, start, clauseEnd))) return 'history';
  return dated.test(after) ? 'date' : 'plain';
}
