import type { PlanCell, PlanRow } from './plan';

/** A form while it is being laid out: cells flow into the free columns of the newest row, as in an HTML table. */
export type Flow = {
  readonly columns: number;
  readonly rows: PlanRow[];
  readonly cells: PlanCell[];
  /** For each column, the first row that is still free. */
  readonly freeFrom: number[];
  /** Cells of a row go from left to right: none goes before this column. */
  cursor: number;
  tables: number;
};

/** A cell on its way into the form: the flow finds its place. */
export type FlowCell = Omit<PlanCell, 'row' | 'column'>;

export function newFlow(columns: number): Flow {
  return { columns, rows: [], cells: [], freeFrom: Array.from({ length: columns }, () => 0), cursor: 0, tables: 0 };
}

export function addRow(flow: Flow, row: PlanRow): void {
  flow.rows.push(row);
  flow.cursor = 0;
}

/** First free run of at least `wanted` columns in the newest row, else the first free run of any length. */
function freeRun(flow: Flow, wanted: number): { column: number; length: number } | null {
  const row = flow.rows.length - 1;
  let first: { column: number; length: number } | null = null;
  for (let column = flow.cursor; column < flow.columns; column += 1) {
    let length = 0;
    while (column + length < flow.columns && (flow.freeFrom[column + length] ?? 0) <= row) length += 1;
    if (length >= wanted) return { column, length };
    if (length > 0) first ??= { column, length };
    column += length;
  }
  return first;
}

/**
 * Puts a cell into the first free columns of the newest row. A cell wider than what is free is narrowed; one that finds
 * nothing free begins another row like the newest, so that no text is lost to a template whose cells do not fit.
 */
export function addCell(flow: Flow, cell: FlowCell): void {
  let run = freeRun(flow, cell.columnSpan);
  while (!run) {
    const newest = flow.rows.at(-1);
    if (!newest) throw new Error('a cell needs a row');
    addRow(flow, newest);
    run = freeRun(flow, cell.columnSpan);
  }
  const row = flow.rows.length - 1;
  const columnSpan = Math.min(cell.columnSpan, run.length);
  for (let column = run.column; column < run.column + columnSpan; column += 1) flow.freeFrom[column] = row + cell.rowSpan;
  flow.cursor = run.column + columnSpan;
  flow.cells.push({ ...cell, row, column: run.column, columnSpan });
}

const ruled: ReadonlySet<PlanRow['role']> = new Set(['form', 'header', 'body', 'total']);

/** Rows and cells in reading order: spans end with the form, and what is free in a ruled row becomes an empty cell. */
export function finishFlow(flow: Flow): { rows: PlanRow[]; cells: PlanCell[] } {
  const taken = flow.rows.map(() => Array.from({ length: flow.columns }, () => false));
  const cells = flow.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, flow.rows.length - cell.row) }));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) taken[row]?.fill(true, cell.column, cell.column + cell.columnSpan);
  }
  flow.rows.forEach((row, index) => {
    if (!ruled.has(row.role)) return;
    for (let column = 0; column < flow.columns; column += 1) {
      const from = column;
      while (column < flow.columns && !taken[index]?.[column]) column += 1;
      if (column > from) cells.push({ ...emptyCell(column - from), row: index, column: from });
    }
  });
  return { rows: flow.rows, cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column) };
}

function emptyCell(columnSpan: number): FlowCell {
  return { rowSpan: 1, columnSpan, text: '', look: 'value', align: 'left', bordered: true };
}
