import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database';
import { changesBetween } from './form';
import { lockPath } from './lock';
import { newestVersion } from './migrate';
import { createWorkbook, openWorkbook } from './open';
import { testForm } from './test-form';

let folder: string;
let path: string;
const options = () => ({ backups: join(folder, 'backups') });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiaobu-'));
  path = join(folder, '组织部.jxb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is there after closing and opening, and can still be undone', async () => {
  const form = testForm('a');
  const made = createWorkbook(path, '组织部', options());
  made.history.write('导入', changesBetween(null, form));
  made.close();
  expect(readdirSync(folder)).toEqual(['组织部.jxb']);
  const again = await openWorkbook(path, options());
  expect(again.outline.department().name).toBe('组织部');
  expect(again.forms.form(form.declaration.id)).toEqual(form);
  again.history.undo();
  expect(again.forms.year(2022)).toEqual([]);
  again.close();
  const third = await openWorkbook(path, options());
  expect(third.history.next()).toEqual({ undo: null, redo: '导入' });
  third.close();
});

test('a copy of the file while it is open is the whole workbook', async () => {
  const form = testForm('a');
  const made = createWorkbook(path, '组织部', options());
  made.history.write('导入', changesBetween(null, form));
  const copy = join(folder, '副本.jxb');
  copyFileSync(path, copy);
  const opened = await openWorkbook(copy, options());
  expect(opened.forms.form(form.declaration.id)).toEqual(form);
  opened.close();
  made.close();
});

test('a second opener may look but not write, and is told who writes', async () => {
  const first = createWorkbook(path, '组织部', options());
  const second = await openWorkbook(path, options());
  expect(second.readOnly).toContain('只能查看');
  expect(() => second.history.write('改', changesBetween(null, testForm('a')))).toThrow('只能查看');
  second.close();
  expect(existsSync(lockPath(path))).toBe(true);
  first.close();
  expect(existsSync(lockPath(path))).toBe(false);
});

test('the lock of a program that died is taken over', async () => {
  createWorkbook(path, '组织部', options()).close();
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => dead.on('exit', resolve));
  const { hostname } = await import('node:os');
  writeFileSync(lockPath(path), JSON.stringify({ user: 'x', host: hostname(), pid: dead.pid, nonce: 'n' }));
  const opened = await openWorkbook(path, options());
  expect(opened.readOnly).toBeNull();
  opened.close();
});

test('files that are no workbook of ours are refused in a sentence and left alone', async () => {
  const text = join(folder, '说明.jxb');
  writeFileSync(text, '这不是绩效簿'.repeat(500));
  await expect(openWorkbook(text, options())).rejects.toMatchObject({ code: 'workbookForeign' });
  const foreign = join(folder, '别家.jxb');
  const db = openDatabase(foreign, { create: true });
  db.exec('CREATE TABLE t (a)');
  db.close();
  await expect(openWorkbook(foreign, options())).rejects.toMatchObject({ code: 'workbookForeign' });
  await expect(openWorkbook(join(folder, '没有.jxb'), options())).rejects.toMatchObject({ code: 'fileMissing' });
  await expect(openWorkbook(folder, options())).rejects.toMatchObject({ code: 'workbookForeign' });
  expect(readFileSync(text, 'utf8')).toBe('这不是绩效簿'.repeat(500));
  expect(readdirSync(folder).toSorted()).toEqual(['别家.jxb', '说明.jxb']);
});

test('a workbook of a newer program is refused and not touched', async () => {
  createWorkbook(path, '组织部', options()).close();
  const db = openDatabase(path);
  db.pragma(`user_version = ${newestVersion() + 10}`);
  db.close();
  const bytes = readFileSync(path);
  await expect(openWorkbook(path, options())).rejects.toMatchObject({ code: 'workbookNewer' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a damaged workbook is refused and not touched', async () => {
  const made = createWorkbook(path, '组织部', options());
  for (let index = 0; index < 40; index += 1) made.history.write('导入', changesBetween(null, testForm(`f${index}`)));
  made.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096 * 3, 4096 * 9);
  writeFileSync(path, bytes);
  await expect(openWorkbook(path, options())).rejects.toMatchObject({ code: 'workbookDamaged' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a schema that is not ours is refused: nothing in the file may run', async () => {
  createWorkbook(path, '组织部', options()).close();
  const db = openDatabase(path);
  db.exec(`CREATE TRIGGER t AFTER INSERT ON batch BEGIN DELETE FROM field; END`);
  db.close();
  await expect(openWorkbook(path, options())).rejects.toMatchObject({ code: 'workbookForeign' });
});

test('creating never overwrites', () => {
  writeFileSync(path, '旧');
  expect(() => createWorkbook(path, '组织部', options())).toThrow('已经存在');
  expect(readFileSync(path, 'utf8')).toBe('旧');
  expect(() => createWorkbook(join(folder, '无此文件夹', 'a.jxb'), '组织部', options())).toThrow('找不到文件夹');
});
