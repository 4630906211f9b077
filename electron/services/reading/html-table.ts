import { read } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import { decodeText } from './decode-text';
import type { Reader } from './reader';
import { sheetGrid } from './sheet-grid';

/** Tables of a web page, which many platforms give out under the name .xls. One grid a table. */
export const readHtmlTables: Reader = async (file, options) => {
  const text = decodeText(file.bytes);
  if (text === null) throw new Fault('fileDamaged', readingText.damaged(file.name));
  // `raw` keeps cells as they are written: «100%» is not turned into a number, a long code keeps all its digits
  const book = parse(text, file.name);
  return book.SheetNames.map((sheet, index) => {
    const table = book.Sheets[sheet];
    options.onProgress?.(index + 1, book.SheetNames.length);
    return table
      ? sheetGrid(table, { sheet, index, hidden: false })
      : { sheet, index, hidden: false, rows: 0, columns: 0, cells: [] };
  });
};

function parse(text: string, name: string): WorkBook {
  try {
    return read(text, { type: 'string', dense: true, raw: true, cellHTML: false });
  } catch (error) {
    throw new Fault('fileDamaged', readingText.damaged(name), { cause: error });
  }
}
