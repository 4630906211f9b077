import type { GridCell } from '../model/cell-grid';
import { parseAmount } from '../normalise/amount';
import { isFrame, isUnitLine, yearLine } from './captions';
import type { Lexicon, Meaning } from './lexicon';
import type { Language, Segment } from './segments';
import type { Sheet } from './sheet';
import { endsWithColon, plainWords, splitsAtColon } from './words';

/** What a cell outside the tables is, before it is known what stands beside it. */
export type HeaderCell = { readonly cell: GridCell } & (
  /** A label by itself; its value is elsewhere. Without meanings it only looks like one. */
  | { readonly kind: 'label'; readonly meanings: readonly Meaning[] }
  /** Labels with their values behind them, and captions that stand in the same line. */
  | { readonly kind: 'inline'; readonly parts: readonly InlinePart[]; readonly captions: readonly string[] }
  /** Years, money units, titles: one a text. */
  | { readonly kind: 'caption'; readonly captions: readonly string[] }
  | { readonly kind: 'value' }
);
export type InlinePart = { readonly label: string; readonly meanings: readonly Meaning[]; readonly value: string };

/** Roles of words that stand in a header as labels. Column words such as 单位 or 说明 are too common for that. */
const labelRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature', 'section', 'words', 'period']);
const inlineRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature']);
export const longestInlineValue = 80;

/** The cells of a segment that no table has used, classified, in reading order. */
export function headerCells(sheet: Sheet, segment: Segment, language: Language, used: ReadonlySet<GridCell>): HeaderCell[] {
  const found: HeaderCell[] = [];
  for (let row = segment.top; row <= segment.bottom; row += 1) {
    for (const cell of sheet.row(row)) if (!used.has(cell)) found.push(classify(cell, language));
  }
  return found;
}

function classify(cell: GridCell, { lexicon, isTitle }: Language): HeaderCell {
  const { text } = cell;
  if (isCaption(text) || isTitle(text)) return { cell, kind: 'caption', captions: [text] };
  const pieces = text.length <= 3 * longestInlineValue ? piecesOf(text, lexicon) : [text];
  const captions = pieces.filter(isCaption);
  if (captions.length === pieces.length) return { cell, kind: 'caption', captions };
  const meanings = lexicon(text).filter(({ role }) => labelRoles.has(role));
  if (meanings.length > 0) return { cell, kind: 'label', meanings };
  if (isYearSpan(text)) return { cell, kind: 'inline', parts: [{ label: text, meanings: lexicon(emptyYearSpan), value: text }], captions: [] };
  const parts = pieces.flatMap((piece, index) => (isCaption(piece) ? [] : inlinePart(piece, index === 0, lexicon)));
  if (parts.length > 0) return { cell, kind: 'inline', parts, captions };
  return endsWithColon(text) && text.length <= 30 ? { cell, kind: 'label', meanings: [] } : { cell, kind: 'value' };
}

const isCaption = (text: string) => isUnitLine(text) || isFrame(text) || yearLine(text) !== null;

const emptyYearSpan = '(年-年)';
/** `(2022年-2024年)`, the years of the goals under it, where forms print `(年-年)`. */
function isYearSpan(text: string): boolean {
  return /^\((?:19|20)\d{2}年?[-—–~至]+(?:19|20)\d{2}年?\)$/.test(plainWords(text));
}

/** `项目名称：甲` in two; `其他资金 0` too, since some forms print the label of an amount so. */
function inlinePart(piece: string, isFirst: boolean, lexicon: Lexicon): InlinePart[] {
  const splits = splitsAtColon(piece);
  for (const split of splits.length > 0 || !isFirst ? splits : amountBehind(piece)) {
    const meanings = lexicon(split.label).filter(({ role }) => inlineRoles.has(role));
    if (meanings.length > 0) return [{ ...split, meanings }];
  }
  return [];
}

/** `单位名称：甲  2022年度  单位：万元` in its pieces: one begins behind a blank where a known label with a colon, a year or a unit does. */
function piecesOf(text: string, lexicon: Lexicon): string[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/(?<=^|\s)(?:([^:：\s]{1,20})[:：]|[（(]?\d{4}\s?年度?[)）]?(?=\s|$)|[（(]?(?:金额)?单位)/g)) {
    const rest = text.slice(match.index);
    const isKnown = match[1] === undefined || isUnitLine(rest.split(/\s{2,}/)[0] ?? '') || lexicon(match[1]).some(({ role }) => inlineRoles.has(role));
    if (isKnown) starts.push(match.index);
  }
  // words before the first label are its number: `1. 项目名称：甲`
  const cuts = [0, ...starts.filter((start, index) => start > 0 && (index > 0 || /\S{3,}/.test(text.slice(0, start))))];
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]).trim());
}

function amountBehind(text: string): { label: string; value: string }[] {
  const found = /^(\S.*\S)\s+(\S+)$/.exec(text);
  return found?.[1] && found[2] && parseAmount(found[2]) !== null ? [{ label: found[1], value: found[2] }] : [];
}
