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

/** Cells flow into the columns that cells of rows above leave free. */
function addTable(cells: GridCell[], table: WordElement, top: number): number {
  const rows = childrenOf(table).filter(({ type }) => type === 'tableRow');
  const takenUntil: number[] = [];
  rows.forEach((tableRow, index) => {
    const row = top + index;
    let column = 0;
    for (const cell of childrenOf(tableRow)) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      const columnSpan = Math.max(1, cell.colSpan ?? 1);
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - index);
      for (let at = column; at < column + columnSpan; at += 1) takenUntil[at] = row + rowSpan;
      const text = blocksOf(cell).map(blockText).filter((line) => line !== '').join('\n');
      if (text !== '') cells.push(gridCell(row, column, rowSpan, columnSpan, text));
      column += columnSpan;
    }
  });
  return top + rows.length;
}

function gridCell(row: number, column: number, rowSpan: number, columnSpan: number, text: string): GridCell {
  return { row, column, rowSpan, columnSpan, text, kind: 'text', hidden: false };
}
