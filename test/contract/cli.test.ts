import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine, isBuilt } from './command-line';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'resources/samples/futian-2022-projects.xlsx');
const department = '中共深圳市福田区委组织部';
const outputs = ['.jxb', '.pdf', '.xlsx', ' 上报.xlsx', ' 审核报告.html', ' 审核问题清单.pdf', ' 审核问题清单.xlsx', ' 审核结果.json'].map((ending) => `${department} 2023${ending}`);

type Printed = { rule: string; level: string; outcome: string; form: string; place: { kind: string; row?: number; name?: string; cell?: string }; message: string; found: string; expected: string; fix: string | null };
const findingsIn = (json: string) => (JSON.parse(json) as { findings: Printed[] }).findings;
const errorsIn = (json: string) => findingsIn(json).filter(({ level, outcome }) => level === 'E' && outcome === 'finding').length;

describe.skipIf(!isBuilt)('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  const jxb = commandLine(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const shown = (name = '.') => readdirSync(join(folder, name)).filter((each) => !each.startsWith('.')).toSorted();

  it('explains itself', async () => {
    const overview = await jxb('--help');
    expect(overview).toMatchObject({ code: 0, words: '' });
    for (const command of ['recognise', 'new', 'import', 'rollover', 'check', 'export', 'package', 'verify', 'fonts', 'prepare']) {
      expect(overview.out).toContain(`\n  ${command} `);
      const help = await jxb(command, '--help');
      expect(help).toMatchObject({ code: 0, words: '' });
      expect(help.out).toContain(`用法：jxb ${command} `);
    }
    expect((await jxb('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], '没有写要做什么'],
    [['foo'], '没有“foo”这个命令'],
    [['recognise'], '没有写要读的文件'],
    [['recognise', sample, '--jsn'], '没有“--jsn”这个参数'],
    [['check', sample, '--year', '23'], '“23”不是年度'],
    [['new', 'a.jxb'], '缺少参数“--department”'],
    [['prepare', sample, '--year', '2023'], '缺少参数“--out”'],
    [['prepare', sample, 'more', '--year', '2023', '--out', 'x'], '多写了“more”'],
    [['export', 'a.jxb', '--year', '2023', '--format', 'doc', '--out', 'x'], 'pdf、xlsx、'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { code, out, words } = await jxb(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(words).toContain(sentence);
    expect(shown()).toEqual([]);
  });

  it('recognises a file: data on stdout, words on stderr', async () => {
    const { code, out, words } = await jxb('recognise', sample, '--json');
    const expected = JSON.parse(readFileSync(join(root, 'test/expected/futian-2022-projects.xlsx.json'), 'utf8')) as { declarations: { fields: unknown }[] };
    const recognised = JSON.parse(out) as typeof expected;
    expect(recognised.declarations.map(({ fields }) => fields)).toEqual(expected.declarations.map(({ fields }) => fields));
    expect({ code, words }).toEqual({ code: 0, words: '' });
    expect((await jxb('recognise', sample)).out.trim().split('\n')).toHaveLength(23);
  });

  it('checks a file that is in no workbook, and says in which cell', async () => {
    const { code, out } = await jxb('check', sample, '--year', '2022', '--json');
    const findings = findingsIn(out);
    expect(findings.length).toBeGreaterThan(0);
    expect(code).toBe(errorsIn(out) > 0 ? 1 : 0);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'level', 'outcome', 'form', 'place', 'message', 'found', 'expected', 'fix']);
      if (finding.place.kind !== 'form') expect(finding.place.cell).toMatch(/^.+![A-Z]+\d+$/);
    }
    expect((await jxb('check', sample)).words).toContain('没有写明年度');
  });

  it('writes the list of a file, and refuses to replace one or to guess its kind', async () => {
    const listing = ['check', sample, '--year', '2022', '--report', '清单.xlsx', '--by', 'rule'];
    expect((await jxb(...listing)).words).toContain('已写出清单“清单.xlsx”');
    expect(readFileSync(join(folder, '清单.xlsx')).subarray(0, 2).toString('latin1')).toBe('PK');
    expect((await jxb(...listing)).code).toBe(2);
    expect((await jxb(...listing, '--force')).code).toBe(1);
    expect(await jxb('check', sample, '--year', '2022', '--report', '清单.txt')).toMatchObject({ code: 2, out: '' });
    rmSync(join(folder, '清单.xlsx'));
  });

  it('does the job step by step in a workbook', async () => {
    expect((await jxb('new', '组织部', '--department', '区委组织部')).code).toBe(0);
    expect(shown()).toEqual(['组织部.jxb']);
    const again = await jxb('new', '组织部', '--department', '区委组织部');
    expect(again.code).toBe(2);
    expect(again.words).toContain('已经存在');

    expect((await jxb('import', '组织部.jxb', sample)).words).toContain('没有写明年度');
    const imported = await jxb('import', '组织部.jxb', sample, '--year', '2022');
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.words).toContain('已导入 23 张表到 2022 年度');
    expect((await jxb('import', '组织部.jxb', sample, '--year', '2022')).words).toContain('已有其中 23 张表');
    expect((await jxb('import', '组织部.jxb', sample, '--year', '2022', '--existing', 'skip')).words).toContain('已导入 0 张表');

    const rolled = await jxb('rollover', '组织部.jxb', '--from', '2022', '--to', '2023', '--all');
    expect(rolled.code).toBe(0);
    expect(rolled.words).toContain('已把 23 张表从 2022 年度提取到 2023 年度');
    expect((await jxb('rollover', '组织部.jxb', '--from', '2022', '--to', '2023', '--all')).words).toContain('没有改动');

    const checked = await jxb('check', '组织部.jxb', '--year', '2023', '--json');
    expect(checked.code).toBe(errorsIn(checked.out) > 0 ? 1 : 0);
    expect((await jxb('check', '组织部.jxb')).words).toContain('2022、2023');

    const exporting = ['export', '组织部.jxb', '--year', '2023', '--format', 'pdf', '--format', 'upload', '--out', '导出'];
    if (checked.code === 1) expect(await jxb(...exporting)).toMatchObject({ code: 1, out: '' });
    const exported = await jxb(...exporting, '--reason', '先给领导过目');
    expect(exported.code).toBe(0);
    expect(exported.out.trim().split('\n')).toEqual(['区委组织部 2023.pdf', '区委组织部 2023 上报.xlsx'].map((name) => join(folder, '导出', name)));
    expect(await jxb(...exporting, '--reason', '再来')).toMatchObject({ code: 2, out: '' });
    expect((await jxb(...exporting, '--reason', '再来', '--force')).code).toBe(0);
  }, 120_000);

  it('packs a year, and tells a package that was changed or is no longer the workbook’s', async () => {
    const packing = ['package', '组织部.jxb', '--year', '2023', '--out', '包', '--reason', '限期'];
    const packed = await jxb(...packing);
    expect(packed.code).toBe(0);
    const path = packed.out.trim();
    expect(path).toBe(join(folder, '包', '区委组织部 2023 上报包.zip'));
    expect(await jxb(...packing)).toMatchObject({ code: 2, out: '' });
    expect(await jxb('verify', path, '--book', '组织部.jxb')).toMatchObject({ code: 0, out: '' });
    const { manifest, faults, differences } = JSON.parse((await jxb('verify', path, '--json')).out) as { manifest: { counts: { forms: number } }; faults: string[]; differences: unknown };
    expect([manifest.counts.forms, faults, differences]).toEqual([23, [], null]);

    const bytes = readFileSync(path);
    const torn = join(folder, '断.zip');
    writeFileSync(torn, bytes.subarray(0, bytes.length - 100));
    expect((await jxb('verify', torn)).code).toBe(2);
    expect((await jxb('verify', sample)).words).toContain('不是上报包');

    await jxb('import', '组织部.jxb', sample, '--year', '2023', '--existing', 'replace');
    const changed = await jxb('verify', path, '--book', '组织部.jxb');
    expect(changed.code).toBe(1);
    expect(changed.out.trim().split('\n').length).toBeGreaterThan(0);
    expect(changed.out).toContain('打包后有改动');
  }, 120_000);

  it('lists fonts and refuses one that is not there', async () => {
    const { code, out } = await jxb('fonts', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { fonts: unknown }).fonts).toBeInstanceOf(Array);
    expect(await jxb('export', '组织部.jxb', '--year', '2022', '--format', 'pdf', '--out', '字', '--font', 'NoSuchFont', '--reason', '试')).toMatchObject({ code: 2, out: '' });
  }, 60_000);

  it('prepares a year in one go: all files, or none', async () => {
    const done = await jxb('prepare', sample, '--year', '2023', '--out', '本年', '--json');
    const { files, forms, findings } = JSON.parse(done.out) as { files: Record<string, string>; forms: number; findings: { E: number } };
    expect(done.code).toBe(findings.E > 0 ? 1 : 0);
    expect(forms).toBe(23);
    expect(readdirSync(join(folder, '本年')).toSorted()).toEqual(outputs.toSorted());
    expect(Object.keys(files)).toEqual(['workbook', 'pdf', 'xlsx', 'upload', 'report', 'reportPdf', 'reportXlsx', 'findings']);
    const written = readFileSync(join(folder, '本年', `${department} 2023 审核结果.json`), 'utf8');
    expect(errorsIn(written)).toBe(findings.E);
    expect(readFileSync(join(folder, '本年', `${department} 2023 审核报告.html`), 'utf8')).toContain('23 张表');

    const times = () => outputs.map((name) => statSync(join(folder, '本年', name)).mtimeMs);
    const before = times();
    const refused = await jxb('prepare', sample, '--year', '2023', '--out', '本年');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.words).toContain('--force');
    expect(times()).toEqual(before);

    const forced = await jxb('prepare', sample, '--year', '2023', '--out', '本年', '--force');
    expect(forced.code).toBe(done.code);
    expect(forced.out.trim().split('\n')).toHaveLength(outputs.length);
    expect(times().every((time, index) => time > (before[index] ?? 0))).toBe(true);
    expect(readdirSync(join(folder, '本年')).toSorted()).toEqual(outputs.toSorted());

    // What was exported is what the workbook holds, and reading it back gives the same forms.
    const back = await jxb('recognise', join('本年', `${department} 2023.xlsx`), '--json');
    expect((JSON.parse(back.out) as { declarations: unknown[] }).declarations).toHaveLength(23);
    const book = await jxb('check', join('本年', `${department} 2023.jxb`), '--year', '2023', '--json');
    expect(findingsIn(book.out).length).toBe(findingsIn(written).length);
  }, 120_000);
});
