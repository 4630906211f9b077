import type { GridCell } from '../model/cell-grid';
import { isNote, isUnitLine } from './captions';
import { findIndicatorHeaders, type IndicatorHeader } from './indicator-header';
import type { Lexicon, Meaning } from './lexicon';
import type { LevelNames } from './levels';
import { rightOf, type Sheet } from './sheet';
import { splitsAtColon } from './words';

/** An indicator table: its header and its last row. */
export type TableExtent = { readonly header: IndicatorHeader; readonly bottom: number };

/** Rows of a sheet that belong to one form, or to one table of many projects. */
export type Segment = {
  readonly top: number;
  readonly bottom: number;
  readonly titles: readonly GridCell[];
  readonly tables: readonly TableExtent[];
};

/** What splitting needs to know of words. */
export type Language = { readonly lexicon: Lexicon; readonly levels: LevelNames; readonly isTitle: (text: string) => boolean };

type Open = { top: number; titles: GridCell[]; tables: { header: IndicatorHeader; bottom: number }[]; seen: Set<string>; lastOwn: number };

/** Fields that a form has once: a second one begins the next form. */
const identities: ReadonlySet<string> = new Set(['projectName', 'projectCode']);

/**
 * Splits a sheet into forms: at titles, at a project's name or code that comes again, and at labels that come again behind an
 * indicator table. One pass from top to bottom.
 */
export function splitSheet(sheet: Sheet, language: Language): Segment[] {
  const headers = findIndicatorHeaders(sheet, language.lexicon);
  const segments: Segment[] = [];
  let open: Open = begin(sheet.filledRows[0] ?? 0);
  let inTable = false;
  const next = (top: number) => {
    segments.push(close(open, top - 1));
    open = begin(top);
  };
  let upcoming = 0;
  for (const row of sheet.filledRows) {
    const header = headers[upcoming];
    const current = open.tables.at(-1);
    if (current && row <= current.header.bottom) continue;
    if (header && row >= header.top) {
      open.tables.push({ header, bottom: header.bottom });
      open.lastOwn = header.bottom;
      upcoming += 1;
      inTable = true;
      continue;
    }
    const cells = sheet.row(row);
    inTable &&= current !== undefined && !endsTable(sheet, cells, current.header, language);
    if (inTable && current) {
      current.bottom = row;
      open.lastOwn = row;
      continue;
    }
    const title = cells.find((cell) => language.isTitle(cell.text));
    if (title && isPrintedAgain(title, open, headers[upcoming], sheet)) {
      open.titles.push(title);
      continue;
    }
    if (title) {
      // a line such as 单位名称 may stand over the title; a name or two labels are a form of their own
      if (open.tables.length > 0 || open.seen.size > 1 || [...open.seen].some((id) => identities.has(id))) next(row);
      open.titles.push(title);
      continue;
    }
    const fields = fieldsOf(cells, language.lexicon);
    if (fields.some((id) => open.seen.has(id) && (identities.has(id) || open.tables.length > 0))) {
      next(firstOwnRow(sheet, row, open.lastOwn, language.lexicon));
    }
    for (const id of fields) open.seen.add(id);
    if (isClosing(cells, language.lexicon)) open.lastOwn = row;
  }
  segments.push(close(open, Math.max(sheet.grid.rows - 1, open.top)));
  return segments;
}

/** Title and header of the table stand on each page of a form that goes on; another form has its name between them. */
function isPrintedAgain(title: GridCell, open: Open, header: IndicatorHeader | undefined, sheet: Sheet): boolean {
  const hasName = [...open.seen].some((id) => identities.has(id));
  const isSame = open.tables.length > 0 && open.titles[0]?.text === title.text;
  return hasName && isSame && header !== undefined && sheet.filledRows.every((row) => row <= title.row || row >= header.top);
}

const begin = (top: number): Open => ({ top, titles: [], tables: [], seen: new Set(), lastOwn: top - 1 });
const close = (open: Open, bottom: number): Segment => ({ top: open.top, bottom, titles: open.titles, tables: open.tables });

/** Lines without a label of their own (unit, year) right above the labels go with the form below, up to a blank row. */
function firstOwnRow(sheet: Sheet, row: number, lastOfPrevious: number, lexicon: Lexicon): number {
  let top = row;
  while (top - 1 > lastOfPrevious && sheet.row(top - 1).length > 0 && !isClosing(sheet.row(top - 1), lexicon)) top -= 1;
  return top;
}

/** Signature and note lines belong to the form above them. */
function isClosing(cells: readonly GridCell[], lexicon: Lexicon): boolean {
  return cells.some((cell) => isNote(cell.text) || labelMeanings(cell.text, lexicon)[0]?.role === 'signature');
}

/** Meanings of a cell that is a label, or begins with one and a colon. */
export function labelMeanings(text: string, lexicon: Lexicon): readonly Meaning[] {
  const whole = lexicon(text);
  if (whole.length > 0) return whole;
  const known = splitsAtColon(text).map(({ label }) => lexicon(label));
  return known.find((meanings) => meanings.length > 0) ?? whole;
}

function fieldsOf(cells: readonly GridCell[], lexicon: Lexicon): string[] {
  return cells.flatMap((cell) => {
    const first = labelMeanings(cell.text, lexicon).find((meaning) => meaning.role === 'field');
    return first ? [first.id] : [];
  });
}

const closingRoles: ReadonlySet<string> = new Set(['field', 'member', 'signature', 'task', 'year']);

/** Whether a row below an indicator table no longer belongs to it. */
function endsTable(sheet: Sheet, cells: readonly GridCell[], header: IndicatorHeader, language: Language): boolean {
  const first = cells[0];
  if (!first) return false;
  const { lexicon, levels, isTitle } = language;
  if (cells.some((cell) => isTitle(cell.text)) && cells.length <= 2) return true;
  if (cells.some((cell) => isUnitLine(cell.text))) return true;
  const data = header.columns.filter((column) => column.use.role === 'column');
  const left = data[0]?.from ?? 0;
  if (isNote(first.text) && first.column <= left) return true;
  if (first.column > left || levels.knows(first.text)) return false;
  if (header.columns.some(({ use }) => use.role === 'field') && first.column !== left) return false;
  const meanings = labelMeanings(first.text, lexicon);
  if (meanings.some(({ role }) => role === 'total')) return false;
  if (meanings.some(({ role }) => closingRoles.has(role))) return true;
  const spansData = data.filter((column) => sheet.at(first.row, column.from)).length;
  return meanings.some(({ role }) => role === 'section') && spansData < 2 && rightOf(first) <= left + 1;
}
