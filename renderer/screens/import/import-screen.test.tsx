import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportPreview, WorkbookState } from '#shared/api/records';
import type { Template } from '#shared/template/schema';
import type { Files } from '../../transport/files';
import { ShellProvider } from '../../store/context';
import { createShell } from '../../store/shell';
import { answering, form, noFiles, ok, outlineOf, workbook, checked } from '../../store/test-transport';
import { ImportScreen } from './import-screen';

/** As much of a template as the screen asks for; the cast stands for the rest, which no test here reads. */
const plainTemplate = { id: 't', region: '某县', title: '表', kind: 'project', fields: [{ id: 'projectName', label: '项目名称', kind: 'text' }], indicators: { columns: [{ id: 'name', label: '三级指标' }] } } as unknown as Template;

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  const one = (index: number) => ({
    index,
    declaration: form(`f${index}`, { primaryUnit: '区委组织部' }).declaration,
    place: { sheet: '表1', range: 'A1:C3' },
    doubts: index === 0 ? [{ sheet: '表1', range: 'B2', text: '约三', reason: '看不出数量' }] : [],
    year: null,
    sources: { projectName: 'B1' },
  });
  const cells = [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '约三' }];
  return { preview: 'p1', file: '去年.xlsx', year: 2022, forms: [one(0), one(1)], doubts: [], sheets: [{ index: 0, sheet: '表1', rows: 3, columns: 3, cells, headers: [] }], unapplied: [], ...change };
}

async function shown({ known = null, files = noFiles, given = preview() }: { known?: WorkbookState | null; files?: Files; given?: ImportPreview }) {
  const { transport, asked } = answering({
    'app.info': () => ok({ version: '0', templates: [plainTemplate] }),
    'workbook.state': () => ok(known ?? workbook()),
    'workbook.outline': () => ok(outlineOf(['f0'])),
    'workbook.create': () => ok(workbook({ years: [] })),
    'declaration.get': ({ id }) => ok(form(id)),
    'check.run': () => checked([]),
    'import.conflicts': ({ year }) => ok(year === 2022 && known !== null ? [{ index: 1, existing: 'x', name: '项目f1' }] : []),
    'import.correct': () => ok(given),
    'import.accept': () => ok({ declarations: ['f0'] }),
  });
  const shell = createShell({ transport, files });
  if (known !== null) await shell.mirror.enter(known);
  render(
    <ShellProvider shell={shell}>
      <ImportScreen preview={given} />
    </ShellProvider>,
  );
  const accepted = () => asked.find(({ method }) => method === 'import.accept')?.args;
  return { shell, asked, accepted };
}
const choosing: Files = { ...noFiles, chooseSaveTarget: async (_purpose, name) => ok({ ticket: 't', name }) };

test('without a workbook one is made under the name that the forms give, then the forms are taken and the next step is offered', async () => {
  const { shell, asked, accepted } = await shown({ files: choosing });
  expect(screen.getByLabelText('部门名称')).toHaveProperty('value', '区委组织部');
  fireEvent.click(screen.getByRole('button', { name: '新建绩效簿并采用 2 张表' }));
  await waitFor(() => expect(shell.store.getState().notice?.tone).toBe('offer'));
  expect(asked.find(({ method }) => method === 'workbook.create')?.args).toMatchObject({ department: '区委组织部' });
  expect(accepted()).toEqual({ preview: 'p1', year: 2022, forms: [{ index: 0, existing: 'keepBoth' }, { index: 1, existing: 'keepBoth' }] });
  expect(shell.store.getState().notice?.actions[0]?.label).toBe('提取到 2023 年度');
});

test('nothing is taken where the person does not say where the workbook shall lie', async () => {
  const { asked, accepted } = await shown({});
  fireEvent.click(screen.getByRole('button', { name: '新建绩效簿并采用 2 张表' }));
  await Promise.resolve();
  expect(accepted()).toBeUndefined();
  expect(asked.some(({ method }) => method === 'workbook.create')).toBe(false);
});

