export const pixelsPerMillimetre = 96 / 25.4;

const narrowest = 6;
const widest = 250;

/** The widths with one of them changed, in millimetres, kept within reason. */
export function resized(widths: readonly number[], column: number, width: number): number[] {
  return widths.map((own, index) => (index === column ? Math.round(Math.max(narrowest, Math.min(width, widest)) * 10) / 10 : own));
}

/** The remembered widths where they still fit the columns, else those of the paper. */
export function shownWidths(paper: readonly number[], remembered: readonly number[] | undefined): readonly number[] {
  return remembered?.length === paper.length ? remembered : paper;
}
