import { Fault } from '#shared/api/reply';
import {
  type Declaration,
  emptyIndicator,
  extraHeader,
  type IndicatorColumn,
  type IndicatorContent,
  indicatorContent,
  memberContent,
  planStepContent,
  taskContent,
} from '#shared/model/declaration';
import { type Edit, placeKey, rowTable, type RowTable } from '#shared/model/edit';
import { interpretValue } from '#shared/normalise/target-value';
import type { Template } from '#shared/template/schema';
import { faults } from '#shared/text/faults';
import type { Form } from './form';
import { type PlacedRow, rowList } from './row-list';

/** Where each table's rows lie in a declaration, which columns a person may set, and what a new row begins with. */
const tables = {
  indicator: { list: 'indicators', columns: indicatorContent.keyof().options, empty: { ...emptyIndicator, previousId: null } },
  task: { list: 'tasks', columns: taskContent.keyof().options, empty: { name: '', content: '', total: '', fiscal: '', other: '' } },
  planStep: { list: 'spendingPlan', columns: planStepContent.keyof().options, empty: { period: '', percent: '' } },
  member: { list: 'members', columns: memberContent.keyof().options, empty: { name: '' } },
} as const satisfies Record<RowTable, { list: keyof Declaration; columns: readonly string[]; empty: object }>;

/**
 * The form after a person's edits. A value that was edited has been looked at, so it is no longer pending. Throws Fault
 * `notFound` for a row that is gone and `badRequest` for a field or column that the form has not.
 */
export function applyEdits(form: Form, edits: readonly Edit[], template: Template): Form {
  const before = form.declaration;
  const lists = {
    indicator: rowList(before.indicators),
    task: rowList(before.tasks),
    planStep: rowList(before.spendingPlan),
    member: rowList(before.members),
  };
  const fields = { ...before.fields };
  const knownFields = new Set([...template.fields.map((field) => field.id), ...Object.keys(fields)]);
  const ownColumns = new Set<IndicatorColumn>(template.indicators.columns.map((column) => column.id));
  const looked = new Set<string>();
  const gone = new Set<string>();
  let done = before.done;
  const checkColumns = (table: RowTable, columns: readonly string[]) => {
    const known: readonly string[] = tables[table].columns;
    if (columns.some((column) => !known.includes(column) && !(table === 'indicator' && isExtra(column)))) throw new Fault('badRequest', faults.columnUnknown);
  };
  const withValues = <R extends { id: string }>(table: RowTable, row: R, values: Readonly<Record<string, string>>): R => {
    checkColumns(table, Object.keys(values));
    if (table !== 'indicator') return { ...row, ...values };
    const merged = withExtras(row, values);
    return { ...merged, ...interpretValue(merged as R & IndicatorContent, ownColumns) };
  };

  for (const edit of edits) {
    switch (edit.kind) {
      case 'setField':
        if (!knownFields.has(edit.field)) throw new Fault('badRequest', faults.columnUnknown);
        fields[edit.field] = edit.value;
        looked.add(placeKey(before.id, { kind: 'field', field: edit.field }));
        break;
      case 'setCell':
        lists[edit.table].set(withValues(edit.table, lists[edit.table].get(edit.row), { [edit.column]: edit.value }));
        looked.add(placeKey(before.id, { kind: 'cell', table: edit.table, row: edit.row, column: edit.column }));
        break;
      case 'insertRow':
        lists[edit.table].insert(withValues(edit.table, { ...tables[edit.table].empty, id: edit.row }, edit.values), edit.after);
        break;
      case 'deleteRow':
        lists[edit.table].remove(edit.row);
        gone.add(`${edit.table} ${edit.row}`);
        break;
      case 'moveRow': {
        if (edit.after === edit.row) break;
        const row: PlacedRow = lists[edit.table].get(edit.row);
        lists[edit.table].remove(edit.row);
        lists[edit.table].insert(row, edit.after);
        break;
      }
      case 'setDone':
        done = edit.done;
        break;
    }
  }

  const after = Object.fromEntries(rowTable.options.map((table) => [tables[table].list, lists[table].rows()]));
  return {
    ...form,
    declaration: { ...before, ...after, fields, done },
    pending: form.pending.filter(
      ({ id, place }) => !looked.has(id) && !(place.kind === 'cell' && gone.has(`${place.table} ${place.row}`)),
    ),
  };
}

const isExtra = (column: string) => (extraHeader(column) ?? '') !== '';

/** Values of known columns beside those of extra ones, which an emptied cell leaves. */
function withExtras<R extends object>(row: R, values: Readonly<Record<string, string>>): R {
  const { extras: before, ...rest } = row as R & { readonly extras?: Readonly<Record<string, string>> };
  const extras = new Map(Object.entries(before ?? {}));
  const known: Record<string, string> = {};
  for (const [column, value] of Object.entries(values)) {
    const header = extraHeader(column);
    if (header === null) known[column] = value;
    else if (value === '') extras.delete(header);
    else extras.set(header, value);
  }
  return { ...rest, ...known, ...(extras.size > 0 && { extras: Object.fromEntries(extras) }) } as R;
}
