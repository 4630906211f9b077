import { cellText, linesOf, lineText } from './cell-text';
import type { PageMarks, Word } from './page-marks';
import { ruledCells, type RuledCell } from './ruled-cells';

/** A cell on a page; rows are counted from the page's first. */
export type PageCell = { row: number; column: number; rowSpan: number; columnSpan: number; text: string; readonly isRuled: boolean };
/** A page as rows of cells: ruled tables, and lines of text outside them. Empty ruled cells are kept, to join pages by. */
export type PageRows = { readonly rows: number; readonly cells: readonly PageCell[] };

/** More than the lines of any page. */
const cellsAcross = 10_000;

type Band = { readonly top: number; readonly place: (row: number) => PageCell[] };

/** Puts the words of a page into its ruled cells; what stands outside them becomes a line of its own. */
export function pageRows(marks: PageMarks, xs: readonly number[]): PageRows {
  const lattice = ruledCells(marks.rules, xs);
  const owners = ownersOf(lattice.cells);
  const words = new Map<RuledCell, Word[]>(lattice.cells.map((cell) => [cell, []]));
  const outside: Word[] = [];
  for (const word of marks.words) {
    const column = bandAt(xs, (word.left + word.right) / 2);
    const ownerAt = (y: number) => owners.get(bandAt(lattice.ys, y) * cellsAcross + column);
    // text that does not fit its row is drawn over the row's lines: then its feet or its head are inside
    const cell = column < 0 ? undefined : (ownerAt((word.top + word.bottom) / 2) ?? ownerAt(word.bottom - 0.5) ?? ownerAt(word.top + 0.5));
    (cell ? words.get(cell) : outside)?.push(word);
  }
  const bands: Band[] = linesOf(outside).map((line) => ({ top: Math.min(...line.map(({ top }) => top)), place: (row) => lineCells(line, xs, row) }));
  const starts = [...new Set(lattice.cells.map(({ row }) => row))];
  const rowOf = new Map<number, number>();
  for (const start of starts) bands.push({ top: lattice.ys[start] ?? 0, place: (row) => (rowOf.set(start, row), []) });
  const cells = bands.toSorted((a, b) => a.top - b.top).flatMap((band, row) => band.place(row));
  for (const cell of lattice.cells) {
    const row = rowOf.get(cell.row) ?? 0;
    const last = starts.filter((start) => start >= cell.row && start < cell.row + cell.rowSpan).map((start) => rowOf.get(start) ?? row);
    cells.push({ row, column: cell.column, rowSpan: Math.max(...last) - row + 1, columnSpan: cell.columnSpan, text: cellText(words.get(cell) ?? []), isRuled: true });
  }
  return { rows: bands.length, cells };
}

function ownersOf(cells: readonly RuledCell[]): Map<number, RuledCell> {
  const owners = new Map<number, RuledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) owners.set(row * cellsAcross + column, cell);
    }
  }
  return owners;
}

/** Number of the band between two lines that holds a place; -1 outside all of them. */
function bandAt(lines: readonly number[], place: number): number {
  let low = 0;
  let high = lines.length - 1;
  if (high < 1 || place < (lines[0] ?? 0) || place > (lines[high] ?? 0)) return -1;
  while (high - low > 1) {
    const centre = (low + high) >> 1;
    if ((lines[centre] ?? 0) <= place) low = centre;
    else high = centre;
  }
  return low;
}

/** A line outside tables in its pieces, each in the column that it begins in; wide gaps divide `2024 年度      单位：万元`. */
function lineCells(line: readonly Word[], xs: readonly number[], row: number): PageCell[] {
  const pieces: Word[][] = [];
  for (const word of line) {
    const before = pieces.at(-1)?.at(-1);
    if (before && word.left - before.right < 2.5 * (word.bottom - word.top)) pieces.at(-1)?.push(word);
    else pieces.push([word]);
  }
  let next = 0;
  return pieces.map((piece) => {
    const column = Math.max(next, bandAt(xs, piece[0]?.left ?? 0));
    next = column + 1;
    return { row, column, rowSpan: 1, columnSpan: 1, text: lineText(piece), isRuled: false };
  });
}
