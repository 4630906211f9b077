import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, VerticalMergeType, WidthType } from 'docx';
import type { Plan, PlanCell } from '#shared/plan/plan';
import { sideBetween, squaresOf, type Side } from '../squares';
import { settableText } from './word-text';

const twipsPerMillimetre = 1440 / 25.4;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The title stands above the table as a paragraph, and nobody signs a published text. */
const leftOut: ReadonlySet<string> = new Set(['title', 'signature']);

/** Tables of fewer rows hardly ever reach a second page. */
const longTable = 4;

/**
 * Rows of a plan that make one Word table, as first row and the row behind the last. Word repeats a header only at the head of a
 * table, so one begins at the header of each long table, where no cell reaches over it.
 */
export function tableParts(plan: Plan): { from: number; to: number }[] {
  const shown = plan.rows.map(({ role }) => !leftOut.has(role));
  const bodyRows = (table: number | null) => plan.rows.filter((row) => row.table === table && row.role === 'body').length;
  const mayCut = (row: number) => plan.cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row);
  const parts: { from: number; to: number }[] = [];
  let from: number | null = null;
  plan.rows.forEach(({ role, table }, row) => {
    const before = plan.rows[row - 1];
    const begins = role === 'header' && (before?.role !== 'header' || before.table !== table) && bodyRows(table) >= longTable;
    if (from !== null && (!shown[row] || (begins && mayCut(row)))) {
      parts.push({ from, to: row });
      from = null;
    }
    if (shown[row]) from ??= row;
  });
  if (from !== null) parts.push({ from, to: plan.rows.length });
  return parts;
}

const border = (side: Side) => (side === 'none' ? { style: BorderStyle.NIL, size: 0 } : { style: BorderStyle.SINGLE, size: side === 'outer' ? 8 : 4, color: '000000' });

function paragraphs(cell: PlanCell, size: number, bold: boolean): Paragraph[] {
  const lines = settableText(cell.text).split('\n');
  return lines.map((text) => new Paragraph({ style: 'FormText', alignment: alignments[cell.align], children: [new TextRun({ text, bold, size })] }));
}

type Part = { readonly from: number; readonly to: number; readonly heads: number };

/** Header rows at the head of the part, which Word repeats. */
function headsOf(plan: Plan, { from, to }: { from: number; to: number }): number {
  let heads = 0;
  while (from + heads < to && plan.rows[from + heads]?.role === 'header') heads += 1;
  return heads;
}

/**
 * A cell that begins in the repeated header and goes on below it is cut there, or Word would not repeat the header: the lower piece
 * holds the text, and no line shows between the two.
 */
function piecesOf(cell: PlanCell, { from, heads }: Part): { row: number; rowSpan: number; text: boolean }[] {
  const end = cell.row + cell.rowSpan;
  const cut = from + heads;
  if (heads === 0 || cell.row >= cut || end <= cut) return [{ row: cell.row, rowSpan: cell.rowSpan, text: true }];
  return [
    { row: cell.row, rowSpan: cut - cell.row, text: false },
    { row: cut, rowSpan: end - cut, text: true },
  ];
}

function tableOf(plan: Plan, rows: { from: number; to: number }): Table {
  const part: Part = { ...rows, heads: headsOf(plan, rows) };
  const squares = squaresOf(plan, plan.rows.map((_, index) => index));
  const widths = plan.columns.map((width) => Math.round(width * twipsPerMillimetre));
  const inPart = (row: number) => row >= part.from && row < part.to;
  const at = (row: number, column: number) => (inPart(row) ? (squares[row]?.[column] ?? -1) : -1);
  const cells = plan.cells.filter((cell) => inPart(cell.row)).flatMap((cell) => piecesOf(cell, part).map((piece) => ({ cell, ...piece })));
  const size = Math.round(plan.page.fontSize * 2);
  const tableRows: TableRow[] = [];
  for (let row = part.from; row < part.to; row += 1) {
    const children: TableCell[] = [];
    let column = 0;
    const covering = cells.filter((piece) => piece.row <= row && row < piece.row + piece.rowSpan).toSorted((one, other) => one.cell.column - other.cell.column);
    const blank = (until: number) => {
      if (until <= column) return;
      const width = widths.slice(column, until).reduce((sum, one) => sum + one, 0);
      const none = border('none');
      children.push(new TableCell({ columnSpan: until - column, width: { size: width, type: WidthType.DXA }, borders: { top: none, right: none, bottom: none, left: none }, children: [new Paragraph({ style: 'FormText' })] }));
      column = until;
    };
    for (const { cell, row: first, rowSpan, text } of covering) {
      blank(cell.column);
      const right = cell.column + cell.columnSpan;
      const own = at(row, cell.column);
      const side = (other: number) => border(cell.bordered ? sideBetween(own, other) : 'none');
      children.push(
        new TableCell({
          columnSpan: cell.columnSpan,
          width: { size: widths.slice(cell.column, right).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
          ...(rowSpan > 1 && { verticalMerge: row === first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
          verticalAlign: VerticalAlign.CENTER,
          borders: { top: side(at(row - 1, cell.column)), bottom: side(at(row + 1, cell.column)), left: side(at(row, cell.column - 1)), right: side(at(row, right)) },
          children: row === first && text ? paragraphs(cell, size, cell.look === 'header') : [new Paragraph({ style: 'FormText' })],
        }),
      );
      column = right;
    }
    blank(plan.columns.length);
    const height = Math.round((plan.rows[row]?.minHeight ?? 0) * twipsPerMillimetre);
    const role = plan.rows[row]?.role;
    // Lines above a table and its header go with what they head.
    const keepNext = role === 'caption' || role === 'header';
    tableRows.push(new TableRow({ children, keepNext, tableHeader: row < part.from + part.heads, cantSplit: row < part.from + part.heads, height: { value: height, rule: HeightRule.ATLEAST } }));
  }
  return new Table({
    rows: tableRows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
  });
}

/** A form as Word tables, one below the other without a gap that shows. */
export function formTables(plan: Plan): (Paragraph | Table)[] {
  const title = plan.cells.find((cell) => cell.look === 'title');
  const parts = tableParts(plan);
  return [
    ...(title ? [new Paragraph({ style: 'FormTitle', text: settableText(title.text) })] : []),
    // Word joins tables that touch, and then repeats only the first one's header.
    ...parts.flatMap((part, index) => (index === 0 ? [tableOf(plan, part)] : [new Paragraph({ style: 'TableGap' }), tableOf(plan, part)])),
  ];
}
