import type * as Files from 'node:fs';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorkbook, openWorkbook } from './open';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (original) => {
  const files = await original<typeof Files>();
  const writeFileSync: typeof files.writeFileSync = (path, data, options) => {
    files.writeFileSync(path, disk.isFull ? '' : data, options);
    if (disk.isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  return { ...files, writeFileSync };
});

const folder = mkdtempSync(join(tmpdir(), 'jixiaobu-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('on a full disk a workbook can be looked at, says why it cannot be written, and no lock is left behind', async () => {
  const path = join(folder, '甲.jxb');
  createWorkbook(path, '甲', { backups: join(folder, 'backups') }).close();
  disk.isFull = true;
  const opened = await openWorkbook(path, { backups: join(folder, 'backups') });
  expect(opened.readOnly).toContain('磁盘空间不足');
  expect(readdirSync(folder)).toEqual(['甲.jxb']);
  opened.close();
});
