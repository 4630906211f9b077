import type { Change, Row, TableName } from '#shared/model/change';
import type { Declaration } from '#shared/model/declaration';
import type { SetAside } from '#shared/model/finding';
import type { Doubt, Pending } from '#shared/model/pending';

/** All that a workbook keeps of one form: what an import, an edit or 提取上年 makes a new version of. */
export type Form = {
  readonly declaration: Declaration;
  readonly pending: readonly Pending[];
  readonly doubts: readonly Doubt[];
  /** Findings that a person has looked at and let stand (已核实); absent where there are none. */
  readonly setAside?: readonly SetAside[];
};

type Rows = Map<string, { readonly table: TableName; readonly row: Row }>;

/** The rows of a form, by table and id, parents first. */
function rowsOf(form: Form | null): Rows {
  const rows: Rows = new Map();
  if (!form) return rows;
  const put = (table: TableName, row: Row) => rows.set(`${table} ${row.id}`, { table, row });
  const { declaration } = form;
  const declarationId = declaration.id;
  put('declaration', {
    id: declarationId,
    year: declaration.year,
    unitId: declaration.unitId,
    template: declaration.template,
    kind: declaration.kind,
    position: declaration.position,
    previousId: declaration.previousId,
    done: declaration.done ? 1 : 0,
  });
  for (const [field, value] of Object.entries(declaration.fields)) {
    if (value !== '') put('field', { id: `${declarationId}/${field}`, declarationId, field, value });
  }
  for (const row of declaration.members) put('member', { ...row, declarationId });
  for (const row of declaration.tasks) put('task', { ...row, declarationId });
  for (const row of declaration.spendingPlan) put('planStep', { ...row, declarationId });
  for (const { extras = {}, ...row } of declaration.indicators) {
    put('indicator', { ...row, declarationId, extras: Object.keys(extras).length === 0 ? null : JSON.stringify(extras) });
  }
  for (const { id, place, previous, moved } of form.pending) {
    put('pending', { id, declarationId, place: JSON.stringify(place), previous, moved: moved ? 1 : 0 });
  }
  for (const { id, rule, place, fingerprint, reason, time } of form.setAside ?? []) {
    put('setAside', { id, declarationId, rule, place: JSON.stringify(place), fingerprint, reason, time });
  }
  form.doubts.forEach(({ sheet, range, page, text, reason }, index) =>
    put('doubt', { id: `${declarationId}/${index}`, declarationId, position: index, sheet, range, page: page ?? null, text, reason }),
  );
  return rows;
}

/**
 * The changes that turn one version of a form into another; null stands for no form, so that the same function inserts,
 * edits and removes.
 */
export function changesBetween(before: Form | null, after: Form | null): Change[] {
  const old = rowsOf(before);
  const fresh = rowsOf(after);
  const changes: Change[] = [];
  for (const [key, { table, row }] of fresh) {
    const known = old.get(key)?.row;
    if (!known) {
      changes.push({ kind: 'insert', table, id: row.id, row });
      continue;
    }
    for (const [field, to] of Object.entries(row)) {
      const from = known[field] ?? null;
      if (from !== to) changes.push({ kind: 'update', table, id: row.id, field, from, to });
    }
  }
  const gone = [...old].filter(([key]) => !fresh.has(key)).toReversed();
  for (const [, { table, row }] of gone) changes.push({ kind: 'delete', table, id: row.id, row });
  return changes;
}
