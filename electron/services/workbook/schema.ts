import { type Database, openDatabase } from './database';
import { migrate, schemaVersion } from './migrate';
import { migrations } from './migrations';

const listing = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';

/**
 * Whether a workbook has exactly the tables and indexes that its version says, and nothing that could run: a trigger or
 * view in a file from elsewhere would run inside our own statements.
 */
export function hasOurSchema(db: Database, nativeBinding?: string | null): boolean {
  const version = schemaVersion(db);
  const model = openDatabase(':memory:', { create: true, nativeBinding });
  try {
    migrate(model, migrations.filter((migration) => migration.version <= version));
    return JSON.stringify(db.prepare(listing).all()) === JSON.stringify(model.prepare(listing).all());
  } finally {
    model.close();
  }
}
