import { placeKey } from '#shared/model/edit';
import type { FormPlace } from '#shared/model/edit';
import type { Plan, PlanCell, PlanRow } from '#shared/plan/plan';
import { spannedLayout } from '../grid/layout';
import type { GridLayout, Range, Slot } from '../grid/layout';

/** A plan, made ready to be asked: by slot and by place. */
export type FormIndex = {
  readonly plan: Plan;
  readonly layout: GridLayout;
  readonly cellAt: (slot: Slot) => PlanCell | undefined;
  /** Where a place is typed. One that has no cell of its own, such as a part of a value, is its row's value; else null. */
  readonly slotOf: (place: FormPlace) => Slot | null;
  readonly rowAt: (row: number) => PlanRow | undefined;
  /** The record that a row shows, for rows that can be inserted, deleted and moved. */
  readonly recordAt: (row: number) => NonNullable<PlanRow['record']> | undefined;
};

/** Where typing goes for each of the records behind a cell: a level cell stands for all rows that it spans. */
export function placesOf(cell: PlanCell): FormPlace[] {
  const { place, members } = cell;
  if (!place) return [];
  if (place.kind !== 'cell' || !members || members.length === 0) return [place];
  return members.map((row) => ({ ...place, row }));
}

/** The text of a cell without the label that it begins with. */
export function cellText(cell: PlanCell): string {
  return cell.text.slice(cell.prefix?.length ?? 0);
}

/** From its header to its total, a table is what Ctrl+A takes first. */
function regionsOf(plan: Plan): Range[] {
  const regions = new Map<number, { top: number; bottom: number }>();
  plan.rows.forEach((row, index) => {
    if (row.table === null) return;
    const region = regions.get(row.table);
    regions.set(row.table, { top: region?.top ?? index, bottom: index });
  });
  return [...regions.values()].map((rows) => ({ ...rows, left: 0, right: plan.columns.length - 1 }));
}

/** Indexes a plan. The grid's slots are the plan's rows and columns. */
export function indexForm(plan: Plan): FormIndex {
  const columns = plan.columns.length;
  const owners = new Map<number, PlanCell>();
  const slots = new Map<string, Slot>();
  for (const cell of plan.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) owners.set(row * columns + column, cell);
    }
    placesOf(cell).forEach((place, index) => {
      // Of a level cell each row keeps its own line, so that a finding leads to the row it means.
      const key = placeKey('', place);
      if (!slots.has(key)) slots.set(key, { row: cell.row + Math.min(index, cell.rowSpan - 1), column: cell.column });
    });
  }
  const boxes = plan.cells.map((cell) => ({ ...cell, stop: cell.place !== undefined, filled: cellText(cell) !== '' }));
  return {
    plan,
    layout: spannedLayout(plan.rows.length, columns, boxes, regionsOf(plan)),
    cellAt: ({ row, column }) => owners.get(row * columns + column),
    slotOf: (place) => {
      const own = slots.get(placeKey('', place));
      if (own || place.kind !== 'cell') return own ?? null;
      const inRow = (column: string) => slots.get(placeKey('', { ...place, column }));
      return inRow('value') ?? inRow('name') ?? null;
    },
    rowAt: (row) => plan.rows[row],
    recordAt: (row) => plan.rows[row]?.record,
  };
}
