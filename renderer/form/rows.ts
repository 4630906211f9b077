import type { Edit, RowTable } from '#shared/model/edit';
import { editLabelText } from '#shared/text/grid';
import type { Range } from '../grid/layout';
import { columnText, rowsOf } from './form-on-screen';
import type { Batch, FormOnScreen } from './form-on-screen';

type RecordRun = { readonly table: RowTable; readonly ids: readonly string[] };

/** The records of the table in which a range begins, as far as the range reaches. */
export function recordsIn({ index }: FormOnScreen, range: Range): RecordRun | null {
  const ids: string[] = [];
  let table: RowTable | null = null;
  for (let row = range.top; row <= range.bottom; row += 1) {
    const record = index.recordAt(row);
    if (!record || (table !== null && record.table !== table)) continue;
    table = record.table;
    ids.push(record.row);
  }
  return table === null ? null : { table, ids };
}

/** What a new row takes over from the one beside it: it stands inside its level. */
export function levelValues(form: FormOnScreen, table: RowTable, beside: string | undefined): Record<string, string> {
  if (table !== 'indicator') return {};
  const row = rowsOf(form.declaration, table).find(({ id }) => id === beside);
  if (!row) return {};
  return { period: columnText(row, 'period'), level1: columnText(row, 'level1'), level2: columnText(row, 'level2') };
}

/** As many new rows as the range has, above or below it. The ids of the new rows come with the batch. */
export function insertRows(form: FormOnScreen, range: Range, where: 'above' | 'below'): (Batch & { rows: string[]; table: RowTable }) | null {
  const run = recordsIn(form, range);
  const beside = where === 'above' ? run?.ids[0] : run?.ids.at(-1);
  if (!run || beside === undefined) return null;
  const rows = rowsOf(form.declaration, run.table);
  const position = rows.findIndex(({ id }) => id === beside);
  let after = where === 'below' ? beside : (rows[position - 1]?.id ?? null);
  const values = levelValues(form, run.table, beside);
  const edits = run.ids.map((): Edit & { kind: 'insertRow' } => {
    const edit = { kind: 'insertRow', table: run.table, row: form.newId(), values, after } as const;
    after = edit.row;
    return edit;
  });
  return { label: editLabelText.insertRows(edits.length), edits, rows: edits.map(({ row }) => row), table: run.table };
}

/** Deletes the rows of the range. */
export function deleteRows(form: FormOnScreen, range: Range): Batch | null {
  const run = recordsIn(form, range);
  if (!run) return null;
  const edits = run.ids.map((row): Edit => ({ kind: 'deleteRow', table: run.table, row }));
  return { label: editLabelText.deleteRows(edits.length), edits };
}

/**
 * Moves the rows of the range up or down by one. At the border of its level a row goes over into the next one; whole
 * levels, chosen by their level cell, go past the whole level beside them.
 */
export function moveRows(form: FormOnScreen, range: Range, back: boolean, wholeLevel: 'level1' | 'level2' | null): Batch | null {
  const run = recordsIn(form, range);
  const [first] = run?.ids ?? [];
  const last = run?.ids.at(-1);
  if (!run || first === undefined || last === undefined) return null;
  const rows = rowsOf(form.declaration, run.table);
  const { table } = run;
  const period = (id: string) => columnText(rows.find((row) => row.id === id), 'period');
  const beyond = rows.findIndex(({ id }) => id === (back ? first : last)) + (back ? -1 : 1);
  const neighbour = rows[beyond];
  if (!neighbour || period(neighbour.id) !== period(first)) return null;

  const label = editLabelText.moveRows;
  const own = levelValues(form, table, back ? first : last);
  const theirs = levelValues(form, table, neighbour.id);
  const sameLevel = own.level1 === theirs.level1 && own.level2 === theirs.level2;
  if (!sameLevel && wholeLevel === null) {
    const columns = (['level1', 'level2'] as const).filter((column) => own[column] !== theirs[column]);
    const edits = run.ids.flatMap((row) =>
      columns.map((column): Edit => ({ kind: 'setCell', table, row, column, value: theirs[column] ?? '' })),
    );
    return { label, edits };
  }
  // The far end of what is moved past: a row, or its whole level.
  let end = beyond;
  const within = (index: number) =>
    wholeLevel !== null &&
    rows[index] !== undefined &&
    columnText(rows[index], 'level1') === theirs.level1 &&
    (wholeLevel === 'level1' || columnText(rows[index], 'level2') === theirs.level2);
  while (within(end + (back ? -1 : 1))) end += back ? -1 : 1;
  // A level 2 stays under its level 1.
  if (wholeLevel === 'level2' && own.level1 !== theirs.level1) return null;
  let after = back ? (rows[end - 1]?.id ?? null) : (rows[end]?.id ?? null);
  const edits = run.ids.map((row): Edit => {
    const edit = { kind: 'moveRow', table, row, after } as const;
    after = row;
    return edit;
  });
  return { label, edits };
}
