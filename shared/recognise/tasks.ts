import type { GridCell } from '../model/cell-grid';
import type { TaskColumn } from '../model/declaration';
import { parseAmount } from '../normalise/amount';
import { meaningOf, type Lexicon } from './lexicon';
import type { Ledger, RawTask, RawTasks, RawText } from './raw';
import { labelMeanings, type Segment } from './segments';
import { belowOf, rightOf, type Sheet } from './sheet';
import { plainWords } from './words';

type Column = { readonly id: TaskColumn; readonly from: number; readonly to: number };

/** 年度主要任务: the rows under 任务名称, 主要内容 and their amounts, and the sums of the last row. Null where a form has none. */
export function readTasks(sheet: Sheet, segment: Segment, lexicon: Lexicon, ledger: Ledger): RawTasks | null {
  for (let row = segment.top; row <= segment.bottom; row += 1) {
    if (!isTaskHeader(sheet.row(row), lexicon, ledger)) continue;
    return readTable(sheet, row, segment.bottom, lexicon, ledger);
  }
  return null;
}

function taskId(cell: GridCell, lexicon: Lexicon): TaskColumn | undefined {
  return meaningOf(lexicon(cell.text), 'task')?.id;
}

function isTaskHeader(cells: readonly GridCell[], lexicon: Lexicon, ledger: Ledger): boolean {
  const ids = new Set(cells.filter((cell) => !ledger.used.has(cell)).map((cell) => taskId(cell, lexicon)));
  return ids.has('name') && (ids.has('content') || ids.has('total'));
}

function readTable(sheet: Sheet, top: number, last: number, lexicon: Lexicon, ledger: Ledger): RawTasks {
  let { columns, bottom } = readHeader(sheet, top, lexicon, ledger);
  const rows: RawTask[] = [];
  let totals: RawTask = {};
  let name: RawText | undefined;
  const left = Math.min(...columns.map(({ from }) => from));
  const side = new Set(sheet.row(top).filter((cell) => cell.column < left).map((cell) => plainWords(cell.text)));
  for (let row = bottom + 1; row <= last; row += 1) {
    const cells = sheet.row(row).filter((cell) => !ledger.used.has(cell) && !(cell.column < left && side.has(plainWords(cell.text))));
    const first = cells[0];
    if (!first) continue;
    if (isTaskHeader(cells, lexicon, ledger)) {
      // printed again on the next page
      ({ columns, bottom } = readHeader(sheet, row, lexicon, ledger));
      row = bottom;
      continue;
    }
    const isTotal = cells.some((cell) => cell.column <= left + 1 && meaningOf(lexicon(cell.text), 'total'));
    const parts = rowParts(sheet, row, columns);
    // a task may be called 上年结转 like a field; its amount tells
    const isLabel = first.column <= left && labelMeanings(first.text, lexicon).some(({ role }) => role !== 'task' && role !== 'column');
    if (isLabel && !isTotal && !(parts.total && parseAmount(parts.total.text) !== null)) break;
    for (const cell of cells) if (isTotal || Object.values(parts).some((part) => part.cell === cell)) ledger.used.add(cell);
    if (isTotal) {
      totals = parts;
      break;
    }
    // a task's name that is left out goes on from the row above, as merged cells do
    name = parts.name ?? name;
    if (Object.keys(parts).length > (parts.name ? 1 : 0)) rows.push(name ? { ...parts, name } : parts);
  }
  return { rows, totals };
}

/** One or two lines: 预算金额 over 总额, 财政拨款, 其他资金. */
function readHeader(sheet: Sheet, top: number, lexicon: Lexicon, ledger: Ledger): { columns: Column[]; bottom: number } {
  const headers = sheet.row(top).filter((cell) => !ledger.used.has(cell));
  const spans = headers.filter((cell) => taskId(cell, lexicon) === 'name' || taskId(cell, lexicon) === 'content');
  let bottom = Math.max(top, ...spans.map((cell) => belowOf(cell) - 1));
  const left = Math.min(...spans.map((cell) => cell.column));
  const below = sheet.row(top + 1).filter((cell) => cell.column >= left);
  if (bottom === top && below.length > 1 && below.every((cell) => taskId(cell, lexicon) !== undefined)) bottom = top + 1;
  const columns: Column[] = [];
  const seen = new Set<TaskColumn>();
  for (let column = 0; column < sheet.grid.columns; column += 1) {
    let leaf: GridCell | undefined;
    for (let row = bottom; row >= top && !leaf; row -= 1) leaf = sheet.at(row, column);
    if (!leaf || leaf.column !== column) continue;
    const id = taskId(leaf, lexicon);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    columns.push({ id, from: column, to: rightOf(leaf) });
  }
  for (let row = top; row <= bottom; row += 1) for (const cell of sheet.row(row)) ledger.used.add(cell);
  return { columns, bottom };
}

function rowParts(sheet: Sheet, row: number, columns: readonly Column[]): Partial<Record<TaskColumn, RawText>> {
  const parts: Partial<Record<TaskColumn, RawText>> = {};
  const taken = new Set<GridCell>();
  for (const { id, from, to } of columns) {
    for (let column = from; column < to && !parts[id]; column += 1) {
      const cell = sheet.at(row, column);
      // only a task's name may come from a merged cell of a row above
      if (!cell || taken.has(cell) || (cell.row < row && id !== 'name')) continue;
      taken.add(cell);
      parts[id] = { text: cell.text, cell };
    }
  }
  return parts;
}
