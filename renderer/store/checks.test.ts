import { beforeEach, expect, test, vi } from 'vitest';
import type { Finding } from '#shared/model/finding';
import { createShell } from './shell';
import { answering, form, noFiles, ok, outlineOf, workbook, checked } from './test-transport';

beforeEach(() => localStorage.clear());

const finding = (declarationId: string, rule: string): Finding => ({
  id: `${rule}/${declarationId}`, rule, outcome: 'finding', level: 'E', declarationId, form: declarationId,
  place: { kind: 'field', field: 'term' }, message: rule, found: '', expected: '', fix: { label: '改', edits: [] },
});

async function opened(findings: Finding[]) {
  const answers = answering({
    'workbook.outline': () => ok(outlineOf(['a', 'b'])),
    'declaration.get': ({ id }) => ok(form(id)),
    'check.run': ({ declaration }) => checked(findings, declaration),
    'check.fix': ({ findings: ids }) => ok({ applied: ids.length }),
    'finding.setAside': ({ findings: ids }) => ok({ count: ids.length }),
  });
  const shell = createShell({ transport: answers.transport, files: noFiles });
  await shell.mirror.enter(workbook());
  await vi.waitFor(() => expect(shell.store.getState().findings).not.toBeNull());
  return { ...answers, shell, ids: () => shell.store.getState().findings?.map(({ id }) => id) };
}

test('F8 goes through all findings of the year, from the open form on, and round again', async () => {
  const { shell } = await opened([finding('a', '1'), finding('b', '2'), finding('b', '3')]);
  await shell.forms.open('b');
  const seen: (string | null)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await shell.checks.step(1);
    seen.push(shell.store.getState().currentFinding);
  }
  expect(seen).toEqual(['2/b', '3/b', '1/a', '2/b']);
  expect(shell.store.getState().form?.id).toBe('b');
  await shell.checks.step(-1);
  expect(shell.store.getState()).toMatchObject({ currentFinding: '1/a', form: { id: 'a' }, focus: { kind: 'field', field: 'term' } });
});

test('after an edit the findings of the form are fresh and those of the others stay, in the order of the forms', async () => {
  const findings = [finding('a', '1'), finding('b', '2')];
  const { shell, ids } = await opened(findings);
  findings.splice(0, 1, finding('a', '9'), finding('a', '8'));
  shell.checks.soon(['a']);
  await vi.waitFor(() => expect(ids()).toEqual(['9/a', '8/a', '2/b']));
});

test('a fix is asked for by the finding and the year is checked again', async () => {
  const findings = [finding('a', '1')];
  const { shell, asked, ids } = await opened(findings);
  findings.length = 0;
  await shell.checks.fix(['1/a']);
  expect(asked.find(({ method }) => method === 'check.fix')?.args).toEqual({ year: 2022, findings: ['1/a'] });
  expect(ids()).toEqual([]);
});

test('findings that are let stand are passed over by F8 and asked for with their reason', async () => {
  const findings: Finding[] = [finding('a', '1'), { ...finding('a', '2'), aside: { reason: '已核对', time: '' } }, finding('b', '3')];
  const { shell, asked } = await opened(findings);
  await shell.checks.step(1);
  await shell.checks.step(1);
  expect(shell.store.getState().currentFinding).toBe('3/b');
  await shell.checks.setAside(['3/b'], '数据属实');
  expect(asked.find(({ method }) => method === 'finding.setAside')?.args).toEqual({ year: 2022, findings: ['3/b'], reason: '数据属实' });
});

test('a year that comes in parts is asked for to its end, from where the last reply stopped', async () => {
  const parts = [['a', '1'], ['b', '2'], ['a', '3']] as const;
  const answers = answering({
    'workbook.outline': () => ok(outlineOf(['a', 'b'])),
    'declaration.get': ({ id }) => ok(form(id)),
    'check.run': ({ token = '' }) => {
      const at = token === '' ? 0 : Number(token);
      const [id, rule] = parts[at] ?? ['b', ''];
      return ok({ token: String(at + 1), fresh: at === 0, more: at < 2, forms: [id], findings: rule === '' ? [] : [finding(id, rule)] });
    },
  });
  const shell = createShell({ transport: answers.transport, files: noFiles });
  await shell.mirror.enter(workbook());
  // The third part tells of the first form anew.
  await vi.waitFor(() => expect(shell.store.getState().findings?.map(({ id }) => id)).toEqual(['3/a', '2/b']));
  await shell.checks.run();
  expect(shell.store.getState().findings?.map(({ id }) => id)).toEqual(['3/a']);
});
