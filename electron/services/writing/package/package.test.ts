import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackagedForm, PackageManifest } from '#shared/model/package-manifest';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import { comparePackage } from './compare-package';
import { formDigest } from './form-digest';
import { packageLimits, verifyPackage } from './verify-package';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  path = join(folder, '包.zip');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function manifestOf(files: Readonly<Record<string, Uint8Array>>): PackageManifest {
  return {
    format: 'jixiaobu-package',
    formatVersion: 1,
    program: '0.1.0',
    made: '2026-01-01T00:00:00.000Z',
    department: { name: '某部门', code: '' },
    year: 2026,
    revision: 1,
    counts: { forms: 0, indicators: 0, errors: 0, warnings: 0, notes: 0, cannotTell: 0 },
    sums: [],
    reason: '',
    files: Object.entries(files).map(([name, bytes]) => ({ name, part: 'pdf', size: bytes.length, sha256: sha256(bytes) })),
    forms: [],
  };
}
function pack(listed: Readonly<Record<string, Uint8Array>>, more: Readonly<Record<string, Uint8Array>> = {}): void {
  writeFileSync(path, zipSync({ ...listed, ...more, 'manifest.json': Buffer.from(JSON.stringify(manifestOf(listed))) }));
}
const bytes = (length: number) => new Uint8Array(length).fill(7);

describe('verifyPackage', () => {
  test('finds a whole package whole', async () => {
    pack({ '甲.pdf': bytes(100), '申报表/乙.pdf': bytes(0) });
    const seen: number[] = [];
    expect((await verifyPackage(path, { onProgress: (done) => seen.push(done) })).faults).toEqual([]);
    expect(seen).toEqual([1, 2, 3]);
  });

  test.each(['../外.txt', '/etc/x', 'a/../../b', 'C:\\x', 'a\\b'])('never takes a file called %s for a good one', async (name) => {
    pack({ '甲.pdf': bytes(3) }, { [name]: bytes(3) });
    const found = await verifyPackage(path).catch((error: unknown) => error);
    const words = found instanceof Error ? found.message : (found as { faults: string[] }).faults.join('');
    expect(words).toMatch(/指向别的文件夹|不在清单里/);
  });

  test('tells the same name twice', async () => {
    pack({ 'aa.pdf': bytes(3) }, { 'bb.pdf': bytes(3) });
    // The archive's own tools would not write it, so one name is changed into the other afterwards.
    const { readFileSync } = await import('node:fs');
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('bb.pdf', 'aa.pdf'), 'latin1'));
    const { sound, faults } = await verifyPackage(path);
    expect(faults.join('')).toContain('两个“aa.pdf”');
    expect(sound).not.toContain('aa.pdf');
  });

  test.each([
    ['an entry', { entryBytes: 1000 }],
    ['all of it', { totalBytes: 1500 }],
    ['the manifest', { manifestBytes: 50 }],
    ['the number of files', { entries: 2 }],
  ])('stops where %s is too large, however small it is packed', async (_, limits) => {
    pack({ 'a.pdf': bytes(900), 'b.pdf': bytes(1001) });
    await expect(verifyPackage(path, { limits: { ...packageLimits, ...limits } })).rejects.toMatchObject({ code: 'fileTooLarge' });
  });

  test('stops when it is told to', async () => {
    pack({ 'a.pdf': bytes(9) });
    const stop = new AbortController();
    stop.abort();
    await expect(verifyPackage(path, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

const form = (value: string, name = '甲', ids = 'a') => {
  let next = 0;
  const content = { fields: { projectName: name, empty: '' }, units: [], tasks: [], spendingPlan: [], indicators: [{ ...emptyIndicator, level1: '产出指标', name: '次数', value }] };
  return declarationOf(content, { year: 2026, unitId: ids, template: 't', kind: 'project', position: 1 }, () => `${ids}${(next += 1)}`);
};

describe('formDigest', () => {
  test('is of what a form says, not of who holds it', () => {
    expect(formDigest(form('1', '甲', 'a'))).toBe(formDigest({ ...form('1', '甲', 'b'), position: 9, done: true }));
    expect(formDigest(form('1'))).not.toBe(formDigest(form('2')));
    expect(formDigest(form('1'))).not.toBe(formDigest({ ...form('1'), year: 2027 }));
  });
});

describe('comparePackage', () => {
  const packed = (id: string, name: string, digest: string, more: Partial<PackagedForm> = {}): PackagedForm => ({ id, name, unit: '局', kind: 'project', template: 't', amount: '1', money: '万元', indicators: 1, digest: digest.repeat(64), ...more });

  test('meets forms by identity, else by name, each once', () => {
    const before = [packed('1', '甲', 'a'), packed('2', '乙', 'b'), packed('3', '丙', 'c'), packed('4', '丁', 'd')];
    const now = [packed('1', '甲改', 'a'), packed('9', '乙', 'b'), packed('3', '丙', 'e', { amount: '2', indicators: 4 }), packed('7', '戊', 'f')];
    const found = comparePackage(before, now);
    expect(found.map(({ kind, form: name }) => [kind, name])).toEqual([['changed', '甲'], ['changed', '丙'], ['onlyInPackage', '丁'], ['onlyInWorkbook', '戊']]);
    expect(found[1]?.message).toBe('“丙”打包后有改动：金额由 1万元 改为 2万元，指标由 1 条变为 4 条。');
    expect(comparePackage(before, before)).toEqual([]);
  });
});