test('a form that the year has already is skipped unless the person says otherwise', async () => {
  const { accepted } = await shown({ known: workbook() });
  const way = await screen.findByRole('combobox', { name: '“项目f1”在本年度已有，怎么处理' });
  expect(screen.getByRole('button', { name: '采用 1 张表' })).toBeTruthy();
  fireEvent.change(way, { target: { value: 'replace' } });
  fireEvent.click(screen.getByRole('button', { name: '采用 2 张表' }));
  await waitFor(() => expect(accepted()).toMatchObject({ forms: [{ index: 0, existing: 'keepBoth' }, { index: 1, existing: 'replace' }] }));
});

test('only chosen forms are taken, into the chosen year', async () => {
  const { accepted } = await shown({ known: workbook() });
  fireEvent.click(screen.getByRole('checkbox', { name: '采用“项目f1”' }));
  fireEvent.change(screen.getByRole('combobox', { name: '导入到' }), { target: { value: String(new Date().getFullYear()) } });
  fireEvent.click(screen.getByRole('button', { name: '采用 1 张表' }));
  await waitFor(() => expect(accepted()).toMatchObject({ year: new Date().getFullYear(), forms: [{ index: 0 }] }));
});

test('a year that nothing tells must be chosen first', async () => {
  await shown({ known: workbook(), given: preview({ year: null, file: '申报表.xlsx' }) });
  expect(screen.getByText(/文件里没有写明年度/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '采用 2 张表' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByRole('combobox', { name: '导入到' }), { target: { value: '2022' } });
  expect(await screen.findByRole('button', { name: '采用 1 张表' })).toHaveProperty('disabled', false);
});

test('a doubtful cell is marked in the source with its reason', async () => {
  await shown({ known: workbook() });
  expect(screen.getByTitle('看不出数量').textContent).toContain('约三');
  expect(screen.getByText('1 处存疑')).toBeTruthy();
});

test('a correction is sent with those before it, shown at once, and can be taken back', async () => {
  const given = preview({ sheets: [{ index: 0, sheet: '表1', rows: 3, columns: 3, cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '约三' }], headers: [{ top: 0, bottom: 0, last: 2, columns: [{ column: 1, to: 2, row: 0, text: '口径', as: 'extra' }] }] }] });
  const { asked, shell } = await shown({ known: workbook(), given });
  act(() => shell.store.setState({ info: { version: '0', templates: [plainTemplate] } }));
  fireEvent.change(screen.getByRole('combobox', { name: 'B 列“口径”是' }), { target: { value: 'unit' } });
  await screen.findByText('已更正 1 处');
  fireEvent.click(screen.getByRole('button', { name: '忽略“约三”' }));
  await screen.findByText('已更正 2 处');
  const sent = () => asked.filter(({ method }) => method === 'import.correct').map(({ args }) => (args as { corrections: { kind: string }[] }).corrections.map(({ kind }) => kind));
  expect(sent()).toEqual([['label'], ['label', 'dismiss']]);
  fireEvent.click(screen.getByRole('button', { name: '撤销更正' }));
  await screen.findByText('已更正 1 处');
  expect(sent().at(-1)).toEqual(['label']);
});

test('a value is edited in place', async () => {
  const { asked, shell } = await shown({ known: workbook() });
  act(() => shell.store.setState({ info: { version: '0', templates: [plainTemplate] } }));
  const value = screen.getByRole('cell', { name: '项目f0' });
  fireEvent.doubleClick(value);
  const editor = screen.getByRole('textbox', { name: '修改 项目名称' });
  fireEvent.change(editor, { target: { value: '道路养护' } });
  fireEvent.keyDown(editor, { key: 'Enter' });
  await screen.findByText('已更正 1 处');
  expect(asked.find(({ method }) => method === 'import.correct')?.args).toEqual({ preview: 'p1', corrections: [{ kind: 'edit', form: 'f0', edits: [{ kind: 'setField', field: 'projectName', value: '道路养护' }] }] });
});
