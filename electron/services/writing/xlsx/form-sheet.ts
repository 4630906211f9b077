import type { Workbook, Worksheet } from 'exceljs';
import type { Plan, PlanCell } from '#shared/plan/plan';
import { pageNumber } from '#shared/text/writing';
import { sideBetween, squaresOf } from '../squares';
import { placesOf, type RowPlace } from './cell-places';
import { sheetValue } from './cell-value';
import type { ChoiceLists } from './choice-lists';
import type { Sides, StyleBook } from './look';
import { sheetRows } from './row-heights';
import { sumFormulas } from './sum-formula';

const millimetresPerInch = 25.4;
/** Width of a sheet's column is counted in digits of the standard font, 7 of the 96 dots of an inch each. */
const columnsPerMillimetre = 96 / millimetresPerInch / 7;
const a4 = 9;

/** The header of the longest table, as `5:6`: a sheet can repeat one block of rows on its pages. */
function printTitles(plan: Plan, places: readonly RowPlace[]): string | undefined {
  const bodies = new Map<number, number>();
  for (const row of plan.rows) if (row.table !== null && row.role === 'body') bodies.set(row.table, (bodies.get(row.table) ?? 0) + 1);
  const longest = [...bodies].toSorted((one, other) => other[1] - one[1])[0]?.[0];
  const heads = plan.rows.flatMap((row, index) => (row.role === 'header' && row.table === longest ? [places[index]] : []));
  return heads[0] && `${heads[0].first}:${heads.at(-1)?.last}`;
}

function setUpPage(sheet: Worksheet, plan: Plan, rows: number, titles: string | undefined): void {
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
    printArea: `A1:${sheet.getColumn(plan.columns.length).letter}${rows}`,
    ...(titles && { printTitlesRow: titles }),
  };
  sheet.headerFooter.oddFooter = `&C${pageNumber('&P', '&N')}`;
}

type Drawing = {
  readonly sheet: Worksheet;
  readonly plan: Plan;
  /** Rows above the form. */
  readonly top: number;
  readonly squares: readonly (readonly number[])[];
  readonly pens: Pens;
};
/** What all sheets of a file share. */
export type Pens = { readonly styleOf: StyleBook; readonly lists: ChoiceLists };

/** Draws the squares of a cell: its text in the first, the lines around it on those at its edges. */
function drawCell({ sheet, plan, top, squares, pens }: Drawing, cell: PlanCell, place: RowPlace, formula: string | null): void {
  const { value, format } = sheetValue(cell);
  const at = (row: number, column: number) => squares[row - top - 1]?.[column] ?? -1;
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
      target.style = pens.styleOf(plan, cell, format, sides);
      if (row !== place.first || column !== cell.column) continue;
      if (formula !== null && typeof value === 'number') target.value = { formula, result: value };
      else if (value !== null) target.value = value;
      if (cell.choices) target.dataValidation = pens.lists.ruleFor(cell.choices);
    }
  }
}

/** Draws one form below row `top`. Gives the number of rows that it takes, and its places. */
function drawForm(sheet: Worksheet, plan: Plan, top: number, pens: Pens): { rows: number; places: RowPlace[]; merges: [number, number, number, number][] } {
  const rows = sheetRows(plan);
  const places = placesOf(plan, rows, top);
  const squares = squaresOf(plan, rows.map(({ row }) => row));
  rows.forEach(({ height }, index) => (sheet.getRow(top + index + 1).height = height));
  const formulaOf = sumFormulas(plan, places);
  const merges: [number, number, number, number][] = [];
  for (const cell of plan.cells) {
    const place = { first: places[cell.row]?.first ?? top + 1, last: places[cell.row + cell.rowSpan - 1]?.last ?? top + 1 };
    drawCell({ sheet, plan, top, squares, pens }, cell, place, formulaOf(cell));
    if (cell.columnSpan > 1 || place.last > place.first) merges.push([place.first, cell.column + 1, place.last, cell.column + cell.columnSpan]);
  }
  return { rows: rows.length, places, merges };
}

/**
 * Adds a sheet with forms to the workbook, laid out as on paper and ready to print: one form, or several of one layout below
 * one another, each on pages of its own. Gives the first row of each.
 */
export function addFormSheet(workbook: Workbook, name: string, plans: readonly [Plan, ...Plan[]], pens: Pens): number[] {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  const [first] = plans;
  first.columns.forEach((width, index) => (sheet.getColumn(index + 1).width = Math.round(width * columnsPerMillimetre * 100) / 100));
  const merges: [number, number, number, number][] = [];
  const tops: number[] = [];
  let top = 0;
  let titles: string | undefined;
  plans.forEach((plan, index) => {
    const drawn = drawForm(sheet, plan, top, pens);
    tops.push(top + 1);
    top += drawn.rows;
    merges.push(...drawn.merges);
    // The header of one form must not stand above the pages of another.
    if (plans.length === 1) titles = printTitles(plan, drawn.places);
    else if (index < plans.length - 1) sheet.getRow(top).addPageBreak();
  });
  // Last: exceljs copies what a merged cell holds when cells are set after it.
  for (const merge of merges) sheet.mergeCellsWithoutStyle(...merge);
  setUpPage(sheet, first, top, titles);
  return tops;
}
