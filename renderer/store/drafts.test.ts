import { beforeEach, expect, test, vi } from 'vitest';
import type { FormView } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { createShell } from './shell';
import { answering, form, noFiles, ok, outlineOf, workbook } from './test-transport';

const place = { kind: 'cell', table: 'indicator', row: 'i1', column: 'value' } as const;

async function opened(kept: object | null = null) {
  const waiting: ((reply: Reply<FormView>) => void)[] = [];
  const world = answering({
    'workbook.outline': () => ok(outlineOf(['a', 'b'])),
    'declaration.get': ({ id }) => ok(form(id)),
    'draft.get': () => ok(kept as null),
    'draft.keep': () => ok({}),
    'declaration.edit': () => new Promise<Reply<FormView>>((resolve) => waiting.push(resolve)),
  });
  const shell = createShell({ transport: world.transport, files: noFiles });
  await shell.mirror.enter(workbook());
  const asked = () => world.asked.filter(({ method }) => method === 'draft.keep').map(({ args }) => (args as { draft: { text: string } | null }).draft?.text ?? null);
  return { shell, asked, waiting };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

test('what is typed is kept a moment later, and let go only when the workbook has it', async () => {
  const { shell, asked, waiting } = await opened();
  shell.drafts.typing('a', { place, text: '1', base: '' });
  shell.drafts.typing('a', { place, text: '12', base: '' });
  expect(asked()).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked()).toEqual(['12']);
  // The cell is left: first the typing ends, then its text is handed over.
  shell.drafts.typing('a', null);
  void shell.forms.edit('输入', [{ kind: 'setCell', table: 'indicator', row: 'i1', column: 'value', value: '12' }], 'a');
  await vi.advanceTimersByTimeAsync(100);
  expect(asked()).toEqual(['12']);
  waiting[0]?.(ok(form('a')));
  await vi.waitFor(() => expect(asked()).toEqual(['12', null]));
});

test('an edit that could not be saved keeps its draft', async () => {
  const { shell, asked, waiting } = await opened();
  shell.drafts.typing('a', { place, text: '12', base: '' });
  await vi.advanceTimersByTimeAsync(300);
  shell.drafts.typing('a', null);
  void shell.forms.edit('输入', [{ kind: 'setCell', table: 'indicator', row: 'i1', column: 'value', value: '12' }], 'a');
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  waiting[0]?.({ ok: false, code: 'diskFull', message: '磁盘已满，请清理后再试。' });
  await vi.advanceTimersByTimeAsync(500);
  expect(asked()).toEqual(['12']);
});

test('nothing is written for a cell that was left at once', async () => {
  const { shell, asked } = await opened();
  shell.drafts.typing('a', { place, text: '1', base: '' });
  shell.drafts.typing('a', null);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked()).toEqual([]);
});

test('a draft that is found is offered until one decides', async () => {
  const { shell, asked } = await opened({ declaration: 'b', place, text: '没有写完', base: '' });
  await vi.waitFor(() => expect(shell.store.getState().draft?.text).toBe('没有写完'));
  await shell.drafts.restore();
  expect(shell.store.getState()).toMatchObject({ form: { id: 'b' }, restoring: { text: '没有写完' } });
  shell.drafts.placed(true);
  expect(shell.store.getState()).toMatchObject({ draft: null, restoring: null });
  await vi.waitFor(() => expect(asked()).toEqual([null]));
});

test('a draft whose row is gone is told, so that it can be copied', async () => {
  const { shell } = await opened({ declaration: 'a', place, text: '没有写完', base: '' });
  await vi.waitFor(() => expect(shell.store.getState().draft).not.toBeNull());
  shell.drafts.placed(false);
  expect(shell.store.getState().notice?.text).toContain('没有写完');
});
