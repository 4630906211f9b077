import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type MethodArgs, type MethodName, type MethodValue } from '#shared/api/contract';
import { packageManifest } from '#shared/model/package-manifest';
import { openDirect } from './direct-stage';
import type { Stage } from './stage';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'resources/samples/futian-2022-projects.xlsx');
const year = 2022;

let folder = '';
let stage: Stage;
let ids: string[] = [];
const progress: { label: string; done: number; total: number }[] = [];
const file = (name: string) => ({ ticket: join(folder, name), name });

async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
  const reply = await stage.transport.call(method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
  expect(contract[method].value.parse(reply.value)).toEqual(reply.value);
  return reply.value;
}
async function refusal<M extends MethodName>(method: M, args: MethodArgs<M>) {
  const reply = await stage.transport.call(method, args);
  if (reply.ok) throw new Error(`${method} was not refused`);
  expect(reply.message).toMatch(/[\u4E00-\u9FFF].*[。？]$/u);
  return reply;
}
const textOf = (path: string, entry: string) => strFromU8(unzipSync(readFileSync(path))[entry] ?? new Uint8Array());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  stage = await openDirect(folder);
  stage.transport.on('job.progressed', (value) => progress.push(value));
  await ask('workbook.create', { file: file('部.jxb'), department: '区委组织部' });
  const { preview, forms } = await ask('import.preview', { file: { ticket: sample, name: 'a.xlsx' } });
  ids = (await ask('import.accept', { preview, year, forms: forms.map(({ index }) => ({ index })) })).declarations;
});
afterAll(async () => {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('inspection', () => {
  it('tells pages, problems and open findings before anything is written', async () => {
    const before = readdirSync(folder);
    const inspected = await ask('export.inspect', { year, forms: [], options: { cover: true, contents: true } });
    expect(readdirSync(folder)).toEqual(before);
    expect(inspected.forms.map(({ id }) => id)).toEqual(ids);
    expect(inspected.forms.map(({ firstPage }) => firstPage)).toEqual(inspected.forms.map((_, index) => 1 + inspected.forms.slice(0, index).reduce((sum, form) => sum + form.pages, 0)));
    const { pages, problems } = await ask('export.run', { year, forms: [], format: 'pdf', file: file('全部.pdf'), reason: '试', options: { cover: true, contents: true } });
    expect(pages).toBe(inspected.pages);
    expect(problems).toEqual([]);
    const upload = await ask('export.run', { year, forms: [], format: 'upload', file: file('上报.xlsx'), reason: '试' });
    expect(upload.problems).toEqual(inspected.problems);
    expect(upload.problems.length).toBeGreaterThan(0);
  });

  it('refuses a font that is not there, and one form that is gone', async () => {
    expect((await refusal('export.inspect', { year, forms: [], options: { font: 'NoSuchFont' } })).code).toBe('notFound');
    expect((await refusal('export.inspect', { year, forms: ['x'] })).code).toBe('notFound');
    for (const font of await ask('font.list', {})) expect(font.id).not.toContain('/');
  });

  it('reports progress with a total for every format', async () => {
    for (const format of ['pdf', 'xlsx', 'docx', 'upload'] as const) {
      progress.length = 0;
      await ask('export.run', { year, forms: ids.slice(0, 5), format, file: file(`部分-${format}`), reason: '试' });
      const last = progress.at(-1);
      expect(last?.done).toBe(last?.total);
      expect(last?.total).toBeGreaterThan(0);
    }
  });
});

describe('a target in the way', () => {
  it('comes with another name', async () => {
    writeFileSync(join(folder, '有.pdf'), 'old');
    const reply = await refusal('export.run', { year, forms: [], format: 'pdf', file: file('有.pdf'), reason: '试' });
    expect(reply).toMatchObject({ code: 'exists', suggestion: '有 (2).pdf' });
    expect(readFileSync(join(folder, '有.pdf'), 'utf8')).toBe('old');
  });
});

describe('the published text', () => {
  it('follows the outline that the workbook keeps, and the outline can be undone', async () => {
    const { outline, own } = await ask('statement.get', { year });
    expect(own).toBe(false);
    const changed = { ...outline, title: '{部门}公开文本', contents: false, sections: [{ kind: 'heading' as const, level: 1, text: '{年度}年，共{项目个数}个项目' }, { kind: 'paragraph' as const, text: '资金{资金合计}。\n另一段。' }, { kind: 'projectList' as const }] };
    expect(await ask('statement.set', { year, outline: changed })).toMatchObject({ outline: changed, own: true, figures: { projects: '23' } });
    expect((await ask('workbook.state', {}))?.undo).toContain('提纲');
    await ask('export.run', { year, forms: [], format: 'docx', file: file('文本.docx'), reason: '试' });
    const xml = textOf(join(folder, '文本.docx'), 'word/document.xml');
    for (const text of ['区委组织部公开文本', '2022年，共23个项目', '另一段。', '合计']) expect(xml).toContain(text);
    expect(xml).not.toContain('{');
    expect(xml).not.toContain('三级指标');
    await ask('workbook.undo', {});
    expect(await ask('statement.get', { year })).toMatchObject({ outline, own: false });
    expect(await ask('statement.get', { year: 2030 })).toMatchObject({ own: false });
    await ask('statement.set', { year, outline: changed });
    expect(await ask('statement.set', { year, outline: null })).toMatchObject({ outline, own: false });
    expect((await refusal('statement.set', { year, outline: { ...outline, sections: [] } })).code).toBe('badRequest');
  });
});

describe('the upload mapping', () => {
  const template = 'shenzhen-futian-project';
  const columns = [{ header: '名称', source: 'name' as const }, { header: '值', source: 'number' as const }];

  it('is the template’s until the workbook has its own, which the upload file follows', async () => {
    const { mapping, shipped, own } = await ask('upload.get', { template });
    expect([mapping, own]).toEqual([shipped, false]);
    await ask('upload.set', { template, mapping: { sheet: '平台', columns } });
    expect((await ask('upload.get', { template })).own).toBe(true);
    await ask('export.run', { year, forms: [], format: 'upload', file: file('自定.xlsx'), reason: '试' });
    const book = read(readFileSync(join(folder, '自定.xlsx')));
    expect(book.SheetNames).toEqual(['平台']);
    expect(utils.sheet_to_json(book.Sheets['平台'] ?? {}, { header: 1 })[0]).toEqual(['名称', '值']);
    expect((await ask('upload.set', { template, mapping: null })).own).toBe(false);
  });

  it('is tried on the year’s forms, or on a made-up one', async () => {
    const { headers, rows } = await ask('upload.sample', { year, template, mapping: { sheet: 'a', columns }, rows: 3 });
    expect([headers, rows.length]).toEqual([['名称', '值'], 3]);
    const made = await ask('upload.sample', { year: 2030, template: 'fuzhou-gulou-project', mapping: { sheet: 'a', columns: [...columns, { header: '单位', source: 'unit' }], ranges: 'split', sendNotApplicable: true }, rows: 20 });
    expect(made.rows).toContainEqual(['培训合格率', '95', '%']);
    expect(made.rows).toContainEqual(['培训合格率', '100', '%']);
    expect(made.rows).toContainEqual(['培训人数', '100', '人']);
  });

  it('goes out as a file and comes back; other files are refused', async () => {
    const mapping = { sheet: '平台', columns, ranges: 'split' as const, sendNotApplicable: true, refused: '#', moneyUnit: '元' as const };
    await ask('upload.saveMapping', { mapping, file: file('格式.json') });
    expect(await ask('upload.readMapping', { file: file('格式.json') })).toEqual(mapping);
    expect((await refusal('upload.saveMapping', { mapping, file: file('格式.json') })).code).toBe('exists');
    const wrong = ['', '[]', '{"format":"jixiaobu-upload-mapping","formatVersion":1,"mapping":{"sheet":"x","columns":[{"header":"a","source":"secret"}]}}', '{"format":"jixiaobu-upload-mapping","formatVersion":2}', '\0\u0001'];
    for (const content of wrong) {
      writeFileSync(join(folder, '坏.json'), content);
      expect((await refusal('upload.readMapping', { file: file('坏.json') })).code).toBe('fileUnsupported');
    }
    expect((await refusal('upload.readMapping', { file: file('无.json') })).code).toBe('fileMissing');
    expect((await refusal('upload.set', { template, mapping: { sheet: 'a', columns: [...columns, ...columns] } })).code).toBe('badRequest');
  });
});

describe('the package', () => {
  it('holds the set with a manifest, and is the workbook’s as long as nothing is changed', async () => {
    expect((await refusal('package.write', { year, file: file('包.zip') })).code).toBe('findingsOpen');
    expect(existsSync(join(folder, '包.zip'))).toBe(false);
    const { manifest } = await ask('package.write', { year, file: file('包.zip'), each: true, reason: '限期上报' });
    expect(manifest).toMatchObject({ department: { name: '区委组织部' }, year, reason: '限期上报', counts: { forms: 23 } });
    expect(manifest.files.filter(({ part }) => part === 'pdf')).toHaveLength(24);
    const amount = (await ask('workbook.outline', { year })).forms.reduce((sum, form) => sum + Number(form.amount.replaceAll(',', '')), 0);
    expect(Number(manifest.sums[0]?.amount)).toBeCloseTo(amount, 6);
    const entries = unzipSync(readFileSync(join(folder, '包.zip')));
    expect(Object.keys(entries).toSorted()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].toSorted());
    expect(packageManifest.parse(JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array())))).toEqual(manifest);
    expect(strFromU8(entries['审核报告.html'] ?? new Uint8Array())).toContain('限期上报');
    expect(Buffer.from(entries['绩效簿.jxb'] ?? []).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(await ask('package.verify', { file: file('包.zip') })).toEqual({ manifest, sound: manifest.files.map(({ name }) => name), faults: [], differences: [] });
    expect(readdirSync(tmpdir()).filter((name) => /^jixiaobu-(?:package|copy)-/.test(name))).toEqual([]);
  });

  it('tells what the workbook has changed since', async () => {
    await ask('declaration.edit', { id: ids[0] ?? '', label: '改', edits: [{ kind: 'setField', field: 'annualAmount', value: '999' }] });
    await ask('declaration.remove', { ids: [ids[1] ?? ''] });
    const { id } = await ask('declaration.add', { year, unitId: null, template: 'shenzhen-futian-project', name: '新项目' });
    const { faults, differences } = await ask('package.verify', { file: file('包.zip') });
    expect(faults).toEqual([]);
    expect(differences?.map(({ kind }) => kind)).toEqual(['changed', 'onlyInPackage', 'onlyInWorkbook']);
    expect(differences?.[0]?.message).toContain('999');
    await ask('declaration.remove', { ids: [id] });
    for (let step = 0; step < 4; step += 1) await ask('workbook.undo', {});
    expect((await ask('package.verify', { file: file('包.zip') })).differences).toEqual([]);
  });

  it('that was tampered with is told file by file', async () => {
    const entries = unzipSync(readFileSync(join(folder, '包.zip')));
    const { '审核报告.html': _, ...others } = entries;
    const upload = Buffer.from(entries['上报文件.xlsx'] ?? []);
    upload[upload.length - 1] = (upload.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, '改.zip'), zipSync({ ...others, '上报文件.xlsx': upload, '多.txt': new Uint8Array([1]) }));
    const { faults } = await ask('package.verify', { file: file('改.zip') });
    expect(faults).toHaveLength(3);
    for (const part of ['缺少清单中的“审核报告.html”', '“上报文件.xlsx”的内容与清单不一致', '“多.txt”不在清单里']) expect(faults.join('')).toContain(part);
  });

  it('from elsewhere is refused in a sentence', async () => {
    writeFileSync(join(folder, '旧.zip'), zipSync({ 'a.txt': new Uint8Array(3) }));
    writeFileSync(join(folder, '清单.zip'), zipSync({ 'manifest.json': Buffer.from('{"format":"jixiaobu-package","formatVersion":1}') }));
    writeFileSync(join(folder, '新.zip'), zipSync({ 'manifest.json': Buffer.from('{"format":"jixiaobu-package","formatVersion":9}') }));
    writeFileSync(join(folder, '断.zip'), readFileSync(join(folder, '包.zip')).subarray(0, 5000));
    const codes = [];
    for (const name of ['旧.zip', '清单.zip', '新.zip', '断.zip', '没有.zip']) codes.push((await refusal('package.verify', { file: file(name) })).code);
    expect(codes).toEqual(['fileUnsupported', 'fileDamaged', 'fileUnsupported', 'fileDamaged', 'fileMissing']);
  });

  it('cancelled leaves nothing and the old one', async () => {
    writeFileSync(join(folder, '停.zip'), 'old');
    const asked = stage.transport.call('package.write', { year, file: file('停.zip'), reason: '试', replace: true });
    const stop = setInterval(() => void stage.transport.call('job.cancel', {}), 5);
    const reply = await asked;
    clearInterval(stop);
    expect(reply).toMatchObject({ ok: false, code: 'cancelled' });
    expect(readFileSync(join(folder, '停.zip'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
