import { rangeName, type GridCell, type SourcePlace } from '../model/cell-grid';
import type { FormContent, IndicatorColumn, PlanStepContent, TaskColumn, TaskContent } from '../model/declaration';
import type { Doubt } from '../model/pending';
import type { Template } from '../template/schema';
import { readAmount, type FormMoney } from './field-values';
import type { PlacedFields } from './fields';
import type { ReadIndicator } from './indicators';
import type { Ledger, RawDoubt, RawPlanStep, RawTask, RawTasks, RawText } from './raw';
import type { RecognisedForm, RecognisedSources } from './recognition';
import type { Sheet } from './sheet';
import { planPercents } from './spending-plan';
import { taskTotalFields } from './vocabulary';

/** All that was read of one form. */
export type FormParts = {
  readonly template: Template;
  readonly sheet: Sheet;
  readonly money: FormMoney;
  readonly year: number | null;
  readonly placed: PlacedFields;
  readonly tasks: RawTasks | null;
  readonly plan: readonly RawPlanStep[];
  readonly indicators: readonly ReadIndicator[];
  /** Cells that the form covers. */
  readonly cells: readonly GridCell[];
};

const at = (cell: GridCell) => rangeName(cell.row, cell.column, cell.row, cell.column);
const amountColumns: ReadonlySet<string> = new Set(['total', 'fiscal', 'other']);

/** The form with its sources, from the parts that the stages have read. Doubts are added by the caller, who knows what is left over. */
export function assembleForm(parts: FormParts, ledger: Ledger): Omit<RecognisedForm, 'doubts'> {
  const fields = new Map(parts.placed.fields);
  for (const [column, id] of Object.entries(taskTotalFields)) {
    const total = parts.tasks?.totals[column as TaskColumn];
    if (total && !fields.has(id)) fields.set(id, { text: taskText(column as TaskColumn, total, parts.money, ledger), cell: total.cell });
  }
  const tasks = (parts.tasks?.rows ?? []).map((row) => taskOf(row, parts.money, ledger));
  const percents = planPercents(parts.plan);
  const content: FormContent = {
    fields: Object.fromEntries([...fields].map(([id, { text }]) => [id, text])),
    units: parts.placed.units.map(({ text }) => text.trim()),
    tasks,
    spendingPlan: parts.plan.map(({ period }, index): PlanStepContent => ({ period: period.text.trim(), percent: percents[index] ?? '' })),
    indicators: parts.indicators.map((indicator) => indicator.content),
  };
  const sources: RecognisedSources = {
    fields: Object.fromEntries([...fields].map(([id, { cell }]) => [id, at(cell)])),
    units: parts.placed.units.map(({ cell }) => at(cell)),
    tasks: (parts.tasks?.rows ?? []).map(cellNames<TaskColumn>),
    spendingPlan: parts.plan.map(({ period, percent }) => ({ period: at(period.cell), percent: at(percent.cell) })),
    indicators: parts.indicators.map(({ cells }) => cellNames<IndicatorColumn>(cells)),
  };
  const { template, sheet, year } = parts;
  return { template: template.id, kind: template.kind, year, place: placeOf(sheet, parts.cells), content, sources };
}

function cellNames<Column extends string>(parts: Readonly<Partial<Record<Column, RawText>>>): Partial<Record<Column, string>> {
  const names: Partial<Record<Column, string>> = {};
  for (const column of Object.keys(parts) as Column[]) {
    const part = parts[column];
    if (part) names[column] = at(part.cell);
  }
  return names;
}

function taskText(column: TaskColumn, part: RawText, money: FormMoney, ledger: Ledger): string {
  if (!amountColumns.has(column)) return part.text.trim();
  const read = readAmount(part, money);
  if (read.reason) ledger.doubts.push({ cells: [part.cell], text: part.text, reason: read.reason });
  return read.text;
}

function taskOf(row: RawTask, money: FormMoney, ledger: Ledger): TaskContent {
  const text = (column: TaskColumn) => {
    const part = row[column];
    return part ? taskText(column, part, money, ledger) : '';
  };
  return { name: text('name'), content: text('content'), total: text('total'), fiscal: text('fiscal'), other: text('other') };
}

/** The smallest range around some cells. */
export function placeOf(sheet: Sheet, cells: readonly GridCell[]): SourcePlace {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const cell of cells) {
    top = Math.min(top, cell.row);
    left = Math.min(left, cell.column);
    bottom = Math.max(bottom, cell.row + cell.rowSpan - 1);
    right = Math.max(right, cell.column + cell.columnSpan - 1);
  }
  const { grid } = sheet;
  const range = cells.length === 0 ? 'A1' : rangeName(top, left, bottom, right);
  const page = pageAt(sheet, cells.length === 0 ? 0 : top);
  return { sheet: grid.sheet, range, ...(page === undefined ? {} : { page }) };
}

function pageAt({ grid }: Sheet, row: number): number | undefined {
  if (grid.page === undefined) return undefined;
  return grid.page + (grid.pageStarts ?? []).filter((start) => start <= row).length;
}

/** A doubt with its place in the file. */
export function doubtAt(sheet: Sheet, doubt: RawDoubt): Doubt {
  const place = placeOf(sheet, doubt.cells);
  return { ...place, text: doubt.text, reason: doubt.reason };
}
