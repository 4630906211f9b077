import { beforeEach, expect, test, vi } from 'vitest';
import type { FormView } from '#shared/api/records';
import type { Edit } from '#shared/model/edit';
import type { Reply } from '#shared/api/reply';
import { applyEdits } from './overlay';
import { createShell } from './shell';
import { answering, form, noFiles, ok, outlineOf, workbook, checked } from './test-transport';

const set = (value: string): Edit => ({ kind: 'setCell', table: 'indicator', row: 'i1', column: 'value', value });
type Arrive = (reply: 'ok' | Extract<Reply<never>, { ok: false }>) => void;

/** A workbook whose edits are answered when the test says so. */
async function opened() {
  let truth = form('a');
  const waiting: Arrive[] = [];
  const world = answering({
    'workbook.outline': () => ok(outlineOf(['a', 'b'])),
    'declaration.get': ({ id }) => ok(id === 'a' ? truth : form(id)),
    'check.run': () => checked([]),
    'workbook.undo': () => ok(workbook()),
    'declaration.edit': ({ edits }) =>
      new Promise<Reply<FormView>>((resolve) => {
        waiting.push((reply) => {
          if (reply === 'ok') truth = applyEdits(truth, edits);
          resolve(reply === 'ok' ? ok(truth) : reply);
        });
      }),
  });
  const shell = createShell({ transport: world.transport, files: noFiles });
  await shell.mirror.enter(workbook());
  const next = async () => {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    return waiting.shift() ?? (() => {});
  };
  const shown = () => shell.store.getState().form?.shown.declaration.indicators[0]?.value;
  const values = () => world.asked.filter(({ method }) => method === 'declaration.edit').map(({ args }) => JSON.stringify(args).match(/"value":"(.*?)"/)?.[1]);
  return { ...world, shell, next, shown, values, truth: () => truth };
}

beforeEach(() => localStorage.clear());
const full = { ok: false, code: 'diskFull', message: '磁盘已满，请清理后再试。' } as const;

test('edits are shown at once and sent in order, one at a time', async () => {
  const { shell, next, shown, values, truth } = await opened();
  const first = shell.forms.edit('输入', [set('1')], 'a');
  const second = shell.forms.edit('输入', [set('12')], 'a');
  expect(shown()).toBe('12');
  const arrive = await next();
  expect(values()).toEqual(['1']);
  arrive('ok');
  await first;
  // The reply to the first must not take back what was typed since.
  expect(shown()).toBe('12');
  (await next())('ok');
  await second;
  expect(values()).toEqual(['1', '12']);
  expect(truth().declaration.indicators[0]?.value).toBe('12');
});

test('an edit made while the last reply is handed out is sent too', async () => {
  const { shell, next, values } = await opened();
  const chained = shell.forms.edit('输入', [set('1')], 'a').then(() => shell.forms.edit('输入', [set('2')], 'a'));
  (await next())('ok');
  (await next())('ok');
  await chained;
  expect(values()).toEqual(['1', '2']);
});

test('what cannot be saved stays on screen, keeps its place in the line, and is sent again when asked', async () => {
  const { shell, next, shown, values } = await opened();
  void shell.forms.edit('输入', [set('1')], 'a');
  (await next())(full);
  await vi.waitFor(() => expect(shell.store.getState().held).toBe(full.message));
  const later = shell.forms.edit('输入', [set('2')], 'a');
  expect(shown()).toBe('2');
  expect(values()).toEqual(['1']);
  shell.outbox.retry();
  (await next())('ok');
  (await next())('ok');
  await later;
  expect(values()).toEqual(['1', '1', '2']);
  expect(shell.store.getState().held).toBeNull();
});

test('what cannot be saved can be let go, and then the form is as it was', async () => {
  const { shell, next, shown } = await opened();
  const edit = shell.forms.edit('输入', [set('1')], 'a');
  (await next())(full);
  await vi.waitFor(() => expect(shell.store.getState().held).toBe(full.message));
  shell.outbox.discard();
  await edit;
  expect(shown()).toBe('');
  expect(await shell.outbox.settled()).toBe(true);
});

test('an edit that fits no more is dropped with its sentence, and the next goes on', async () => {
  const { shell, next, shown } = await opened();
  void shell.forms.edit('输入', [{ ...set('1'), row: 'gone' } as Edit], 'a');
  const second = shell.forms.edit('输入', [set('2')], 'a');
  (await next())({ ok: false, code: 'notFound', message: '这一行已经删除了。' });
  (await next())('ok');
  await second;
  expect(shown()).toBe('2');
  expect(shell.store.getState().notice?.text).toBe('这一行已经删除了。');
});

test('undo waits until all is sent, and does not run while something is held back', async () => {
  const { shell, next, methods } = await opened();
  void shell.forms.edit('输入', [set('1')], 'a');
  const undo = shell.forms.undo();
  const arrive = await next();
  expect(methods()).not.toContain('workbook.undo');
  arrive('ok');
  await undo;
  expect(methods()).toContain('workbook.undo');

  void shell.forms.edit('输入', [set('2')], 'a');
  const held = shell.forms.undo();
  (await next())(full);
  await held;
  expect(methods().filter((method) => method === 'workbook.undo')).toHaveLength(1);
});

test('edits of another form do not change the one that is shown', async () => {
  const { shell, next, shown } = await opened();
  const edit = shell.forms.edit('输入', [set('1')], 'b');
  expect(shown()).toBe('');
  (await next())('ok');
  await edit;
  expect(shown()).toBe('');
});
