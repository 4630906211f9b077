import type { GridCell } from '../model/cell-grid';
import { parseAmount } from '../normalise/amount';
import { isFrame, isUnitLine, yearLine } from './captions';
import type { Lexicon, Meaning } from './lexicon';
import type { Language, Segment } from './segments';
import type { Sheet } from './sheet';
import { endsWithColon, plainWords, splitAtColon } from './words';

/** What a cell outside the tables is, before it is known what stands beside it. */
export type HeaderCell = { readonly cell: GridCell } & (
  /** A label by itself; its value is elsewhere. Without meanings it only looks like one. */
  | { readonly kind: 'label'; readonly meanings: readonly Meaning[] }
  /** Labels with their values behind them. */
  | { readonly kind: 'inline'; readonly parts: readonly InlinePart[] }
  | { readonly kind: 'caption' }
  | { readonly kind: 'value' }
);
export type InlinePart = { readonly label: string; readonly meanings: readonly Meaning[]; readonly value: string };

/** Roles of words that stand in a header as labels. Column words such as 单位 or 说明 are too common for that. */
const labelRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature', 'section', 'words', 'period']);
const inlineRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature']);
const longestInlineValue = 80;

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
  if (isUnitLine(text) || isFrame(text) || yearLine(text) !== null || isTitle(text)) return { cell, kind: 'caption' };
  const meanings = lexicon(text).filter(({ role }) => labelRoles.has(role));
  if (meanings.length > 0) return { cell, kind: 'label', meanings };
  const parts = isYearSpan(text) ? [{ label: text, meanings: lexicon(emptyYearSpan), value: text }] : inlineParts(text, lexicon);
  if (parts.length > 0) return { cell, kind: 'inline', parts };
  return endsWithColon(text) && text.length <= 30 ? { cell, kind: 'label', meanings: [] } : { cell, kind: 'value' };
}

const emptyYearSpan = '(年-年)';
/** `(2022年-2024年)`, the years of the goals under it, where forms print `(年-年)`. */
function isYearSpan(text: string): boolean {
  return /^\((?:19|20)\d{2}年?[-—–~至]+(?:19|20)\d{2}年?\)$/.test(plainWords(text));
}

/** `单位名称：甲  填报日期：2022年1月1日` in its parts; `其他资金 0` too, since some forms print the label of an amount so. */
function inlineParts(text: string, lexicon: Lexicon): InlinePart[] {
  const chunks = text.length <= 3 * longestInlineValue ? chunksAt(text, lexicon) : [text];
  const parts = chunks.flatMap((chunk): InlinePart[] => {
    const split = splitAtColon(chunk) ?? amountBehind(chunk);
    if (!split) return [];
    const meanings = lexicon(split.label).filter(({ role }) => inlineRoles.has(role));
    return meanings.length > 0 ? [{ ...split, meanings }] : [];
  });
  // a piece without a label would be lost: then the whole is one text
  return parts.length === chunks.length ? parts : parts.slice(0, chunks.length === 1 ? 1 : 0);
}

/** Cuts before each word that is a known label with a colon. */
function chunksAt(text: string, lexicon: Lexicon): string[] {
  const chunks: string[] = [];
  let isLabelled = false;
  for (const piece of text.split(/(?<=\S)\s+(?=\S+[:：])/)) {
    const label = /^([^:：\s]{1,20})[:：]/.exec(piece)?.[1];
    const begins = label !== undefined && (isUnitLine(piece) || lexicon(label).some(({ role }) => inlineRoles.has(role)));
    if (chunks.length === 0 || (begins && isLabelled)) chunks.push(piece);
    else chunks.push(`${chunks.pop() ?? ''} ${piece}`);
    isLabelled ||= begins;
  }
  return chunks.filter((chunk) => !isUnitLine(chunk) && !/^[^:：]+[:：]\s*$/.test(chunk) || chunks.length === 1);
}

function amountBehind(text: string): { label: string; value: string } | null {
  const found = /^(\S.*\S)\s+(\S+)$/.exec(text);
  return found?.[1] && found[2] && parseAmount(found[2]) !== null ? { label: found[1], value: found[2] } : null;
}

/** Whether a cell may be the value of a label beside or over it. A long text that begins with a label's word is a value too. */
export function canBeValue(header: HeaderCell): boolean {
  if (header.kind === 'inline') return header.parts.length === 1 && (header.parts[0]?.value.length ?? 0) > longestInlineValue;
  return header.kind === 'value';
}
