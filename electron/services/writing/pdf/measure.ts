import type { CellLook, Plan, PlanCell } from '#shared/plan/plan';
import { fittedSize, linesOf, settable } from './fit-text';
import type { Layout, RowBox, TextBox } from './paginate';
import type { Typefaces } from './typeface';

export const pointsPerMillimetre = 72 / 25.4;
/**
 * Air between a cell's border and the text beside it, as a part of the form's font size. A little more than half: programs that
 * take text out of a PDF tell two columns apart where the gap between them is wider than a character.
 */
const sideAir = 0.51;

/** Air above and below texts, between lines (a part of the font size) and in rows that are higher than their text (a part of their height). */
export type Spacing = { readonly edge: number; readonly line: number; readonly rows: number };
/** From comfortable to as tight as a form may get where that saves a page. The text keeps its size. */
export const spacings: readonly [Spacing, ...Spacing[]] = [
  { edge: 2.6, line: 1.28, rows: 1 },
  { edge: 2.4, line: 1.26, rows: 0.94 },
  { edge: 2.1, line: 1.23, rows: 0.87 },
  { edge: 1.8, line: 1.2, rows: 0.8 },
];

/** How text of a look is set: its size beside the form's, its weight, and whether each page that the cell reaches shows it again. */
const looks: Readonly<Record<CellLook, { readonly scale: number; readonly bold: boolean; readonly repeats: boolean }>> = {
  title: { scale: 1.72, bold: true, repeats: false },
  caption: { scale: 1, bold: false, repeats: false },
  label: { scale: 1, bold: false, repeats: true },
  value: { scale: 1, bold: false, repeats: false },
  amount: { scale: 1, bold: false, repeats: false },
  header: { scale: 1, bold: true, repeats: true },
  level: { scale: 1, bold: false, repeats: true },
  text: { scale: 1, bold: false, repeats: false },
  signature: { scale: 1, bold: false, repeats: false },
};

/** A cell's text broken into lines. Lengths are points. */
export type MeasuredText = TextBox & {
  readonly cell: PlanCell;
  readonly content: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  /** Left edge and width of the space between the paddings. */
  readonly left: number;
  readonly width: number;
};
export type MeasuredForm = {
  readonly plan: Plan;
  /** Left edges of the columns and the right edge of the last, in points from the left edge of the paper. */
  readonly edges: readonly number[];
  readonly paper: { readonly width: number; readonly height: number };
  readonly layout: Layout & { readonly texts: readonly MeasuredText[] };
};

const paperSides = { short: 210 * pointsPerMillimetre, long: 297 * pointsPerMillimetre } as const;
/** The foot with the page number needs at least this much below the form. */
const leastFoot = 10 * pointsPerMillimetre;

type Setting = { readonly typefaces: Typefaces; readonly spacing: Spacing; readonly missing: Set<string> };

function measureText(cell: PlanCell, edges: readonly number[], fontSize: number, repeats: boolean, { typefaces, spacing, missing }: Setting): MeasuredText {
  const look = looks[cell.look];
  const typeface = look.bold ? typefaces.bold : typefaces.regular;
  const text = settable(cell.text);
  for (const character of text) if (character !== '\n' && !typeface.has(character.codePointAt(0) ?? 0)) missing.add(character);
  const air = fontSize * sideAir;
  const left = (edges[cell.column] ?? 0) + air;
  // A column too narrow for its paddings still gets a line of one character after another.
  const room = Math.max((edges[cell.column + cell.columnSpan] ?? left) - air - left, 1);
  const size = fittedSize(text, cell.look, fontSize * look.scale, room, typeface);
  const content = linesOf(text, cell.align, room / size, typeface);
  return {
    cell,
    content,
    size,
    bold: look.bold,
    left,
    width: room,
    row: cell.row,
    rowSpan: cell.rowSpan,
    lines: content.length,
    lineHeight: size * spacing.line,
    repeats,
  };
}

/** Natural heights in points: each row holds its own texts, and rows that a text spans share what it needs beyond them. */
function rowHeights(plan: Plan, texts: readonly MeasuredText[], spacing: Spacing): number[] {
  const heights = plan.rows.map((row) => row.minHeight * pointsPerMillimetre * spacing.rows);
  const byRowSpan = texts.toSorted((one, other) => one.rowSpan - other.rowSpan);
  for (const text of byRowSpan) {
    if (text.lines === 0) continue;
    const rows = heights.slice(text.row, text.row + text.rowSpan);
    const lacking = text.lines * text.lineHeight + 2 * spacing.edge - rows.reduce((sum, height) => sum + height, 0);
    if (lacking <= 0) continue;
    for (let row = text.row; row < text.row + text.rowSpan; row += 1) heights[row] = (heights[row] ?? 0) + lacking / text.rowSpan;
  }
  return heights;
}

function rowBoxes(plan: Plan, heights: readonly number[]): RowBox[] {
  const signature = plan.rows.findIndex((row) => row.role === 'signature');
  const heads = new Map<number, number[]>();
  plan.rows.forEach((row, index) => {
    if (row.role === 'header' && row.table !== null) heads.set(row.table, [...(heads.get(row.table) ?? []), index]);
  });
  return plan.rows.map((row, index) => {
    const next = plan.rows[index + 1];
    const headed = row.table !== null && (row.role === 'body' || row.role === 'total');
    // A heading goes with what it heads; the block to sign stays whole and takes along the end of what is signed.
    const keepWithNext =
      row.role === 'title' || row.role === 'caption' || row.role === 'header' || next?.role === 'total' || (signature >= 0 && index >= signature - 1 && next?.role === 'signature');
    return { height: heights[index] ?? 0, heads: headed ? (heads.get(row.table) ?? []) : [], keepWithNext };
  });
}

/**
 * Sets every text of a form and finds how high its rows are.
 * @param setting `missing` takes the characters that the font lacks
 */
export function measureForm(plan: Plan, setting: Setting): MeasuredForm {
  const portrait = plan.page.orientation === 'portrait';
  const paper = { width: portrait ? paperSides.short : paperSides.long, height: portrait ? paperSides.long : paperSides.short };
  const edges = [plan.page.margins.left * pointsPerMillimetre];
  for (const width of plan.columns) edges.push((edges.at(-1) ?? 0) + width * pointsPerMillimetre);
  const texts = plan.cells.map((cell) => {
    const repeats = looks[cell.look].repeats || plan.rows[cell.row]?.role === 'header';
    return measureText(cell, edges, plan.page.fontSize, repeats, setting);
  });
  const foot = Math.max(plan.page.margins.bottom * pointsPerMillimetre, leastFoot);
  const room = paper.height - plan.page.margins.top * pointsPerMillimetre - foot;
  return { plan, edges, paper, layout: { rows: rowBoxes(plan, rowHeights(plan, texts, setting.spacing)), texts, padding: setting.spacing.edge, room } };
}
