import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { applicationId, migrate, newestVersion, schemaVersion } from './migrate';
import { migrations } from './migrations';
import { tables } from './tables';

test('migrations are numbered by tens, upwards', () => {
  migrations.forEach(({ version }, index) => expect(version).toBe((index + 1) * 10));
});

test('a new file gets every table that changes name, and says that it is ours', () => {
  const db = openDatabase(':memory:', { create: true });
  migrate(db);
  expect(schemaVersion(db)).toBe(newestVersion());
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
  const columnsOf = db.prepare('SELECT name FROM pragma_table_info(?)').pluck();
  const found = Object.keys(tables).map((table) => [table, columnsOf.all(table)]);
  expect(Object.fromEntries(found)).toEqual(tables);
});

test('a step that fails leaves the version before it', () => {
  const db = openDatabase(':memory:', { create: true });
  const steps = [...migrations, { version: newestVersion() + 10, sql: 'CREATE TABLE fresh (a TEXT) STRICT; CREATE TABLE batch (b TEXT) STRICT;' }];
  expect(() => migrate(db, steps)).toThrow('already exists');
  expect(schemaVersion(db)).toBe(newestVersion());
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'fresh'`).pluck().get()).toBe(0);
});
