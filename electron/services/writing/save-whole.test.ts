import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, promises, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveWhole, type Disk } from './save-whole';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-whole-'));
  path = join(folder, '表.pdf');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (text: string) => (temporary: string) => promises.writeFile(temporary, text);
const refusal = (code: string) => Object.assign(new Error(code), { code });

/** The real disk, except that one call fails as a disk would. */
function failing<K extends keyof Disk>(call: K, code: string): Disk {
  return { ...promises, [call]: () => Promise.reject(refusal(code)) };
}

/** True where a small file system of our own could be mounted; a test machine need not allow it. */
function mounted(options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('saveWhole', () => {
  test('replaces a file and gives back what the writer gives', async () => {
    writeFileSync(path, 'old');
    await expect(saveWhole(path, async (temporary) => (await fill('new')(temporary), 7))).resolves.toBe(7);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['表.pdf']);
  });

  test('the old file is there until the very end', async () => {
    writeFileSync(path, 'old');
    await saveWhole(path, async (temporary) => {
      await fill('half')(temporary);
      expect(readFileSync(path, 'utf8')).toBe('old');
    });
  });

  test('replaces what a link points at, not the link', async () => {
    const real = join(folder, 'real.pdf');
    writeFileSync(real, 'old');
    symlinkSync(real, path);
    await saveWhole(path, fill('new'));
    expect(readFileSync(real, 'utf8')).toBe('new');
  });

  test.each([
    ['open', 'EACCES', 'folderReadOnly'],
    ['open', 'EROFS', 'folderReadOnly'],
    ['open', 'ENOSPC', 'diskFull'],
    ['rename', 'EPERM', 'fileLocked'],
    ['rename', 'EBUSY', 'fileLocked'],
    ['rename', 'EROFS', 'folderReadOnly'],
    ['access', 'EACCES', 'fileLocked'],
  ] as const)('%s failing with %s is %s, and nothing changes', async (call, code, fault) => {
    writeFileSync(path, 'old');
    await expect(saveWhole(path, fill('new'), failing(call, code))).rejects.toMatchObject({ name: 'Fault', code: fault });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['表.pdf']);
  });

  test('a file that another program holds comes with the name of one that is free', async () => {
    writeFileSync(path, 'old');
    writeFileSync(path.replace('表.pdf', '表 (2).pdf'), 'other');
    const reason = await saveWhole(path, fill('new'), failing('access', 'EACCES')).catch((error: unknown) => error);
    expect(reason).toMatchObject({ code: 'fileLocked', suggestion: '表 (3).pdf', message: expect.stringContaining('另存为“表 (3).pdf”') });
    expect(await saveWhole(path, fill('new'), failing('open', 'ENOSPC')).catch((error: unknown) => error)).toMatchObject({ code: 'diskFull', suggestion: undefined });
    rmSync(path.replace('表.pdf', '表 (2).pdf'));
  });

  test('a scanner that lets go after a moment is waited for', async () => {
    let tries = 0;
    const rename: Disk['rename'] = (from, to) => ((tries += 1) < 3 ? Promise.reject(refusal('EBUSY')) : promises.rename(from, to));
    await saveWhole(path, fill('new'), { ...promises, rename });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test.each(['ENOSPC', 'EIO'])('a disk that fails with %s while the writer writes is a sentence', async (code) => {
    writeFileSync(path, 'old');
    const broken = async (temporary: string) => {
      await fill('half')(temporary);
      throw refusal(code);
    };
    await expect(saveWhole(path, broken)).rejects.toMatchObject({ name: 'Fault', message: expect.stringContaining('没有保存') });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['表.pdf']);
  });

  test('a bug of the writer comes through as it is, without leaving anything', async () => {
    const bug = new TypeError('bug');
    await expect(saveWhole(path, () => Promise.reject(bug))).rejects.toBe(bug);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('no such folder, a folder of that name, a name too long', async () => {
    await expect(saveWhole(join(folder, 'none', 'a.pdf'), fill('x'))).rejects.toMatchObject({ code: 'notFound' });
    mkdirSync(path);
    await expect(saveWhole(path, fill('x'))).rejects.toMatchObject({ code: 'exists' });
    await expect(saveWhole(join(folder, '长'.repeat(200)), fill('x'))).rejects.toMatchObject({ code: 'badRequest' });
    expect(readdirSync(folder)).toEqual(['表.pdf']);
  });

  test('a full disk and a read-only one, really mounted', async (context) => {
    if (!mounted('size=64k')) return context.skip('needs the right to mount a small file system');
    try {
      writeFileSync(path, 'old');
      const large = (temporary: string) => promises.writeFile(temporary, Buffer.alloc(1 << 20));
      await expect(saveWhole(path, large)).rejects.toMatchObject({ code: 'diskFull' });
      expect(readdirSync(folder)).toEqual(['表.pdf']);
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      await expect(saveWhole(path, fill('new'))).rejects.toMatchObject({ code: 'folderReadOnly' });
      await expect(saveWhole(join(folder, '新.pdf'), fill('new'))).rejects.toMatchObject({ code: 'folderReadOnly' });
      expect(readFileSync(path, 'utf8')).toBe('old');
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});
