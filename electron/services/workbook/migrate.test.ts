import { expect, test } from 'vitest';
import { emptyIndicator } from '#shared/model/declaration';
import { prepareApply } from './apply';
import { openDatabase } from './database';
import { applicationId, migrate, newestVersion, schemaVersion } from './migrate';
import { migrations } from './migrations';
import { tables } from './tables';

test('migrations are numbered by tens, upwards', () => {
  migrations.forEach(({ version }, index) => {
    expect(version % 10).toBe(0);
    expect(version).toBeGreaterThan(migrations[index - 1]?.version ?? 0);
  });
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

test('a workbook of the version before extra columns is taken up with its indicators, and what was logged still applies', () => {
  const db = openDatabase(':memory:', { create: true });
  migrate(db, migrations.filter(({ version }) => version < 30));
  const row = rowOf('i');
  db.prepare(`INSERT INTO declaration VALUES ('d', 2022, NULL, 't', 'project', 1, NULL, 0)`).run();
  db.prepare(`INSERT INTO indicator (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`).run(Object.values(row));
  migrate(db);
  expect(db.prepare('SELECT name, extras FROM indicator').all()).toEqual([{ name: '人数', extras: null }]);
  prepareApply(db)([{ kind: 'delete', table: 'indicator', id: 'i', row }, { kind: 'insert', table: 'indicator', id: 'i', row }]);
  expect(db.prepare('SELECT extras FROM indicator').pluck().all()).toEqual([null]);
});

function rowOf(id: string) {
  return { id, declarationId: 'd', position: 1, previousId: null, ...emptyIndicator, name: '人数' };
}

test('a workbook of the first version is taken up with its forms, and has room for findings that were set aside', () => {
  const db = openDatabase(':memory:', { create: true });
  migrate(db, migrations.filter(({ version }) => version < 20));
  db.prepare(`INSERT INTO declaration VALUES ('d', 2022, NULL, 't', 'project', 1, NULL, 0)`).run();
  migrate(db);
  expect(db.prepare('SELECT id FROM declaration').pluck().all()).toEqual(['d']);
  db.prepare(`INSERT INTO setAside VALUES ('f', 'd', 'FIN-01', '{}', '', '已核对', '')`).run();
  expect(() => db.prepare(`INSERT INTO setAside VALUES ('g', 'gone', 'FIN-01', '{}', '', '', '')`).run()).toThrow('FOREIGN KEY');
});
