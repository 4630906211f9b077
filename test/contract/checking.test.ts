import ExcelJS from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import type { Finding } from '#shared/model/finding';
import { findingsReport } from '../../electron/services/report/findings-report';
import { countFindings, printFindings } from '../../electron/services/report/print-findings';
import { openDirect } from './direct-stage';
import type { Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');
const year = 2022;
let folder = '';
let stage: Stage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checking-'));
  stage = await openDirect(folder);
  await ask('workbook.create', { file: await stage.target('workbook', '部.jxb'), department: '组织部' });
  const { preview, forms } = await ask('import.preview', { file: await stage.choose(sample, 'import') });
  await ask('import.accept', { preview, year, forms: forms.map(({ index }) => ({ index })) });
});
afterEach(async () => {
  await stage.end();
  await rm(folder, { recursive: true, force: true });
});

async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
  const reply = await stage.transport.call(method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
  return reply.value;
}
const all = async () => (await ask('check.run', { year })).findings;
const found = async (id: string) => (await all()).find((finding) => finding.id === id);
async function firstOf(fits: (finding: Finding) => boolean): Promise<Finding> {
  const finding = (await all()).find(fits);
  if (!finding) throw new Error('no such finding');
  return finding;
}
const inValueCell = ({ place, level }: Finding) => level === 'E' && place.kind === 'cell' && place.column === 'value';
const setCell = (finding: Finding, column: string, value: string) => {
  if (finding.place.kind !== 'cell') throw new Error('not a cell');
  const { table, row } = finding.place;
  return ask('declaration.edit', { id: finding.declarationId, label: '填写', edits: [{ kind: 'setCell', table, row, column, value }] });
};
const errorsOf = async (id: string) => (await ask('workbook.outline', { year })).forms.find((form) => form.id === id)?.errors;

it('lets a finding stand until its cell changes, and takes that back with undo', async () => {
  const finding = await firstOf(inValueCell);
  const errors = (await errorsOf(finding.declarationId)) ?? 0;
  expect(await ask('finding.setAside', { year, findings: [finding.id], reason: ' 已与业务部门核对 ' })).toEqual({ count: 1 });
  expect((await found(finding.id))?.aside).toMatchObject({ reason: '已与业务部门核对' });
  expect(await errorsOf(finding.declarationId)).toBe(errors - 1);

  await setCell(finding, 'explanation', '另一种说法');
  expect((await found(finding.id))?.aside).toBeDefined();
  const text = finding.found;
  await setCell(finding, 'value', `${text} `);
  expect((await found(finding.id))?.aside).toBeUndefined();
  await ask('workbook.undo', {});
  expect((await found(finding.id))?.aside).toBeDefined();

  await ask('finding.restore', { year, findings: [finding.id] });
  expect((await found(finding.id))?.aside).toBeUndefined();
  await ask('workbook.undo', {});
  expect((await found(finding.id))?.aside).toBeDefined();
  for (let step = 0; step < 2; step += 1) await ask('workbook.undo', {});
  expect((await found(finding.id))?.aside).toBeUndefined();
  expect(await errorsOf(finding.declarationId)).toBe(errors);
});

it('takes a form with findings that were set aside out, and back', async () => {
  const finding = await firstOf(inValueCell);
  await ask('finding.setAside', { year, findings: [finding.id], reason: '数据属实' });
  await ask('declaration.remove', { ids: [finding.declarationId] });
  expect(await found(finding.id)).toBeUndefined();
  await ask('workbook.undo', {});
  expect((await found(finding.id))?.aside).toBeDefined();
});

it('lets an export go out once every error is set aside, and keeps the reason of one that insisted', async () => {
  const errors = (await all()).filter(({ level, outcome }) => level === 'E' && outcome === 'finding').map(({ id }) => id);
  const run = (reason: string) => stage.transport.call('export.run', { year, forms: [], format: 'upload', file: { ticket: join(folder, '上报.xlsx'), name: '上报.xlsx' }, reason, replace: true });
  expect(await run('')).toMatchObject({ ok: false, code: 'findingsOpen' });
  expect(await run('先送审')).toMatchObject({ ok: true });
  await ask('finding.setAside', { year, findings: errors, reason: '均已核对' });
  expect(await run('')).toMatchObject({ ok: true });
  expect(await ask('export.list', {})).toMatchObject([{ errors: 0, reason: '' }, { format: 'upload', errors: errors.length, reason: '先送审' }]);
});

it('does without a rule that is off, gives one another level, and remembers it', async () => {
  const { rule } = await firstOf(({ level }) => level === 'E');
  await ask('rule.set', { id: rule, level: 'I' });
  expect(new Set((await all()).filter((finding) => finding.rule === rule).map(({ level }) => level))).toEqual(new Set(['I']));
  expect(await ask('rule.set', { id: rule, enabled: false })).toMatchObject({ id: rule, enabled: false });
  expect((await all()).some((finding) => finding.rule === rule)).toBe(false);
  await ask('workbook.undo', {});
  expect((await ask('rule.list', {})).find(({ id }) => id === rule)).toMatchObject({ enabled: true, level: 'I', defaultLevel: 'E' });
  await ask('rule.set', { id: rule, level: null });
  expect((await ask('rule.list', {})).find(({ id }) => id === rule)).toMatchObject({ enabled: true, level: 'E' });
});

