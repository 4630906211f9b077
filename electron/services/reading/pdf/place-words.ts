import type { PageMarks, Rule, Word } from './page-marks';
import type { Lattice, RuledCell } from './ruled-cells';
import { boxBehind, isOverdrawn, textBlocks, type Box } from './text-blocks';

/** More than the lines of any page. */
const cellsAcross = 10_000;
type CellBox = Box & { readonly cell: RuledCell };

export type PlacedWords = { readonly inside: ReadonlyMap<RuledCell, readonly Word[]>; readonly outside: readonly Word[] };

/** Gives each word of a page its ruled cell. */
export function placeWords({ words: drawn, rules }: PageMarks, lattice: Lattice): PlacedWords {
  const downs = rules.filter(({ direction }) => direction === 'down');
  const words = drawn.flatMap((word) => splitAtRules(word, downs));
  const { xs, ys } = lattice;
  const boxes = new Map<number, CellBox>();
  const byColumn = new Map<number, CellBox[]>();
  for (const cell of lattice.cells) {
    const box: CellBox = { cell, left: xs[cell.column] ?? 0, right: xs[cell.column + cell.columnSpan] ?? 0, top: ys[cell.row] ?? 0, bottom: ys[cell.row + cell.rowSpan] ?? 0 };
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) boxes.set(row * cellsAcross + column, box);
      const before = byColumn.get(column);
      if (before) before.push(box);
      else byColumn.set(column, [box]);
    }
  }
  const boxOf = (word: Word) => {
    const row = bandAt(ys, (word.top + word.bottom) / 2);
    const column = bandAt(xs, (word.left + word.right) / 2);
    return row < 0 || column < 0 ? undefined : boxes.get(row * cellsAcross + column);
  };
  const inside = new Map<RuledCell, Word[]>(lattice.cells.map((cell) => [cell, []]));
  const outside: Word[] = [];
  const isDivided = (left: number, right: number, y: number) => downs.some(({ at, from, to }) => at > left && at < right && from < y && y < to);
  for (const block of textBlocks(words, isDivided)) {
    const centre = (Math.min(...block.map(({ left }) => left)) + Math.max(...block.map(({ right }) => right))) / 2;
    const near = (byColumn.get(bandAt(xs, centre)) ?? []).filter((box) => block.some((word) => touches(word, box)));
    const whole = near.length > 0 && isOverdrawn(block, boxOf) ? boxBehind(block, near) : undefined;
    for (const word of block) {
      const box = whole ?? boxOf(word);
      (box ? inside.get(box.cell) : outside)?.push(word);
    }
  }
  return { inside, outside };
}

/** The library joins runs that stand close, over the line between two cells too: cuts such a run there. */
function splitAtRules(word: Word, downs: readonly Rule[]): Word[] {
  const y = (word.top + word.bottom) / 2;
  const rule = downs.find(({ at, from, to }) => at > word.left + 1.5 && at < word.right - 1.5 && from < y && y < to);
  if (!rule || word.text.length < 2) return [word];
  const widths = [...word.text].map((character) => (/[\x20-\x7e]/.test(character) ? 0.5 : 1));
  const share = (rule.at - word.left) / (word.right - word.left);
  const wanted = widths.reduce((sum, width) => sum + width, 0) * share;
  let [cut, sum] = [0, 0];
  while (cut < widths.length && sum + (widths[cut] ?? 0) / 2 < wanted) sum += widths[cut++] ?? 0;
  const characters = [...word.text];
  const blank = [cut, cut - 1, cut + 1].find((index) => characters[index] === ' ');
  const at = blank ?? cut;
  const parts: Word[] = [
    { ...word, text: characters.slice(0, at).join(''), right: rule.at - 0.5 },
    { ...word, text: characters.slice(at).join('').trimStart(), left: rule.at + 0.5 },
  ];
  return parts.filter(({ text }) => text.trim() !== '').flatMap((part, index) => (index === 0 ? [part] : splitAtRules(part, downs)));
}

/** A title that stands on a table's upper line does not reach into it. */
function touches(word: Word, box: Box): boolean {
  const least = (word.bottom - word.top) * 0.3;
  return word.bottom - least > box.top && word.top + least < box.bottom;
}

/** Number of the band between two lines that holds a place; -1 outside all of them. */
export function bandAt(lines: readonly number[], place: number): number {
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
