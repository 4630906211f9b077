import type { Word } from './page-marks';

/** The text of one cell as it was drawn: its words in a row, line under line. */
export type TextBlock = readonly Word[];

/** A cell's box on the page, in points. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Whether a line goes down between two places, at the height `y`. */
export type Divided = (left: number, right: number, y: number) => boolean;

/**
 * Programs draw a sheet cell by cell, so the lines of one cell follow each other. Blocks are only as good as that: they are asked
 * where words alone do not tell, because text that did not fit its row was drawn over the rows above and below.
 */
export function textBlocks(words: readonly Word[], isDivided: Divided): TextBlock[] {
  const blocks: { words: Word[]; last: Line; pitch: number }[] = [];
  for (const line of drawnLines(words, isDivided)) {
    const block = blocks.at(-1);
    const pitch = block ? line.bottom - block.last.bottom : 0;
    if (block && goesOn(block.last, line) && (block.pitch === 0 || Math.abs(pitch - block.pitch) < line.height * 0.2)) {
      block.words.push(...line.words);
      block.last = line;
      block.pitch = pitch;
    } else blocks.push({ words: [...line.words], last: line, pitch: 0 });
  }
  return blocks.map((block) => block.words);
}

/** Words that were drawn one right behind the other. */
type Line = { readonly words: Word[]; readonly left: number; right: number; readonly bottom: number; readonly height: number };

const heightOf = (word: Word) => Math.max(1, word.bottom - word.top);

function drawnLines(words: readonly Word[], isDivided: Divided): Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const height = heightOf(word);
    const gap = line ? word.left - line.right : 0;
    const isNext =
      line !== undefined && Math.abs(word.bottom - line.bottom) < height * 0.3 && gap > -1 && gap < height * 0.5 &&
      !isDivided(line.right - 1, word.left + 1, word.bottom - height / 2);
    if (isNext) {
      line.words.push(word);
      line.right = Math.max(line.right, word.right);
    } else lines.push({ words: [word], left: word.left, right: word.right, bottom: word.bottom, height });
  }
  return lines;
}

/** Whether a line is the next one of the same cell: right below, of the same size, under the same left edge, middle or right edge. */
function goesOn(line: Line, next: Line): boolean {
  const { height } = line;
  const step = next.bottom - line.bottom;
  if (Math.abs(next.height - height) > height * 0.1 || step < height * 0.9 || step > height * 2) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < height * 0.7;
  return near(line.left, next.left) || near(line.right, next.right) || near((line.left + line.right) / 2, (next.left + next.right) / 2);
}

/** Whether some line of a block lies across the border of the cell that its middle is in. */
export function isOverdrawn(block: TextBlock, boxOf: (word: Word) => Box | undefined): boolean {
  return block.some((word) => {
    const box = boxOf(word);
    return box === undefined || word.top + heightOf(word) * 0.25 < box.top || word.bottom - heightOf(word) * 0.1 > box.bottom;
  });
}

/** The cell that a block which crosses borders was drawn for: the one whose middle it shares, else the one whose top or bottom. */
export function boxBehind<T extends Box>(block: TextBlock, boxes: readonly T[]): T | undefined {
  const top = Math.min(...block.map((word) => word.top));
  const bottom = Math.max(...block.map((word) => word.bottom));
  const fromMiddle = (box: Box) => Math.abs((box.top + box.bottom) / 2 - (top + bottom) / 2);
  const fromEdge = (box: Box) => Math.min(Math.abs(box.top - top), Math.abs(box.bottom - bottom));
  const nearest = (candidates: readonly T[], distance: (box: T) => number) =>
    candidates.reduce<T | undefined>((best, box) => (best === undefined || distance(box) < distance(best) ? box : best), undefined);
  const centred = nearest(boxes, fromMiddle);
  return centred && fromMiddle(centred) < 1.5 ? centred : nearest(boxes, (box) => Math.min(fromEdge(box), fromMiddle(box)));
}
