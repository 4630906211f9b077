import { produce } from 'immer';
import type { FormView } from '#shared/api/records';
import { emptyIndicator, extraHeader, type Declaration, type Indicator } from '#shared/model/declaration';
import type { Edit, RowTable } from '#shared/model/edit';

type StoredRow = { id: string; position: number };
type Place = { readonly rows: StoredRow[]; readonly empty: object };

/**
 * The form as it will be once the services have taken `edits`: shown while they are on their way. Positions are not
 * renumbered and what follows from a value is not worked out: the reply brings both.
 */
export function applyEdits(view: FormView, edits: readonly Edit[]): FormView {
  if (edits.length === 0) return view;
  return produce(view, (draft) => {
    for (const edit of edits) applyEdit(draft.declaration, edit);
  });
}

function applyEdit(declaration: Declaration, edit: Edit): void {
  if (edit.kind === 'setDone') declaration.done = edit.done;
  else if (edit.kind === 'setField') declaration.fields[edit.field] = edit.value;
  else applyToRows(placeOf(declaration, edit.table), edit);
}

function placeOf(declaration: Declaration, table: RowTable): Place {
  if (table === 'indicator') return { rows: declaration.indicators, empty: { ...emptyIndicator, previousId: null } };
  if (table === 'task') return { rows: declaration.tasks, empty: { name: '', content: '', total: '', fiscal: '', other: '' } };
  if (table === 'planStep') return { rows: declaration.spendingPlan, empty: { period: '', percent: '' } };
  return { rows: declaration.members, empty: { name: '' } };
}

function applyToRows({ rows, empty }: Place, edit: Exclude<Edit, { kind: 'setField' | 'setDone' }>): void {
  const at = rows.findIndex((row) => row.id === edit.row);
  if (edit.kind === 'insertRow') {
    const row = { ...empty, ...edit.values, id: edit.row, position: 0 };
    rows.splice(placeAfter(rows, edit.after), 0, row);
    return;
  }
  const row = rows[at];
  if (row === undefined) return;
  if (edit.kind === 'setCell') {
    const header = extraHeader(edit.column);
    // The column is one of the table's own, as the services check when they take the edit.
    if (header === null) (row as Record<string, unknown>)[edit.column] = edit.value;
    else (row as Partial<Indicator>).extras = { ...(row as Partial<Indicator>).extras, [header]: edit.value };
    return;
  }
  rows.splice(at, 1);
  if (edit.kind === 'moveRow') rows.splice(placeAfter(rows, edit.after), 0, row);
}

function placeAfter(rows: readonly StoredRow[], after: string | null): number {
  return after === null ? 0 : rows.findIndex((row) => row.id === after) + 1 || rows.length;
}