it('looks for the words of the office, and mends them', async () => {
  const { declarations } = { declarations: (await ask('workbook.outline', { year })).forms };
  const id = declarations[0]?.id ?? '';
  await ask('declaration.edit', { id, label: '填写', edits: [{ kind: 'setField', field: 'annualGoal', value: '做好福田曲的培训。' }] });
  await ask('words.set', { wrongWords: [{ wrong: '福田曲', right: '福田区' }], units: [], wordings: [] });
  const finding = await firstOf(({ declarationId, found: text }) => declarationId === id && text.includes('福田曲'));
  await ask('check.fix', { year, findings: [finding.id] });
  expect((await ask('declaration.get', { id })).declaration.fields['annualGoal']).toBe('做好福田区的培训。');
});

it('tells only what has changed, and what was told adds up to what is there', async () => {
  const told = new Map<string, readonly Finding[]>();
  let token = '';
  const listen = async (limit?: number) => {
    const sizes: number[] = [];
    for (;;) {
      const reply = await ask('check.run', { year, token, ...(limit && { limit }) });
      if (reply.fresh) told.clear();
      for (const id of reply.forms) told.set(id, reply.findings.filter(({ declarationId }) => declarationId === id));
      token = reply.token;
      sizes.push(reply.forms.length);
      if (!reply.more) return sizes;
    }
  };
  const agrees = async () => expect([...told.values()].flat().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual((await all()).toSorted((a, b) => a.id.localeCompare(b.id)));
  expect((await listen(20)).length).toBeGreaterThan(3);
  await agrees();
  expect(await listen()).toEqual([0]);

  const finding = await firstOf(inValueCell);
  await setCell(finding, 'value', '按方案');
  expect((await ask('check.run', { year, declaration: finding.declarationId })).forms).toEqual([finding.declarationId]);
  expect((await listen())[0]).toBeLessThan(4);
  await agrees();
  await ask('declaration.remove', { ids: [finding.declarationId] });
  await listen();
  await agrees();
  expect(told.get(finding.declarationId)).toEqual([]);
  await ask('workbook.undo', {});
  await ask('rule.set', { id: finding.rule, enabled: false });
  await listen();
  await agrees();
  // A year's form is also checked against the one that it was made from.
  await ask('rollover.apply', { from: year, to: year + 1, forms: [finding.declarationId] });
  const [rolled] = (await ask('workbook.outline', { year: year + 1 })).forms;
  const beside = async () => (await ask('check.run', { year: year + 1 })).findings.filter(({ rule }) => rule === 'LAST-02').length;
  const before = await beside();
  await ask('declaration.edit', { id: finding.declarationId, label: '填写', edits: [{ kind: 'setField', field: 'annualAmount', value: '1.23' }] });
  expect(rolled?.id).toBeDefined();
  expect(await beside()).toBe(before + 1);
});

it('writes the list for a colleague: what is open, why, and what was let stand with its reason', async () => {
  const finding = await firstOf(inValueCell);
  await ask('finding.setAside', { year, findings: [finding.id], reason: '文件规定如此' });
  await stage.transport.call('export.run', { year, forms: [], format: 'upload', file: { ticket: join(folder, '上报.xlsx'), name: '上报.xlsx' }, reason: '先给领导过目' });
  const file = { ticket: join(folder, '清单.xlsx'), name: '清单.xlsx' };
  const { findings } = await ask('report.write', { year, format: 'xlsx', order: 'rule', levels: ['E'], file });
  expect(findings).toBe((await all()).filter(({ level }) => level === 'E').length);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file.ticket);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  for (const text of [finding.form, '文件规定如此', '已核实，不再计入（1 个）', '必须改正']) expect(texts).toContain(text);
  expect(texts.some((text) => text.includes('仍然导出上报文件，理由：先给领导过目'))).toBe(true);
  expect(texts.some((text) => text.includes('财预〔2015〕88号'))).toBe(true);
  expect(texts).not.toContain('提示');
  expect(await stage.transport.call('report.write', { year, format: 'xlsx', file })).toMatchObject({ ok: false, code: 'exists' });
  const printed = await ask('report.write', { year, format: 'pdf', file: { ticket: join(folder, '清单.pdf'), name: '清单.pdf' } });
  expect(printed.missingCharacters).toEqual([]);
});

it('names what was let stand, with its reason, in the page that goes with a package', async () => {
  const finding = await firstOf(inValueCell);
  await ask('finding.setAside', { year, findings: [finding.id], reason: '文件规定 <甲> 如此' });
  const printed = printFindings(await all(), []);
  expect(printed.filter(({ aside }) => aside !== undefined)).toHaveLength(1);
  const page = findingsReport({ department: '', year, version: '', time: '', forms: 23, counts: countFindings(await all()), remarks: [], termOver: [], problems: [], findings: printed, doubts: [] });
  expect(page).toContain('（已核实，理由：文件规定 &lt;甲&gt; 如此）');
  expect(page).not.toContain('<甲>');
});
