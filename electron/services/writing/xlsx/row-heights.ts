import type { Plan } from '#shared/plan/plan';
import { breakLines } from '../line-break';
import { fontSizeOf } from './look';

/** A row of a sheet: the plan's row that it shows, or a piece of it, and its height in points. */
export type SheetRow = { readonly row: number; readonly height: number };

const pointsPerMillimetre = 72 / 25.4;
/** Excel's rows end at 409 points. */
const highest = 405;
/** Excel and WPS set 宋体 at 1.3 of its size, LibreOffice with a stand-in for it at up to 1.45: a row must do for all. */
const lineHeight = 1.45;
const edge = 4;
/** Programs keep 2 to 3 points on either side of a cell, and none measures quite like another. */
const sides = 7;

/** Width of a character as a part of the font size, on the wide side of what the programs' fonts have. */
function widthOf(codePoint: number): number {
  if (codePoint >= 0x100) return 1;
  const character = String.fromCodePoint(codePoint);
  return /[A-Z%@&mw]/.test(character) ? 0.8 : 0.56;
}

/** Heights in points in which every text shows, merged cells too: programs fit rows to texts only where nothing is merged. */
function naturalHeights(plan: Plan): number[] {
  const heights = plan.rows.map((row) => row.minHeight * pointsPerMillimetre);
  for (const cell of plan.cells.toSorted((one, other) => one.rowSpan - other.rowSpan)) {
    if (cell.text === '') continue;
    const size = fontSizeOf(plan, cell.look);
    const width = plan.columns.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
    const lines = breakLines(cell.text, (width * pointsPerMillimetre - sides) / size, widthOf).length;
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const lacking = lines * size * lineHeight + edge - rows.reduce((sum, height) => sum + height, 0);
    if (lacking <= 0) continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) heights[row] = (heights[row] ?? 0) + lacking / cell.rowSpan;
  }
  return heights;
}

/** Rows of the sheet in order. A row higher than Excel allows becomes several, over which its cells are merged. */
export function sheetRows(plan: Plan): SheetRow[] {
  return naturalHeights(plan).flatMap((height, row) => {
    const pieces = Math.max(1, Math.ceil(height / highest));
    return Array.from({ length: pieces }, () => ({ row, height: Math.ceil((height / pieces) * 4) / 4 }));
  });
}
