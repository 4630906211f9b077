import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { CellGrid, GridCell } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import type { Reader, SourceFile } from './reader';
import { isBalancedXml } from './xml-balance';
import { blockText, childrenOf, isElement, type WordElement } from './word-text';

/**
 * A Word document as one grid: paragraphs are rows of a single cell, tables stand below one another between them, so that
 * a form made of two tables and a heading is whole.
 */
export const readWord: Reader = async (file, options) => {
  const document = await parse(file);
  const cells: GridCell[] = [];
  let row = 0;
  for (const block of blocksOf(document)) {
    if (block.type === 'table') row = addTable(cells, block, row);
    else row = addParagraph(cells, blockText(block), row);
  }
  options.onProgress?.(1, 1);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const grid: CellGrid = { sheet: readingText.documentSheet, index: 0, hidden: false, rows: row, columns, cells };
  return [grid];
};

/** The library's document tree, which it hands to a transformation on its way to HTML. */
async function parse(file: SourceFile): Promise<WordElement> {
  let document: unknown;
  const transformDocument = (element: unknown): unknown => {
    document = element;
    // what comes after is not needed: an empty document is made into HTML
    return isElement(element) ? { ...element, children: [] } : element;
  };
  try {
    if (!hasBalancedParts(file.bytes)) throw new Error('a part is no whole XML');
    await mammoth.convertToHtml({ buffer: file.bytes }, { transformDocument });
  } catch (error) {
    throw new Fault('fileDamaged', readingText.damaged(file.name), { cause: error });
  }
  if (!isElement(document)) throw new Fault('fileDamaged', readingText.damaged(file.name));
  return document;
}

function hasBalancedParts(bytes: Buffer): boolean {
  const decoder = new TextDecoder();
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/[^/]+\.xml$/.test(name) });
  return Object.values(parts).every((part) => isBalancedXml(decoder.decode(part)));
}

/** Paragraphs and tables in order, out of whatever holds them. */
function blocksOf(element: WordElement): WordElement[] {
  return childrenOf(element).flatMap((child) => (child.type === 'paragraph' || child.type === 'table' ? [child] : blocksOf(child)));
}

function addParagraph(cells: GridCell[], text: string, row: number): number {
  if (text === '') return row;
  cells.push(gridCell(row, 0, 1, 1, text));
  return row + 1;
}

/** Word's own tables have 63 columns at most; a forged span must not make millions. */
const widestTable = 256;

/**
 * Cells flow into the columns that cells of rows above leave free. A table inside a cell stands below the cell's own text, beside the
 * other cells of the row, as on paper.
 */
function addTable(cells: GridCell[], table: WordElement, top: number, left = 0): number {
  const rows = childrenOf(table).filter(({ type }) => type === 'tableRow');
  const starts = [top];
  for (const row of rows) starts.push((starts.at(-1) ?? top) + Math.max(1, ...childrenOf(row).map(heightOf)));
  const takenUntil: number[] = [];
  rows.forEach((tableRow, index) => {
    const row = starts[index] ?? top;
    let column = left;
    for (const cell of childrenOf(tableRow)) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      const columnSpan = Math.min(Math.max(1, cell.colSpan ?? 1), widestTable);
      if (column >= widestTable * 4) break;
      const below = starts[Math.min(index + Math.max(1, cell.rowSpan ?? 1), rows.length)] ?? row + 1;
      for (let at = column; at < column + columnSpan; at += 1) takenUntil[at] = below;
      const inner = innerTables(cell);
      const text = ownText(cell);
      if (text !== '') cells.push(gridCell(row, column, inner.length > 0 ? 1 : below - row, columnSpan, text));
      let next = row + (text === '' ? 0 : 1);
      for (const innerTable of inner) next = addTable(cells, innerTable, next, column);
      column += columnSpan;
    }
  });
  return starts.at(-1) ?? top;
}

/** Tables of several rows and columns inside a cell; a smaller one only frames a text. */
function innerTables(cell: WordElement): WordElement[] {
  return blocksOf(cell).filter(({ type, children }) => type === 'table' && (children?.length ?? 0) > 1 && childrenOf({ type, children: children ?? [] }).some((row) => childrenOf(row).length > 1));
}

function ownText(cell: WordElement): string {
  const inner = innerTables(cell);
  return blocksOf(cell).filter((block) => !inner.includes(block)).map(blockText).filter((line) => line !== '').join('\n');
}

/** Rows of the grid that a cell needs. */
function heightOf(cell: WordElement): number {
  const inner = innerTables(cell);
  if (inner.length === 0) return 1;
  const heights = inner.flatMap((table) => childrenOf(table).map((row) => Math.max(1, ...childrenOf(row).map(heightOf))));
  return heights.reduce((sum, height) => sum + height, ownText(cell) === '' ? 0 : 1);
}

function gridCell(row: number, column: number, rowSpan: number, columnSpan: number, text: string): GridCell {
  return { row, column, rowSpan, columnSpan, text, kind: 'text', hidden: false };
}
