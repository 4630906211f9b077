import type { Database } from 'better-sqlite3';
import { migrations as all, type Migration } from './migrations';

/** `JXBK`: says that a SQLite file is one of ours. */
export const applicationId = 0x4a58424b;

export const newestVersion = (migrations: readonly Migration[] = all): number => migrations.at(-1)?.version ?? 0;

export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Takes the schema up to the newest version, one transaction a step: a step that fails leaves the step before it. */
export function migrate(db: Database, migrations: readonly Migration[] = all): void {
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(db)) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
