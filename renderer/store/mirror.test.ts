import { beforeEach, expect, test, vi } from 'vitest';
import { createShell } from './shell';
import { answering, form, noFiles, ok, outlineOf, workbook, checked } from './test-transport';

beforeEach(() => localStorage.clear());

function world(forms: { ids: string[]; field: string }) {
  const answers = answering({
    'app.info': () => ok({ version: '0.1.0', templates: [] }),
    'workbook.state': () => ok(workbook()),
    'workbook.outline': () => ok(outlineOf(forms.ids)),
    'declaration.get': ({ id }) => (forms.ids.includes(id) ? ok(form(id, { term: forms.field })) : { ok: false, code: 'notFound', message: '没有这张表。' }),
    'check.run': () => checked([]),
    'file.recent': () => ok([]),
  });
  return { ...answers, shell: createShell({ transport: answers.transport, files: noFiles }) };
}

test('at the start the open workbook is shown with its latest year and first form', async () => {
  const { shell } = world({ ids: ['a', 'b'], field: '' });
  await shell.start();
  expect(shell.store.getState()).toMatchObject({ started: true, year: 2022, form: { id: 'a' }, screen: { kind: 'form' } });
});

test('what another hand changed is shown after the event', async () => {
  const forms = { ids: ['a', 'b'], field: '1' };
  const { shell, tell } = world(forms);
  await shell.start();
  forms.field = '3';
  forms.ids = ['a', 'b', 'c'];
  tell('workbook.changed', { state: workbook({ revision: 2, undo: '输入' }), declarations: ['a'] });
  await vi.waitFor(() => expect(shell.store.getState().form?.shown.declaration.fields.term).toBe('3'));
  expect(shell.store.getState().outline?.forms).toHaveLength(3);
  expect(shell.store.getState().workbook?.undo).toBe('输入');
});

test('an event that was overtaken changes nothing', async () => {
  const { shell, tell } = world({ ids: ['a'], field: '' });
  await shell.start();
  tell('workbook.changed', { state: workbook({ revision: 5, undo: '新' }), declarations: [] });
  tell('workbook.changed', { state: workbook({ revision: 4, undo: '旧' }), declarations: [] });
  expect(shell.store.getState().workbook?.undo).toBe('新');
});

test('when the open form is gone the first that is left is shown, and at last none', async () => {
  const forms = { ids: ['a', 'b'], field: '' };
  const { shell, tell } = world(forms);
  await shell.start();
  forms.ids = ['b'];
  tell('workbook.changed', { state: workbook({ revision: 2 }), declarations: ['a'] });
  await vi.waitFor(() => expect(shell.store.getState().form?.id).toBe('b'));
  forms.ids = [];
  tell('workbook.changed', { state: workbook({ revision: 3 }), declarations: ['b'] });
  await vi.waitFor(() => expect(shell.store.getState().form).toBeNull());
});

test('a closed workbook leaves the start page', async () => {
  const { shell, tell } = world({ ids: ['a'], field: '' });
  await shell.start();
  tell('workbook.changed', { state: null, declarations: [] });
  expect(shell.store.getState()).toMatchObject({ workbook: null, form: null, outline: null, screen: { kind: 'start' }, started: true });
});

test('the form that was asked for last is the one that is shown', async () => {
  const { shell } = world({ ids: ['a', 'b', 'c'], field: '' });
  await shell.start();
  await Promise.all([shell.forms.open('b'), shell.forms.open('c')]);
  expect(shell.store.getState().form?.id).toBe('c');
});
