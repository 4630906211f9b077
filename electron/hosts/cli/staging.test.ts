import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '#shared/api/reply';
import { setAsideName, stagingPrefix } from './abandoned-staging';
import { stageIn } from './staging';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staging-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('stageIn', () => {
  it('clears what a killed program left, and puts back what it had set aside', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const left = join(folder, stagingPrefix().replace(String(process.pid), String(dead)) + 'abc');
    const living = join(folder, `${stagingPrefix()}abc`);
    for (const each of [left, living]) mkdirSync(each);
    writeFileSync(join(left, setAsideName('表.pdf')), 'old pdf');
    writeFileSync(join(left, setAsideName('报告.html')), 'old report');
    writeFileSync(join(folder, '报告.html'), 'new report');
    stageIn(folder).clear();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(living)).toBe(true);
    expect(readFileSync(join(folder, '表.pdf'), 'utf8')).toBe('old pdf');
    expect(readFileSync(join(folder, '报告.html'), 'utf8')).toBe('new report');
  });

  it('shows nothing until all is there, then all of it and nothing else', () => {
    const out = join(folder, 'a', 'out');
    const staging = stageIn(out);
    staging.writeText('报告.html', 'report');
    writeFileSync(staging.path('表.pdf'), 'pdf');
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual([]);
    staging.land(['报告.html', '表.pdf']);
    staging.clear();
    expect(readdirSync(out).toSorted()).toEqual(['报告.html', '表.pdf'].toSorted());
    expect(readFileSync(join(out, '报告.html'), 'utf8')).toBe('report');
  });

  it('leaves what was there when the work fails, and no folder of its own', () => {
    const out = join(folder, 'new');
    stageIn(join(out, 'and', 'below')).clear();
    expect(existsSync(out)).toBe(false);
    mkdirSync(out);
    writeFileSync(join(out, '表.pdf'), 'old');
    const staging = stageIn(out);
    writeFileSync(staging.path('表.pdf'), 'new');
    staging.clear();
    expect(readdirSync(out)).toEqual(['表.pdf']);
    expect(readFileSync(join(out, '表.pdf'), 'utf8')).toBe('old');
  });

  it('puts everything back when one output cannot go to its place', () => {
    writeFileSync(join(folder, '表.pdf'), 'old');
    const staging = stageIn(folder);
    staging.writeText('表.pdf', 'new');
    staging.writeText('表.jxb', 'new');
    expect(() => staging.land(['表.pdf', '表.jxb', 'not written'])).toThrow('not written');
    expect(readFileSync(join(folder, '表.pdf'), 'utf8')).toBe('old');
    rmSync(staging.path('表.jxb'));
    mkdirSync(staging.path('表.jxb'));
    writeFileSync(join(folder, '表.jxb'), 'old');
    // A folder cannot be renamed to a name inside itself: the last of the three fails after two have landed.
    expect(() => staging.land(['表.pdf', '表.jxb', '.'])).toThrow(Error);
    staging.clear();
    expect(readFileSync(join(folder, '表.pdf'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, '表.jxb'), 'utf8')).toBe('old');
  });

  it('says that a file is no folder', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => stageIn(join(folder, 'file'))).toThrow(Fault);
    expect(() => stageIn(join(folder, 'file', 'below'))).toThrow(Fault);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'), 'junction');
    expect(() => stageIn(join(folder, 'link', 'below'))).toThrow(Fault);
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'link']);
  });
});
