import type { Edit } from '#shared/model/edit';
import { editLabelText } from '#shared/text/grid';
import { columnText, rowsOf } from './form-on-screen';
import type { Batch, FormOnScreen } from './form-on-screen';
import { levelValues, recordsIn } from './rows';
import type { Range } from '../grid/layout';

/** Beside which row rows are let go. */
export type Drop = { readonly row: number; readonly after: boolean };

/** The rows that go along when one of them is dragged: all of a selected range that it lies in, else itself. */
export function draggedRange(selected: Range, row: number): Range {
  const isIn = row >= selected.top && row <= selected.bottom;
  return isIn ? selected : { ...selected, top: row, bottom: row };
}

/** Rows let go beside another of their table: they take its level, as rows of a paper form would. Null where nothing changes. */
export function dropRows(form: FormOnScreen, range: Range, drop: Drop): Batch | null {
  const run = recordsIn(form, range);
  const target = form.index.recordAt(drop.row);
  if (!run || !target || target.table !== run.table || run.ids.includes(target.row)) return null;
  const { table, ids } = run;
  const rows = rowsOf(form.declaration, table);
  const others = rows.filter(({ id }) => !ids.includes(id));
  const at = others.findIndex(({ id }) => id === target.row);
  let after = drop.after ? target.row : (others[at - 1]?.id ?? null);
  const levels = levelValues(form, table, target.row);
  const moves = ids.map((row): Edit => {
    const edit = { kind: 'moveRow', table, row, after } as const;
    after = row;
    return edit;
  });
  const joins = ids.flatMap((id) => {
    const own = rows.find((row) => row.id === id);
    return Object.entries(levels).flatMap(([column, value]): Edit[] => (columnText(own, column) === value ? [] : [{ kind: 'setCell', table, row: id, column, value }]));
  });
  const order = (drop.after ? [...others.slice(0, at + 1).map(({ id }) => id), ...ids] : [...others.slice(0, at).map(({ id }) => id), ...ids]).join(' ');
  const isSame = joins.length === 0 && rows.map(({ id }) => id).join(' ').startsWith(order);
  return isSame ? null : { label: editLabelText.moveRows, edits: [...moves, ...joins] };
}
