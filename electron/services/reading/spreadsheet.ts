import { read, set_cptable } from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { CellGrid } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import type { Reader, ReadOptions, SourceFile } from './reader';
import { hasPassword, hasWholeRecords } from './record-chain';
import { sheetGrid } from './sheet-grid';
import { slimSheets } from './slim-sheets';

const parsing = {
  type: 'buffer',
  dense: true,
  // number formats tell dates, styles carry hidden columns; formulas show which cells have no value yet
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
  cellHTML: false,
  // «short date» is kept without a pattern: what Chinese Windows shows
  dateNF: 'yyyy/m/d',
  // links to other files are not followed and macros are not kept
  bookVBA: false,
} as const satisfies ParsingOptions;

/** Workbooks of Excel, WPS and LibreOffice (.xlsx .xlsm .xlsb .xls .et .ods .xml), one grid a sheet. */
export const readSpreadsheet: Reader = async (file, options) => {
  const book = await parse(file);
  const sheets = book.SheetNames;
  return sheets.map((name, index) => {
    stopIfAsked(options);
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const grid = sheet ? sheetGrid(sheet, { sheet: name, index, hidden }) : emptyGrid(name, index, hidden);
    options.onProgress?.(index + 1, sheets.length);
    return grid;
  });
};

async function parse(file: SourceFile): Promise<WorkBook> {
  try {
    if (file.bytes.subarray(0, 2).toString('latin1') === 'PK') return quietly(() => read(slimSheets(file.bytes), parsing));
    if (hasPassword(file.bytes)) throw new Fault('fileEncrypted', readingText.encrypted(file.name));
    if (!hasWholeRecords(file.bytes)) throw new Error('the chain of records is broken');
    // texts of Excel 5 and 95 are in the system's code page
    set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    return quietly(() => read(file.bytes, parsing));
  } catch (error) {
    if (error instanceof Fault) throw error;
    const words = error instanceof Error ? error.message : '';
    throw /password|encrypt/i.test(words)
      ? new Fault('fileEncrypted', readingText.encrypted(file.name), { cause: error })
      : new Fault('fileDamaged', readingText.damaged(file.name), { cause: error });
  }
}

/** The library writes what it wonders about to the console, in English. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

function stopIfAsked(options: ReadOptions): void {
  if (options.signal?.aborted) throw new Fault('cancelled', readingText.cancelled);
}

/** Chart and dialog sheets have no cells. */
function emptyGrid(sheet: string, index: number, hidden: boolean): CellGrid {
  return { sheet, index, hidden, rows: 0, columns: 0, cells: [] };
}
