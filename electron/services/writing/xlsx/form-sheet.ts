import type { Workbook, Worksheet } from 'exceljs';
import type { Plan, PlanCell } from '#shared/plan/plan';
import { pageNumber } from '#shared/text/writing';
import { sideBetween, squaresOf } from '../squares';
import { sheetValue } from './cell-value';
import type { Sides, StyleBook } from './look';
import { sheetRows, type SheetRow } from './row-heights';

const millimetresPerInch = 25.4;
/** Width of a sheet's column is counted in digits of the standard font, 7 of the 96 dots of an inch each. */
const columnsPerMillimetre = 96 / millimetresPerInch / 7;
const a4 = 9;

/** First and last row of the sheet, from 1, that show each row of the plan. */
function placesOf(plan: Plan, rows: readonly SheetRow[]): { first: number; last: number }[] {
  const places = plan.rows.map(() => ({ first: 0, last: 0 }));
  rows.forEach(({ row }, at) => {
    const place = places[row];
    if (!place) return;
    if (place.first === 0) place.first = at + 1;
    place.last = at + 1;
  });
  return places;
}

/** The header of the longest table, as `5:6`: a sheet can repeat one block of rows on its pages. */
function printTitles(plan: Plan, places: readonly { first: number; last: number }[]): string | undefined {
  const bodies = new Map<number, number>();
  for (const row of plan.rows) if (row.table !== null && row.role === 'body') bodies.set(row.table, (bodies.get(row.table) ?? 0) + 1);
  const longest = [...bodies].toSorted((one, other) => other[1] - one[1])[0]?.[0];
  const heads = plan.rows.flatMap((row, index) => (row.role === 'header' && row.table === longest ? [places[index]] : []));
  return heads[0] && `${heads[0].first}:${heads.at(-1)?.last}`;
}

function setUpPage(sheet: Worksheet, plan: Plan, rows: readonly SheetRow[], titles: string | undefined): void {
  const { margins, orientation } = plan.page;
  const inches = (millimetres: number) => Math.round((millimetres / millimetresPerInch) * 1000) / 1000;
  sheet.pageSetup = {
    paperSize: a4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: inches(margins.top / 2),
      footer: inches(margins.bottom / 2),
    },
    printArea: `A1:${sheet.getColumn(plan.columns.length).letter}${rows.length}`,
    ...(titles && { printTitlesRow: titles }),
  };
  sheet.headerFooter.oddFooter = `&C${pageNumber('&P', '&N')}`;
}

/** Draws the squares of a cell: its text in the first, the lines around it on those at its edges. */
function drawCell(sheet: Worksheet, plan: Plan, cell: PlanCell, squares: readonly (readonly number[])[], place: { first: number; last: number }, styleOf: StyleBook): void {
  const { value, format } = sheetValue(cell);
  const at = (row: number, column: number) => squares[row - 1]?.[column] ?? -1;
  for (let row = place.first; row <= place.last; row += 1) {
    const line = sheet.getRow(row);
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      const own = at(row, column);
      const sides: Sides = {
        top: sideBetween(own, at(row - 1, column)),
        right: sideBetween(own, at(row, column + 1)),
        bottom: sideBetween(own, at(row + 1, column)),
        left: sideBetween(own, at(row, column - 1)),
      };
      const target = line.getCell(column + 1);
      target.style = styleOf(plan, cell, format, sides);
      if (row === place.first && column === cell.column && value !== null) target.value = value;
    }
  }
}

/** Adds a sheet with one form to the workbook, laid out as on paper and ready to print. */
export function addFormSheet(workbook: Workbook, name: string, plan: Plan, styleOf: StyleBook): void {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  plan.columns.forEach((width, index) => (sheet.getColumn(index + 1).width = Math.round(width * columnsPerMillimetre * 100) / 100));
  const rows = sheetRows(plan);
  const places = placesOf(plan, rows);
  const squares = squaresOf(plan, rows.map(({ row }) => row));
  rows.forEach(({ height }, index) => (sheet.getRow(index + 1).height = height));
  const merges: [number, number, number, number][] = [];
  for (const cell of plan.cells) {
    const place = { first: places[cell.row]?.first ?? 1, last: places[cell.row + cell.rowSpan - 1]?.last ?? 1 };
    drawCell(sheet, plan, cell, squares, place, styleOf);
    if (cell.columnSpan > 1 || place.last > place.first) merges.push([place.first, cell.column + 1, place.last, cell.column + cell.columnSpan]);
  }
  // Last: exceljs copies what a merged cell holds when cells are set after it.
  for (const merge of merges) sheet.mergeCellsWithoutStyle(...merge);
  setUpPage(sheet, plan, rows, printTitles(plan, places));
}
