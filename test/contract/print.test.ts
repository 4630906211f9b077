import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, type MethodArgs, type MethodName, type MethodValue } from '#shared/api/contract';
import { openDirect } from './direct-stage';
import type { Stage } from './stage';

const sample = join(resolve(import.meta.dirname, '../..'), 'resources/samples/futian-2022-projects.xlsx');
const year = 2022;

let folder = '';
let stage: Stage;
let ids: string[] = [];
const ticket = (path: string) => ({ ticket: path, name: 'a' });
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`jixiaobu-print-${process.pid}-`)).flatMap((name) => readdirSync(join(tmpdir(), name)));

async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
  const reply = await stage.transport.call(method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
  expect(contract[method].value.parse(reply.value)).toEqual(reply.value);
  return reply.value;
}
async function refusal<M extends MethodName>(method: M, args: MethodArgs<M>) {
  const reply = await stage.transport.call(method, args);
  return reply.ok ? null : reply.code;
}
async function bytesOf({ print, size }: MethodValue<'print.prepare'>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; from < size; ) {
    const { bytes } = await ask('print.read', { print, from, length: 50_000 });
    parts.push(Buffer.from(bytes, 'base64'));
    from += parts.at(-1)?.length ?? size;
  }
  return Buffer.concat(parts);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
  stage = await openDirect(folder);
  await ask('workbook.create', { file: ticket(join(folder, '部.jxb')), department: '区委组织部' });
  const { preview, forms } = await ask('import.preview', { file: ticket(sample) });
  ids = (await ask('import.accept', { preview, year, forms: forms.map(({ index }) => ({ index })) })).declarations;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('lays out the file that will be printed, and tells where each form begins', async () => {
  const prepared = await ask('print.prepare', { year, forms: [], options: { cover: true, contents: true } });
  expect(prepared.forms.map(({ id }) => id)).toEqual(ids);
  expect(prepared.forms[0]?.firstPage).toBeGreaterThan(2);
  const last = prepared.forms.at(-1);
  expect((last?.firstPage ?? 0) + (last?.pages ?? 0) - 1).toBe(prepared.pages);
  const bytes = await bytesOf(prepared);
  expect(bytes).toHaveLength(prepared.size);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.subarray(-6).toString()).toContain('%%EOF');
  expect(await ask('print.read', { print: prepared.print, from: prepared.size, length: 10 })).toEqual({ bytes: '' });
});

it('keeps only what was laid out last', async () => {
  const first = await ask('print.prepare', { year, forms: ids.slice(0, 1) });
  const second = await ask('print.prepare', { year, forms: ids.slice(0, 2) });
  expect(second.forms).toHaveLength(2);
  expect(await refusal('print.read', { print: first.print, from: 0, length: 10 })).toBe('notFound');
  expect(await refusal('print.run', { print: first.print })).toBe('notFound');
  expect(left()).toHaveLength(1);
});

it('prints what must be mended only as a draft, or for a reason', async () => {
  const clean = await ask('print.prepare', { year, forms: [] });
  expect(clean).toMatchObject({ draft: false });
  expect(clean.errors).toBeGreaterThan(0);
  expect(await refusal('print.run', { print: clean.print })).toBe('findingsOpen');
  expect(await ask('print.run', { print: clean.print, reason: '先给领导过目' })).toEqual({ by: 'page' });
  const draft = await ask('print.prepare', { year, forms: [], options: { watermark: true } });
  expect(draft.draft).toBe(true);
  expect(await ask('print.run', { print: draft.print })).toEqual({ by: 'page' });
});

it('has nothing of a workbook that was closed', async () => {
  const { print } = await ask('print.prepare', { year, forms: ids.slice(0, 1) });
  await ask('workbook.close', {});
  expect(await refusal('print.run', { print })).toBe('notFound');
  await ask('workbook.open', { file: ticket(join(folder, '部.jxb')) });
  expect(await refusal('print.read', { print, from: 0, length: 10 })).toBe('notFound');
});

it('leaves nothing behind when it ends', async () => {
  await ask('print.prepare', { year, forms: ids.slice(0, 1) });
  expect(left()).toHaveLength(1);
  await stage.end();
  expect(left()).toEqual([]);
});
