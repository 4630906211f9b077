import { cellText, linesOf, lineText } from './cell-text';
import type { PageMarks, Word } from './page-marks';
import { bandAt, placeWords } from './place-words';
import { ruledCells } from './ruled-cells';

/** A cell on a page; rows are counted from the page's first. */
export type PageCell = { row: number; column: number; rowSpan: number; columnSpan: number; text: string; readonly isRuled: boolean; /** Its last line reaches the right border: the text may go on. */ readonly isFull: boolean };
/** A page as rows of cells: ruled tables, and lines of text outside them. Empty ruled cells are kept, to join pages by. */
export type PageRows = { readonly rows: number; readonly cells: readonly PageCell[] };

type Band = { readonly top: number; readonly place: (row: number) => PageCell[] };

/** Puts the words of a page into its ruled cells; what stands outside them becomes rows of their own. */
export function pageRows(marks: PageMarks, xs: readonly number[]): PageRows {
  const lattice = ruledCells(marks.rules, xs);
  const { inside, outside } = placeWords(marks, lattice);
  const bands: Band[] = paragraphsOf(outside, marks.words).map((lines) => ({ top: Math.min(...lines.flat(2).map(({ top }) => top)), place: (row) => textCells(lines, xs, row) }));
  const starts = [...new Set(lattice.cells.map(({ row }) => row))];
  const rowOf = new Map<number, number>();
  for (const start of starts) bands.push({ top: lattice.ys[start] ?? 0, place: (row) => (rowOf.set(start, row), []) });
  const cells = bands.toSorted((a, b) => a.top - b.top).flatMap((band, row) => band.place(row));
  for (const cell of lattice.cells) {
    const row = rowOf.get(cell.row) ?? 0;
    const last = starts.filter((start) => start >= cell.row && start < cell.row + cell.rowSpan).map((start) => rowOf.get(start) ?? row);
    const words = inside.get(cell) ?? [];
    const width = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0);
    cells.push({ row, column: cell.column, rowSpan: Math.max(...last) - row + 1, columnSpan: cell.columnSpan, text: cellText(words, width), isRuled: true, isFull: reachesBorder(words, width) });
  }
  return { rows: bands.length, cells };
}

/** Whether no further character would fit into a cell's last line, the cell's padding allowed for. */
function reachesBorder(words: readonly Word[], width: number): boolean {
  const line = linesOf(words).at(-1);
  const [first] = line ?? [];
  const last = line?.at(-1);
  if (!first || !last) return false;
  const padding = 12;
  return width - (last.right - first.left) < padding + (last.bottom - last.top);
}

type Piece = readonly Word[];
type Line = readonly Piece[];

/** Lines outside tables, those that were wrapped joined: a line as long as the text is wide goes on in the next. */
function paragraphsOf(words: readonly Word[], all: readonly Word[]): Line[][] {
  const [left, right] = [Math.min(...all.map((word) => word.left)), Math.max(...all.map((word) => word.right))];
  const paragraphs: Line[][] = [];
  let goesOn = false;
  let below = 0;
  for (const line of linesOf(words).map(piecesOf)) {
    const first = line[0]?.[0];
    const last = line.at(-1)?.at(-1);
    if (!first || !last) continue;
    const height = first.bottom - first.top;
    if (goesOn && line.length === 1 && first.top - below < height * 2) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    goesOn = line.length === 1 && last.right > right - height * 2 && first.left < left + height * 3;
    below = first.bottom;
  }
  return paragraphs;
}

/** Wide gaps divide `2024 年度      单位：万元`. */
function piecesOf(line: Piece): Line {
  const pieces: Word[][] = [];
  for (const word of line) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece && before && word.left - before.right < 2.5 * (word.bottom - word.top)) piece.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

/** The pieces of a line in the columns that they begin in; a paragraph is one cell. */
function textCells(lines: readonly Line[], xs: readonly number[], row: number): PageCell[] {
  const [first = [], ...rest] = lines;
  let next = 0;
  return first.map((piece) => {
    const column = Math.max(next, bandAt(xs, piece[0]?.left ?? 0));
    next = column + 1;
    const text = [lineText(piece), ...rest.map((line) => line.map(lineText).join(' '))].join('');
    return { row, column: rest.length > 0 ? 0 : column, rowSpan: 1, columnSpan: 1, text, isRuled: false, isFull: false };
  });
}
