import type { GridCell } from '../model/cell-grid';
import type { IndicatorColumn } from '../model/declaration';
import { recogniseText } from '../text/recognise';
import type { IndicatorHeader, PeriodBlock, TableColumn } from './indicator-header';
import { meaningOf, type Lexicon } from './lexicon';
import type { LevelNames } from './levels';
import { settleNature } from './nature';
import type { Ledger, RawField, RawIndicator, RawText } from './raw';
import type { TableExtent } from './segments';
import { rightOf, type Sheet } from './sheet';
import { plainWords } from './words';

type Settled = { readonly column: TableColumn; readonly id: IndicatorColumn };
type Parts = Partial<Record<IndicatorColumn, RawText>>;
type Words = { readonly lexicon: Lexicon; readonly levels: LevelNames; readonly notApplicable: ReadonlySet<string> };

const levelIds: ReadonlySet<string> = new Set(['level1', 'level2']);

/** Rows of one indicator table, from top to bottom, block after block within a row. Uses up the table's cells in the ledger. */
export function readIndicatorRows(sheet: Sheet, table: TableExtent, words: Words, ledger: Ledger): RawIndicator[] {
  const { header, bottom } = table;
  for (const cell of header.cells) ledger.used.add(cell);
  const rows = range(header.bottom + 1, bottom).filter((row) => sheet.row(row).length > 0);
  for (const column of header.columns) if (column.use.role === 'side') useSideCells(sheet, column, rows, ledger);
  const blocks = header.blocks.map((block) => ({ block, settled: settle(sheet, block, rows) }));
  const above = blocks.map((): Parts => ({}));
  const found: RawIndicator[] = [];
  for (const row of rows) {
    if (isTotalRow(sheet, row, header, words.lexicon, ledger)) continue;
    const fields = rowFields(sheet, row, header);
    blocks.forEach(({ block, settled }, index) => {
      const parts = rowParts(sheet, row, settled, words);
      const levels = fillDown(parts, above[index] ?? {});
      above[index] = levels;
      useLevelCells(parts, words.levels, ledger);
      if (!startsHere(parts, row, settled)) return;
      for (const part of Object.values(parts)) ledger.used.add(part.cell);
      found.push({ row, period: block.period, parts: { ...parts, ...levels }, fields });
    });
    for (const field of fields) for (const value of field.values) ledger.used.add(value.cell);
  }
  doubtUnknownColumns(sheet, header, rows, ledger);
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function settle(sheet: Sheet, block: PeriodBlock, rows: readonly number[]): Settled[] {
  return block.columns.flatMap((column): Settled[] => {
    if (column.use.role !== 'column') return [];
    const texts = column.use.id === 'nature' ? rows.flatMap((row) => sheet.at(row, column.from)?.text ?? []) : [];
    const id = settleNature(column.use.id, column.text, texts);
    return id === null ? [] : [{ column, id }];
  });
}

/** What stands in each column of a row. A cell over several columns belongs to the first, save 不适用, which is meant for all. */
function rowParts(sheet: Sheet, row: number, settled: readonly Settled[], words: Words): Parts {
  const parts: Parts = {};
  const taken = new Set<GridCell>();
  for (const { column, id } of settled) {
    const cells = cellsIn(sheet, row, column).filter((cell) => !taken.has(cell) || words.notApplicable.has(plainWords(cell.text)));
    const [first, ...rest] = cells;
    if (!first || parts[id]) continue;
    for (const cell of cells) taken.add(cell);
    parts[id] = { text: [first, ...rest].map((cell) => cell.text).join(''), cell: first };
  }
  return parts;
}

/** Sign and number, or number and unit, may stand in two cells under one header; both begin in this row then. */
function cellsIn(sheet: Sheet, row: number, column: TableColumn): GridCell[] {
  const cells: GridCell[] = [];
  for (let at = column.from; at < column.to; at += 1) {
    const cell = sheet.at(row, at);
    if (cell && !cells.includes(cell) && (cells.length === 0 || cell.row === row)) cells.push(cell);
  }
  return cells;
}

/** Levels that are left out below the first row of their kind. A new level 1 leaves no level 2 behind. */
function fillDown(parts: Parts, above: Parts): Parts {
  const level1 = parts.level1 ?? above.level1;
  const sameLevel1 = !parts.level1 || parts.level1.cell === above.level1?.cell || parts.level1.text === above.level1?.text;
  const level2 = parts.level2 ?? (sameLevel1 ? above.level2 : undefined);
  return { ...(level1 ? { level1 } : {}), ...(level2 ? { level2 } : {}) };
}

/** A row holds an indicator where its name or its value begins in it. A sentence across the table is none. */
function startsHere(parts: Parts, row: number, settled: readonly Settled[]): boolean {
  const value = settled.find(({ id }) => id === 'value')?.column;
  const name = parts.name?.cell;
  const isAcross = name && value && !parts.value && name.column < value.from && rightOf(name) > value.from;
  return !isAcross && [name, parts.value?.cell, parts.number?.cell].some((cell) => cell?.row === row);
}

/** Level names in rows without an indicator are the printed form's own words. */
function useLevelCells(parts: Parts, levels: LevelNames, ledger: Ledger): void {
  for (const id of levelIds) {
    const part = parts[id as IndicatorColumn];
    if (part && levels.knows(part.text)) ledger.used.add(part.cell);
  }
}

function rowFields(sheet: Sheet, row: number, header: IndicatorHeader): RawField[] {
  return header.columns.flatMap((column): RawField[] => {
    if (column.use.role !== 'field') return [];
    const label = header.cells.find((cell) => cell.column === column.from && cell.text === column.text);
    const cell = sheet.at(row, column.from);
    if (!label || !cell) return [];
    return [{ label: { text: column.text, cell: label }, meanings: column.use.meanings, values: [{ text: cell.text, cell }] }];
  });
}

function isTotalRow(sheet: Sheet, row: number, header: IndicatorHeader, lexicon: Lexicon, ledger: Ledger): boolean {
  const cells = sheet.row(row);
  const first = cells[0];
  const data = header.columns.find((column) => column.use.role === 'column');
  if (!first || !data || first.column > data.to || !meaningOf(lexicon(first.text), 'total')) return false;
  ledger.doubts.push({ cells, text: cells.map((cell) => cell.text).join(' '), reason: recogniseText.totalRow });
  for (const cell of cells) ledger.used.add(cell);
  return true;
}

function useSideCells(sheet: Sheet, column: TableColumn, rows: readonly number[], ledger: Ledger): void {
  for (const row of rows) {
    const cell = sheet.at(row, column.from);
    if (cell && plainWords(cell.text) === plainWords(column.text)) ledger.used.add(cell);
  }
}

/** One doubt a column, not one a cell. */
function doubtUnknownColumns(sheet: Sheet, header: IndicatorHeader, rows: readonly number[], ledger: Ledger): void {
  for (const column of header.columns) {
    if (column.use.role === 'side') continue;
    const cells = rows.flatMap((row) => sheet.row(row).filter((cell) => cell.column >= column.from && cell.column < column.to && !ledger.used.has(cell)));
    const isKnown = column.use.role !== 'unknown' && !(column.use.role === 'column' && column.use.id === 'nature');
    if (cells.length === 0 || isKnown) continue;
    for (const cell of cells) ledger.used.add(cell);
    ledger.doubts.push({ cells, text: cells.map((cell) => cell.text).join('\n'), reason: recogniseText.unknownColumn(column.text) });
  }
}
