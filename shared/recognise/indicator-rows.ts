import type { GridCell } from '../model/cell-grid';
import type { IndicatorColumn } from '../model/declaration';
import type { IndicatorHeader, TableColumn } from './indicator-header';
import type { Lexicon } from './lexicon';
import type { LevelNames } from './levels';
import type { Ledger, RawField, RawIndicator, RawText } from './raw';
import type { TableExtent } from './segments';
import { settleColumns, type SettledColumn } from './settle-columns';
import { rightOf, type Sheet } from './sheet';
import { takeTotalRow } from './total-row';
import { plainWords } from './words';

type Parts = Partial<Record<IndicatorColumn, RawText>>;
export type TableWords = { readonly lexicon: Lexicon; readonly levels: LevelNames; readonly notApplicable: ReadonlySet<string> };

/** Rows of one indicator table, from top to bottom, one block after the other. Uses up the table's cells in the ledger. */
export function readIndicatorRows(sheet: Sheet, table: TableExtent, words: TableWords, ledger: Ledger): RawIndicator[] {
  const { header, bottom } = table;
  for (const cell of header.cells) ledger.used.add(cell);
  const rows = filledRows(sheet, header.bottom + 1, bottom);
  for (const column of header.columns) if (column.use.role === 'side') useSideCells(sheet, column, rows, ledger);
  const textsOf = (column: TableColumn) => rows.flatMap((row) => sheet.at(row, column.from)?.text ?? []);
  const blocks = header.blocks.map(({ period, columns }) => ({ period, settled: settleColumns(columns, textsOf, words.levels) }));
  const above = blocks.map((): Parts => ({}));
  const found: RawIndicator[] = [];
  for (const row of rows) {
    if (takeTotalRow(sheet, row, header, words.lexicon, found, ledger)) continue;
    const fields = rowFields(sheet, row, header);
    blocks.forEach(({ period, settled }, index) => {
      const { parts, extra } = rowParts(sheet, row, settled, words);
      const levels = fillDown(parts, above[index] ?? {});
      above[index] = levels;
      useLevelCells(parts, words.levels, ledger);
      if (!startsHere(parts, row, settled)) return;
      for (const part of [...Object.values(parts), ...extra.map(({ value }) => value)]) ledger.used.add(part.cell);
      found.push({ row, period, parts: { ...parts, ...levels }, fields, extra });
    });
    for (const field of fields) for (const value of field.values) ledger.used.add(value.cell);
  }
  // side by side, 中期 and 年度 are two lists; one that follows projects row by row keeps its rows together
  const isList = header.columns.some(({ use }) => use.role === 'field');
  return blocks.length > 1 && !isList ? blocks.flatMap(({ period }) => found.filter((row) => row.period === period)) : found;
}

function filledRows(sheet: Sheet, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) if (sheet.row(row).length > 0) rows.push(row);
  return rows;
}

type RowParts = { readonly parts: Parts; readonly extra: RawIndicator['extra'] };

/** What stands in each column of a row. A cell over several columns belongs to the first, save 不适用, which is meant for all. */
function rowParts(sheet: Sheet, row: number, settled: readonly SettledColumn[], words: TableWords): RowParts {
  const parts: Parts = {};
  const extra: { header: string; value: RawText }[] = [];
  const taken = new Set<GridCell>();
  for (const { column, id } of settled) {
    const cells = cellsIn(sheet, row, column).filter((cell) => !taken.has(cell) || words.notApplicable.has(plainWords(cell.text)));
    const [first, ...rest] = cells;
    if (!first || (id !== 'extra' && parts[id])) continue;
    for (const cell of cells) taken.add(cell);
    const value = { text: [first, ...rest].map((cell) => cell.text).join(''), cell: first };
    if (id !== 'extra') parts[id] = value;
    else if (first.row === row) extra.push({ header: plainWords(column.text), value });
  }
  return { parts, extra };
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

/** 指标1： and …… are what an empty form prints. */
const blankName = /^(?:(?:三级)?指标\d{1,2}[:：]?|[.…。·]+)$/;

/** A row holds an indicator where its name or its value begins in it. A sentence across the table is none. */
function startsHere(parts: Parts, row: number, settled: readonly SettledColumn[]): boolean {
  const value = settled.find(({ id }) => id === 'value')?.column;
  const name = parts.name?.cell;
  if (name && blankName.test(plainWords(name.text)) && !parts.value && !parts.number) return false;
  const isAcross = name && value && !parts.value && name.column < value.from && rightOf(name) > value.from;
  return !isAcross && [name, parts.value?.cell, parts.number?.cell].some((cell) => cell?.row === row);
}

/** Level names in rows without an indicator are the printed form's own words. */
function useLevelCells(parts: Parts, levels: LevelNames, ledger: Ledger): void {
  for (const part of [parts.level1, parts.level2]) if (part && levels.knows(part.text)) ledger.used.add(part.cell);
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

function useSideCells(sheet: Sheet, column: TableColumn, rows: readonly number[], ledger: Ledger): void {
  for (const row of rows) {
    const cell = sheet.at(row, column.from);
    if (cell && plainWords(cell.text) === plainWords(column.text)) ledger.used.add(cell);
  }
}
