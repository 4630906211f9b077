import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '#shared/model/finding';
import { ShellProvider } from '../store/context';
import { createShell, type Shell } from '../store/shell';
import { answering, noFiles, ok, form, outlineOf, workbook, checked } from '../store/test-transport';
import { AppWindow } from './app-window';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const finding = (declarationId: string, level: Finding['level']): Finding => ({
  id: `${level} ${declarationId}`, rule: 'VAL-02', outcome: 'finding', level, declarationId, form: `项目${declarationId}`, place: { kind: 'form' }, message: `${declarationId} 缺指标值，请补上。`, found: '', expected: '',
});

/** The window with a workbook of three forms; the form itself is not drawn, since no template is known. */
async function opened(findings: Finding[] = []): Promise<{ shell: Shell; asked: { method: string; args: unknown }[] }> {
  const names = ['公务员管理', '干部工作', '培训费'];
  const outline = outlineOf(['a', 'b', 'c']);
  const { transport, asked } = answering({
    'app.info': () => ok({ version: '0.1.0', templates: [] }),
    'workbook.state': () => ok(workbook({ undo: '填写' })),
    'workbook.outline': () => ok({ ...outline, forms: outline.forms.map((one, at) => ({ ...one, name: names[at] ?? '', amount: '1.5' })) }),
    'declaration.get': ({ id }) => ok(form(id)),
    'check.run': () => checked(findings),
    'rule.list': () => ok([]),
    'workbook.undo': () => ok(workbook({ revision: 2 })),
    'workbook.history': () => ok([]),
    'file.recent': () => ok([]),
  });
  const shell = createShell({ transport, files: noFiles });
  render(
    <ShellProvider shell={shell}>
      <AppWindow />
    </ShellProvider>,
  );
  await shell.start();
  await waitFor(() => expect(shell.store.getState().findings).not.toBeNull());
  return { shell, asked };
}
const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, ...init });

test('the status bar tells the forms, their sum, the findings and that all is saved', async () => {
  const { shell } = await opened([finding('a', 'E'), finding('b', 'W')]);
  shell.store.setState({ savedAt: '2023-01-09T01:41:00Z' });
  const bar = await screen.findByRole('contentinfo', { name: '状态栏' });
  expect(bar.textContent).toContain('3 张表');
  expect(bar.textContent).toContain('本年度 4.50 万元');
  expect(bar.textContent).toContain('问题 1，提醒 1');
  await within(bar).findByText(/^已保存 \d\d:41$/);
});

test('the tree names each form with its state, and the one that is open', async () => {
  await opened([finding('b', 'E')]);
  expect(screen.getByRole('treeitem', { name: '干部工作 有问题 1' })).toBeTruthy();
  expect(screen.getByRole('treeitem', { name: '公务员管理 填报中' }).getAttribute('aria-selected')).toBe('true');
  fireEvent.click(screen.getByRole('treeitem', { name: '培训费 填报中' }));
  await waitFor(() => expect(screen.getByRole('treeitem', { name: '培训费 填报中' }).getAttribute('aria-selected')).toBe('true'));
});

test('the tree is filtered by pinyin initials; Enter opens the first, Esc clears', async () => {
  const { shell } = await opened();
  const filter = screen.getByRole('searchbox', { name: /筛选/ });
  fireEvent.change(filter, { target: { value: 'gbgz' } });
  await waitFor(() => expect(screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label'))).toEqual(['部本级', '干部工作 填报中']));
  fireEvent.keyDown(filter, { key: 'Enter' });
  await waitFor(() => expect(shell.store.getState().form?.id).toBe('b'));
  fireEvent.keyDown(filter, { key: 'Escape' });
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(4));
});

test('menus open with a click and are walked with the arrows; a command runs and the menu goes', async () => {
  const { asked } = await opened();
  fireEvent.click(screen.getByRole('menuitem', { name: '文件' }));
  expect(screen.getByRole('menu', { name: '文件' })).toBeTruthy();
  press('ArrowRight');
  expect(screen.getByRole('menu', { name: '编辑' })).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('撤销');
  press('ArrowDown');
  expect(document.activeElement?.textContent).toContain('重做');
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('menuitem', { name: '撤销' }));
  expect(screen.queryByRole('menu')).toBeNull();
  await waitFor(() => expect(asked.some(({ method }) => method === 'workbook.undo')).toBe(true));
});

test('keys run commands, and Esc comes back', async () => {
  const { shell } = await opened();
  press('e', { ctrlKey: true });
  await screen.findByRole('heading', { name: '导出' });
  press('Escape');
  expect(shell.store.getState().screen).toEqual({ kind: 'form' });
  press('PageDown', { altKey: true });
  await waitFor(() => expect(shell.store.getState().form?.id).toBe('b'));
});

test('an export with open findings waits for a reason, of the chosen forms only', async () => {
  await opened([finding('b', 'E')]);
  press('e', { ctrlKey: true });
  const run = await screen.findByRole('button', { name: '导出 PDF（3 张表）' });
  expect(run).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByRole('textbox', { name: /理由/ }), { target: { value: '先送审' } });
  expect(run).toHaveProperty('disabled', false);
  fireEvent.change(screen.getByRole('textbox', { name: /理由/ }), { target: { value: ' ' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '导出“干部工作”' }));
  expect(screen.getByRole('button', { name: '导出 PDF（2 张表）' })).toHaveProperty('disabled', false);
});

test('a fault is said in the bar and can be closed', async () => {
  const { shell } = await opened();
  await shell.ask('unit.add', { name: '服务中心' });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('没有为 unit.add 准备回答');
  fireEvent.click(within(alert).getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('without a workbook the start page offers the four ways in', async () => {
  const { shell } = await opened();
  shell.mirror.forget();
  for (const name of ['导入上年文件', '新建绩效簿', '打开', '打开示例']) expect(await screen.findByRole('button', { name })).toBeTruthy();
  expect(screen.queryByRole('tree')).toBeNull();
});
