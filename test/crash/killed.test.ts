import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/services/workbook/database';
import { openLoopback } from '../contract/loopback-stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');
// Needs out/, which npm test builds first.
const isBuilt = existsSync(resolve(import.meta.dirname, '../../out/main/loopback.js'));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiaobu-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Host = Awaited<ReturnType<typeof openLoopback>>;
type Call = Host['transport']['call'];
/** The value of a reply; a fault fails the test with its sentence. */
const value = async <T>(reply: Promise<{ ok: true; value: T } | { ok: false; message: string }>): Promise<T> => {
  const given = await reply;
  if (!given.ok) throw new Error(given.message);
  return given.value;
};

async function reopen(): Promise<Host> {
  const host = await openLoopback(folder);
  const [recent] = await value(host.transport.call('file.recent', {}));
  if (!recent) throw new Error('the workbook is not among the recent files');
  const state = await value(host.transport.call('workbook.open', { file: recent }));
  expect(state.readOnly).toBeNull();
  return host;
}

/** Types goals into one form until the host is gone; gives the last one that was acknowledged. */
async function typeUntilKilled(host: Host, id: string, from: number, milliseconds: number): Promise<{ acknowledged: number; sent: number }> {
  const call: Call = host.transport.call;
  let sent = from;
  let acknowledged = from;
  const killed = setTimeout(milliseconds).then(() => host.kill());
  for (;;) {
    sent += 1;
    try {
      await value(call('declaration.edit', { id, label: `第 ${sent} 次`, edits: [{ kind: 'setField', field: 'annualGoal', value: String(sent) }] }));
      acknowledged = sent;
    } catch {
      await killed;
      return { acknowledged, sent };
    }
  }
}

test.runIf(isBuilt)('every acknowledged change survives a kill, and undo works on', { timeout: 120_000 }, async () => {
  let host = await openLoopback(folder);
  const file = await host.target('workbook', '组织部.jxb');
  await value(host.transport.call('workbook.create', { file, department: '组织部' }));
  const preview = await value(host.transport.call('import.preview', { file: await host.choose(sample, 'import') }));
  const forms = preview.forms.map(({ index }) => ({ index }));
  const { declarations } = await value(host.transport.call('import.accept', { preview: preview.preview, year: 2022, forms }));
  const id = declarations[0] as string;

  let typed = 0;
  for (const milliseconds of [15, 40, 90, 170, 30, 120]) {
    const { acknowledged, sent } = await typeUntilKilled(host, id, typed, milliseconds);
    host = await reopen();
    const { declaration } = await value(host.transport.call('declaration.get', { id }));
    const goal = declaration.fields.annualGoal ?? '';
    // What was on its way when the host died may be there or not; nothing before it may be missing.
    const now = /^\d+$/.test(goal) ? Number(goal) : 0;
    expect(now).toBeGreaterThanOrEqual(acknowledged);
    expect(now).toBeLessThanOrEqual(sent);
    typed = now;
  }
  expect(typed).toBeGreaterThan(0);
  await value(host.transport.call('workbook.undo', {}));
  const { declaration } = await value(host.transport.call('declaration.get', { id }));
  expect(declaration.fields.annualGoal).not.toBe(String(typed));
  await value(host.transport.call('workbook.redo', {}));
  await host.end();

  const [name] = readdirSync(join(folder, 'home')).filter((each) => each.endsWith('.jxb'));
  const db = openDatabase(join(folder, 'home', name as string));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT count(*) FROM declaration').pluck().get()).toBe(23);
  db.close();
});

test.runIf(isBuilt)('a kill while forms are taken in leaves all of them or none', { timeout: 120_000 }, async () => {
  let host = await openLoopback(folder);
  const file = await host.target('workbook', '组织部.jxb');
  await value(host.transport.call('workbook.create', { file, department: '组织部' }));
  for (const milliseconds of [0, 3, 8, 15, 40]) {
    const before = (await value(host.transport.call('workbook.outline', { year: 2022 }))).forms.length;
    const preview = await value(host.transport.call('import.preview', { file: await host.choose(sample, 'import') }));
    const forms = preview.forms.map(({ index }) => ({ index }));
    const accepting = host.transport.call('import.accept', { preview: preview.preview, year: 2022, forms }).catch(() => null);
    await setTimeout(milliseconds);
    await host.kill();
    const reply = await accepting;
    host = await reopen();
    const after = (await value(host.transport.call('workbook.outline', { year: 2022 }))).forms.length;
    if (reply?.ok) expect(after).toBe(before + 23);
    else expect([before, before + 23]).toContain(after);
  }
  await host.end();
});
