import { Decimal } from 'decimal.js';
import type { Border, Style, Workbook } from 'exceljs';
import { parseAmount } from '#shared/normalise/amount';
import { ownSheetMark } from '#shared/recognise/own-sheets';
import { pageNumber, sheetText } from '#shared/text/writing';
import { amountFormat, writableText } from './cell-value';

/** A form as the summary lists it. `amount` is decimal text in `money`. */
export type SummaryRow = {
  readonly unit: string;
  readonly name: string;
  readonly kind: 'project' | 'department';
  readonly amount: string;
  readonly money: '元' | '万元';
  readonly indicators: number;
};
/** Where a form stands in the file. */
export type FormAddress = { readonly sheet: string; readonly row: number };

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const font = { name: '宋体', charset: 134, size: 11 } as const;
const cellStyle = (horizontal: 'left' | 'center' | 'right', more: Partial<Style> = {}): Partial<Style> => ({
  font,
  alignment: { horizontal, vertical: 'middle', wrapText: true },
  border: { top: thin, right: thin, bottom: thin, left: thin },
  ...more,
});
const styles = {
  head: cellStyle('center', { font: { ...font, bold: true } }),
  centre: cellStyle('center'),
  text: cellStyle('left', { numFmt: '@' }),
  link: cellStyle('left', { font: { ...font, color: { argb: 'FF0563C1' }, underline: true } }),
  amount: cellStyle('right', { numFmt: amountFormat(2) }),
  sum: cellStyle('right', { numFmt: amountFormat(2), font: { ...font, bold: true } }),
  count: cellStyle('right', { numFmt: '0' }),
} as const;
const widths = [7, 28, 46, 18, 8, 10] as const;
const headRow = 4;

/** Text inside a formula. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Longer texts are refused inside a formula. */
const longestInFormula = 250;

const numberOf = (text: string): number | null => {
  const amount = parseAmount(text);
  return amount === null ? null : new Decimal(amount).toNumber();
};

/** Adds the first sheet of a file: a line a form with a link to it, and the projects' total. */
export function addSummarySheet(workbook: Workbook, title: string, rows: readonly SummaryRow[], addresses: readonly FormAddress[]): void {
  const sheet = workbook.addWorksheet(sheetText.summary, { views: [{ showGridLines: false, state: 'frozen', ySplit: headRow }] });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.getCell(1, 1).value = writableText(title);
  sheet.getCell(1, 1).style = { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } };
  sheet.getRow(1).height = 30;
  sheet.getCell(2, 1).value = ownSheetMark;
  sheet.getCell(2, 1).style = { font: { ...font, size: 9, color: { argb: 'FF7F7F7F' } } };
  sheetText.summaryHead.forEach((text, index) => {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = text;
    cell.style = styles.head;
  });
  rows.forEach((row, index) => {
    const at = headRow + 1 + index;
    const name = writableText(row.name);
    const shown = name.length > longestInFormula ? `${name.slice(0, longestInFormula)}…` : name;
    const address = addresses[index];
    const link = address && `HYPERLINK(${quoted(`#'${address.sheet}'!A${address.row}`)},${quoted(shown)})`;
    const values = [index + 1, writableText(row.unit) || null, link ? { formula: link, result: shown } : name, numberOf(row.amount) ?? (writableText(row.amount) || null), row.money, row.indicators];
    const looks = [styles.centre, styles.text, styles.link, styles.amount, styles.centre, styles.count];
    values.forEach((value, column) => {
      const cell = sheet.getCell(at, column + 1);
      cell.value = value;
      cell.style = looks[column] ?? styles.text;
    });
  });
  addTotals(sheet, rows);
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: `${headRow}:${headRow}` };
  sheet.headerFooter.oddFooter = `&C${pageNumber('&P', '&N')}`;
  sheet.mergeCellsWithoutStyle(1, 1, 1, widths.length);
}

/** One line for each unit of money that projects use. A department's form repeats its projects' amounts and is left out. */
function addTotals(sheet: ReturnType<Workbook['addWorksheet']>, rows: readonly SummaryRow[]): void {
  const projects = rows.flatMap((row, index) => (row.kind === 'project' ? [{ ...row, at: headRow + 1 + index }] : []));
  const moneys = [...new Set(projects.map(({ money }) => money))];
  moneys.forEach((money, index) => {
    const at = headRow + 1 + rows.length + index;
    const own = projects.filter((row) => row.money === money);
    const sum = own.reduce((total, row) => total.plus(parseAmount(row.amount) ?? 0), new Decimal(0));
    const runs: [number, number][] = [];
    for (const row of own) {
      const run = runs.at(-1);
      if (run && run[1] === row.at - 1) run[1] = row.at;
      else runs.push([row.at, row.at]);
    }
    const formula = (column: string) => `SUM(${runs.map(([first, last]) => (first === last ? `${column}${first}` : `${column}${first}:${column}${last}`)).join(',')})`;
    const cells = [null, sheetText.total(own.length), null, { formula: formula('D'), result: sum.toNumber() }, money, { formula: formula('F'), result: own.reduce((count, row) => count + row.indicators, 0) }];
    const looks = [styles.head, styles.head, styles.head, styles.sum, styles.centre, styles.count];
    cells.forEach((value, column) => {
      const cell = sheet.getCell(at, column + 1);
      cell.value = value;
      cell.style = looks[column] ?? styles.text;
    });
    sheet.mergeCellsWithoutStyle(at, 2, at, 3);
  });
}
