import exceljs from 'exceljs';
import type { CellGrid, GridCell, GridCellKind } from '#shared/model/cell-grid';

/** What a cell of a draft holds: text, a number with its format, or a date. `shown` is what a person sees. */
export type DraftValue =
  | { readonly kind: 'text'; readonly shown: string }
  | { readonly kind: 'number' | 'percent'; readonly shown: string; readonly number: number; readonly format: string }
  | { readonly kind: 'date'; readonly shown: string; readonly date: Date; readonly format: string };

export type DraftCell = { row: number; column: number; rowSpan: number; columnSpan: number; value: DraftValue };
/** A sheet in the making, for tests: written as a workbook or handed over as a grid. */
export type Draft = { name: string; hidden: boolean; cells: DraftCell[]; hiddenColumns: number[] };

export function newDraft(name: string, hidden = false): Draft {
  return { name, hidden, cells: [], hiddenColumns: [] };
}

export const textValue = (shown: string): DraftValue => ({ kind: 'text', shown });

export function put(draft: Draft, row: number, column: number, value: DraftValue | string, spans: { rows?: number; columns?: number } = {}): void {
  const cell = typeof value === 'string' ? textValue(value) : value;
  if (cell.kind === 'text' && cell.shown === '') return;
  draft.cells.push({ row, column, rowSpan: spans.rows ?? 1, columnSpan: spans.columns ?? 1, value: cell });
}

/** The grid that a reader would give. */
export function draftGrid(draft: Draft, index: number): CellGrid {
  const cells = draft.cells
    .map(({ row, column, rowSpan, columnSpan, value }): GridCell => {
      const kind: GridCellKind = value.kind;
      return { row, column, rowSpan, columnSpan, text: value.shown.trim(), kind, hidden: draft.hiddenColumns.includes(column) };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const end = (of: (cell: GridCell) => number) => cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
  return {
    sheet: draft.name,
    index,
    hidden: draft.hidden,
    rows: end((cell) => cell.row + cell.rowSpan),
    columns: end((cell) => cell.column + cell.columnSpan),
    cells,
  };
}

/** The workbook file that holds the drafts. */
export async function draftWorkbook(drafts: readonly Draft[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const draft of drafts) {
    const sheet = book.addWorksheet(draft.name);
    if (draft.hidden) sheet.state = 'hidden';
    for (const { row, column, rowSpan, columnSpan, value } of draft.cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      if (value.kind === 'text') cell.value = value.shown;
      else {
        cell.value = value.kind === 'date' ? value.date : value.number;
        cell.numFmt = value.format;
      }
      if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
    }
    for (const column of draft.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
