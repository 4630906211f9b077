import type { Change, TableName } from '#shared/model/change';
import type { Database } from './database';
import { tables } from './tables';

/** Writes changes to the tables. Made once a connection, so that each statement is prepared once. */
export type Apply = (changes: readonly Change[]) => void;

/**
 * Throws when a row is not as a change says it was: then the change log and the tables disagree, and nothing may be
 * written. The caller holds the transaction.
 */
export function prepareApply(db: Database): Apply {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const columnOf = (table: TableName, field: string) => {
    if (!(tables[table] as readonly string[]).includes(field)) throw new Error(`no column ${table}.${field}`);
    return field;
  };
  const one = (change: Change): number => {
    if (change.kind === 'insert') {
      const columns = tables[change.table];
      const sql = `INSERT INTO ${change.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      return statement(sql).run(columns.map((column) => change.row[column] ?? null)).changes;
    }
    if (change.kind === 'delete') return statement(`DELETE FROM ${change.table} WHERE id = ?`).run(change.id).changes;
    const column = columnOf(change.table, change.field);
    return statement(`UPDATE ${change.table} SET ${column} = ? WHERE id = ? AND ${column} IS ?`).run(change.to, change.id, change.from).changes;
  };
  return (changes) => {
    for (const change of changes) {
      if (one(change) !== 1) throw new Error(`${change.kind} ${change.table} ${change.id} does not fit the row`);
    }
  };
}
