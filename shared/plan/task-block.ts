import type { Task, TaskColumn } from '../model/declaration';
import type { PageBlock, Template } from '../template/schema';
import { addCell, addRow, type Flow, type FlowCell } from './flow';
import { amountText, pageCellOf, type Source } from './page-cell';
import { bodyHeight } from './row-height';

type TaskBlock = Extract<PageBlock, { kind: 'tasks' }>;

const amountColumns: ReadonlySet<TaskColumn> = new Set<TaskColumn>(['total', 'fiscal', 'other']);

function taskCell(template: Template, row: Task | undefined, id: TaskColumn, columnSpan: number): FlowCell {
  const isAmount = amountColumns.has(id);
  const value = row?.[id] ?? '';
  return {
    ...(isAmount ? amountText(value, template.money.decimals) : { text: value }),
    rowSpan: 1,
    columnSpan,
    bordered: true,
    look: isAmount ? 'amount' : 'text',
    align: isAmount ? 'right' : 'left',
    place: placeOf(row, id),
    ...(!row && { starts: {} }),
  };
}

const placeOf = (row: Task | undefined, column: TaskColumn) => ({ kind: 'cell', table: 'task', row: row?.id ?? '', column }) as const;

/** A task's total is the sum of the other amounts that the block shows. */
function rowSum(block: TaskBlock, row: Task | undefined, id: TaskColumn): Pick<FlowCell, 'sumOf'> {
  const parts = block.columns.map((column) => column.id).filter((column) => column !== 'total' && amountColumns.has(column));
  return id === 'total' && row && parts.length > 0 ? { sumOf: parts.map((part) => placeOf(row, part)) } : {};
}

/** The 合计 below a column of amounts is their sum: a cell of the total row that stands exactly under the column. */
function columnSum(block: TaskBlock, rows: readonly (Task | undefined)[], from: number, width: number): Pick<FlowCell, 'sumOf'> {
  let start = 0;
  for (const column of block.columns) {
    if (start === from && column.columns === width && amountColumns.has(column.id)) return { sumOf: rows.flatMap((row) => (row ? [placeOf(row, column.id)] : [])) };
    start += column.columns;
  }
  return {};
}

/** 年度主要任务: header rows, a row a task, and the 合计 row where the form has one. */
export function addTaskBlock(flow: Flow, source: Source, block: TaskBlock): void {
  const { template, declaration } = source;
  const rows: (Task | undefined)[] = declaration.tasks.length > 0 ? declaration.tasks : [undefined];
  const table = flow.tables;
  flow.tables += 1;
  const minHeight = bodyHeight(template);
  block.header.forEach((cells, index) => {
    addRow(flow, { minHeight, role: 'header', table });
    if (index === 0 && block.side) {
      const rowSpan = block.header.length + rows.length + (block.total ? 1 : 0);
      addCell(flow, { rowSpan, columnSpan: block.side.columns, text: block.side.text, look: 'label', align: 'center', bordered: true });
    }
    for (const cell of cells) addCell(flow, pageCellOf(source, cell, 'header'));
  });
  for (const row of rows) {
    addRow(flow, { minHeight, role: 'body', table, ...(row && { record: { table: 'task', row: row.id } }) });
    for (const column of block.columns) addCell(flow, { ...taskCell(template, row, column.id, column.columns), ...rowSum(block, row, column.id) });
  }
  if (!block.total) return;
  addRow(flow, { minHeight, role: 'total', table });
  let from = 0;
  for (const cell of block.total) {
    addCell(flow, { ...pageCellOf(source, cell, 'form'), ...(cell.field && columnSum(block, rows, from, cell.columns)) });
    from += cell.columns;
  }
}
