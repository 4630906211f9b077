import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, isBuilt } from './command-line';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'resources/samples/futian-2022-projects.xlsx');
/** The smallest picture there is. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Every file below a folder with its content's digest. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(names.map(({ parentPath, name }) => [join(parentPath, name), createHash('sha256').update(readFileSync(join(parentPath, name))).digest('hex')]));
}

/** A file system of 256 KB, where this process may make one. */
function smallDisk(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isBuilt)('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  const jxb = commandLine(folder);
  const at = (name: string) => join(folder, name);
  let disk = false;

  beforeAll(async () => {
    writeFileSync(at('empty.xlsx'), '');
    writeFileSync(at('picture.xlsx'), picture);
    writeFileSync(at('words.xlsx'), '这不是表格。'.repeat(100));
    writeFileSync(at('program.exe'), Buffer.from('4d5a90000300000004000000ffff0000', 'hex'));
    const whole = readFileSync(sample);
    writeFileSync(at('truncated.xlsx'), whole.subarray(0, whole.length / 2));
    writeFileSync(at('note.csv'), '今天,天气\n晴,好\n');
    writeFileSync(at('a file'), 'x');
    mkdirSync(at('a folder'));
    await jxb('new', 'newer.jxb', '--department', '部');
    copyFileSync(at('newer.jxb'), at('damaged.jxb'));
    const newer = new Database(at('newer.jxb'), { nativeBinding: process.env['BETTER_SQLITE3_BINDING'] });
    newer.pragma('user_version = 999999');
    newer.close();
    const bytes = readFileSync(at('damaged.jxb'));
    writeFileSync(at('damaged.jxb'), bytes.fill(0xa5, 4096, bytes.length));
    const other = new Database(at('foreign.jxb'), { nativeBinding: process.env['BETTER_SQLITE3_BINDING'] });
    other.exec('create table t (a); insert into t values (1)');
    other.close();
    mkdirSync(at('disk'));
    disk = smallDisk(at('disk'));
  });
  afterAll(() => {
    if (disk) execFileSync('umount', [at('disk')]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** One sentence for a person, exit code 2, and nothing that was there is touched. */
  async function refused(...args: string[]): Promise<string> {
    const before = contents(folder);
    const { code, out, words } = await jxb(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(words).toMatch(/^[^\n]*[\u4E00-\u9FFF][^\n]*。\n$/u);
    expect(words).not.toMatch(/Error|ENOENT|undefined|SQLITE/);
    expect(contents(folder)).toEqual(before);
    return words;
  }

  const files = ['missing.xlsx', 'a folder', 'empty.xlsx', 'picture.xlsx', 'words.xlsx', 'program.exe', 'truncated.xlsx', 'note.csv'];
  it.each(files)('%s is no file of forms', async (name) => {
    const words = await refused('recognise', name, '--json');
    expect(words).toContain(name);
    await refused('check', name, '--year', '2023');
    await refused('prepare', name, '--year', '2023', '--out', 'out');
  });

  it.each(['missing.jxb', 'newer.jxb', 'damaged.jxb', 'foreign.jxb', 'picture.xlsx'])('%s is no workbook to work in', async (name) => {
    const words = await refused('rollover', name, '--from', '2022', '--to', '2023');
    expect(words).toContain(name);
    await refused('import', name, sample, '--year', '2022');
    if (name.endsWith('.jxb')) await refused('check', name, '--year', '2022');
  });

  it.each(['a file', join('a file', 'below'), join('a file', 'far', 'below')])('%s cannot be a folder for outputs', async (out) => {
    await refused('prepare', sample, '--year', '2023', '--out', out);
  });

  it('a workbook in a folder that is not there is not made', async () => {
    await refused('new', join('nowhere', 'a.jxb'), '--department', '部');
    await refused('new', join('a file', 'a.jxb'), '--department', '部');
  });

  it('a folder without the right to write takes nothing', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'nothing is forbidden to root');
    mkdirSync(at('read only'), { mode: 0o555 });
    await refused('new', join('read only', 'a.jxb'), '--department', '部');
    await refused('prepare', sample, '--year', '2023', '--out', 'read only');
  });

  it('a full disk keeps what it has', async ({ skip }) => {
    skip(!disk, 'needs the right to mount a small file system');
    writeFileSync(join(at('disk'), 'kept.txt'), 'kept');
    await refused('prepare', sample, '--year', '2023', '--out', 'disk');
  });
});
