import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { Fault } from '#shared/api/reply';
import { writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { writableText } from '../xlsx/cell-value';
import { sheetNames } from '../xlsx/sheet-name';

export type UploadOptions = { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void };

const widest = 60;

/** Width of a column in characters, a Chinese one counting two. */
function columnWidth(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)));
  return Math.min(widest, longest + 2);
}

/**
 * Writes the upload file: one sheet, a header row, then the rows. Every cell that is not empty is text, so that long numbers keep their
 * digits and nothing that begins with `=`, `+`, `-` or `@` is taken for a formula.
 * @throws Fault `cancelled`, or what saveWhole throws
 */
export async function writeUpload(
  sheetName: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  path: string,
  options: UploadOptions = {},
): Promise<void> {
  if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(basename(path)));
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetNames([sheetName])[0], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headers.map((header, column) => ({
    width: columnWidth([header, ...rows.slice(0, 200).map((row) => row[column] ?? '')]),
    style: { numFmt: '@', alignment: { vertical: 'middle', wrapText: true } },
  }));
  const head = sheet.addRow([...headers]);
  head.eachCell((cell) => (cell.style = { ...cell.style, font: { bold: true } }));
  for (const row of rows) sheet.addRow(row.map((text) => writableText(text) || null));
  await saveWhole(path, (temporary) => workbook.xlsx.writeFile(temporary));
  options.onProgress?.(rows.length, rows.length);
}
