import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';

export type PlacedRow = { readonly id: string; readonly position: number };

/**
 * The rows of a table while edits are applied: found, inserted, moved and taken out in constant time, so that a paste of
 * thousands of rows costs what it holds. A new or moved row gets its position when the list is read.
 */
export type RowList = {
  readonly get: (id: string) => PlacedRow;
  readonly set: (row: PlacedRow) => void;
  /** Null puts the row first. */
  readonly insert: (row: Omit<PlacedRow, 'position'>, after: string | null) => void;
  readonly remove: (id: string) => void;
  readonly rows: () => PlacedRow[];
};

const unplaced = Number.NaN;

/** Throws Fault `notFound` when an edit names a row that is gone, `badRequest` when a new row has the id of another. */
export function rowList(initial: readonly PlacedRow[]): RowList {
  const byId = new Map(initial.map((row) => [row.id, row]));
  // Neighbours by id; null is both ends.
  const below = new Map<string | null, string | null>();
  const above = new Map<string | null, string | null>();
  const join = (upper: string | null, lower: string | null) => {
    below.set(upper, lower);
    above.set(lower, upper);
  };
  let last: string | null = null;
  for (const { id } of initial) {
    join(last, id);
    last = id;
  }
  join(last, null);

  const get = (id: string): PlacedRow => {
    const row = byId.get(id);
    if (!row) throw new Fault('notFound', faults.rowGone);
    return row;
  };
  const remove = (id: string) => {
    get(id);
    join(above.get(id) ?? null, below.get(id) ?? null);
    byId.delete(id);
  };
  return {
    get,
    set: (row) => void byId.set(row.id, row),
    insert: (row, after) => {
      if (byId.has(row.id)) throw new Fault('badRequest', faults.rowTwice);
      if (after !== null) get(after);
      const lower = below.get(after) ?? null;
      byId.set(row.id, { ...row, position: unplaced });
      join(after, row.id);
      join(row.id, lower);
    },
    remove,
    rows: () => {
      const rows: PlacedRow[] = [];
      for (let id = below.get(null) ?? null; id !== null; id = below.get(id) ?? null) rows.push(get(id));
      return positioned(rows);
    },
  };
}

/**
 * Spreads each run of unplaced rows between its neighbours, so that an insertion changes only what is new; where the
 * numbers there have grown too close, all rows are counted anew.
 */
function positioned(rows: readonly PlacedRow[]): PlacedRow[] {
  const result = [...rows];
  for (let start = 0; start < rows.length; start += 1) {
    if (!Number.isNaN(rows[start]?.position)) continue;
    let end = start;
    while (end < rows.length && Number.isNaN(rows[end]?.position)) end += 1;
    const low = rows[start - 1]?.position ?? 0;
    const high = rows[end]?.position ?? low + (end - start + 1);
    const step = (high - low) / (end - start + 1);
    if (step < 1e-6) return rows.map((row, index) => ({ ...row, position: index + 1 }));
    for (let at = start; at < end; at += 1) result[at] = { ...(rows[at] as PlacedRow), position: low + step * (at - start + 1) };
    start = end;
  }
  return result;
}
