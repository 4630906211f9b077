import Sqlite, { type Database } from 'better-sqlite3';

export type { Database } from 'better-sqlite3';

/**
 * A connection with the settings that make the one file the whole workbook: a rollback journal, because a copy of an open
 * WAL file loses what is still in the log, and a sync of file and folder before a change counts as made.
 */
export function openDatabase(path: string, options: { readonly?: boolean; create?: boolean; nativeBinding?: string | null } = {}): Database {
  const db = new Sqlite(path, {
    readonly: options.readonly ?? false,
    fileMustExist: !options.create,
    ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
  });
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  if (!options.readonly) {
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = EXTRA');
  }
  return db;
}
