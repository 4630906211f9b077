import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import type { ImportPreview } from '#shared/api/records';
import type { Declaration } from '#shared/model/declaration';
import { planFaults } from '#shared/plan/plan-faults';
import { planForm } from '#shared/plan/plan-form';
import { isWhole } from '#shared/template/own-template';
import { template as templateSchema, type Template } from '#shared/template/schema';
import { openDirect } from '../contract/direct-stage';
import type { Stage } from '../contract/stage';
import { allTemplates } from '../layouts/all-templates';
import { draftWorkbook, newDraft, put, type Draft } from '../layouts/draft';

let folder = '';
let stage: Stage;
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-templates-'));
  stage = await openDirect(folder);
  await ask('workbook.create', { file: at('x.jxb'), department: '区财政局' });
});
afterAll(async () => {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => ({ ticket: join(folder, name), name });
async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
  const reply = await stage.transport.call(method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
  return reply.value;
}
const preview = (name: string): Promise<ImportPreview> => ask('import.preview', { file: at(name) });

/** A form of a region that has no template: labels, columns and an order of its own. */
function strangeForm(): Draft {
  const draft = newDraft('申报表');
  const row = (line: number, ...cells: readonly (readonly [column: number, text: string, columns?: number, rows?: number])[]) =>
    cells.forEach(([column, text, columns = 1, rows = 1]) => put(draft, line, column, text, { columns, rows }));
  row(0, [0, '某县项目支出绩效目标申报卡（表）', 8]);
  row(1, [0, '（2023年度）', 4], [6, '单位：元', 2]);
  row(2, [0, '项目名称'], [1, '乡村道路养护', 3], [4, '资金归口科室'], [5, '农业农村科', 3]);
  row(3, [0, '实施单位'], [1, '县交通运输局', 3], [4, '绩效分管领导'], [5, '张三', 3]);
  row(4, [0, '项目资金', 1, 2], [1, '年度资金总额'], [2, '300,000.00', 2], [4, '其中：财政拨款'], [5, '280,000.00', 3]);
  row(5, [1, '上年结转'], [2, '', 2], [4, '其他资金'], [5, '20,000.00', 3]);
  row(6, [0, '年度目标'], [1, '完成乡村道路养护三十公里，保障群众出行。', 7]);
  row(7, [0, '一级指标'], [1, '二级指标'], [2, '三级指标', 2], [4, '指标值'], [5, '计量单位'], [6, '牵头股室'], [7, '数据来源']);
  row(8, [0, '产出指标', 1, 2], [1, '*数量指标'], [2, '养护里程', 2], [4, '≥30'], [5, '公里'], [6, '养护股'], [7, '验收单']);
  row(9, [1, '*质量指标'], [2, '验收合格率', 2], [4, '100'], [5, '%'], [6, '质监股'], [7, '验收单']);
  row(10, [0, '效益指标'], [1, '社会效益指标'], [2, '群众出行便利程度', 2], [4, '明显改善'], [6, '养护股']);
  row(11, [0, '满意度指标'], [1, '*服务对象满意度指标'], [2, '群众满意度', 2], [4, '≥90'], [5, '%'], [7, '问卷']);
  row(12, [0, '填报人：'], [3, '联系电话：']);
  return draft;
}

const contentOf = ({ fields, members, tasks, spendingPlan, indicators }: Declaration) => {
  const bare = (rows: readonly object[]) => rows.map((each) => ({ ...each, id: '', previousId: null }));
  const plain = Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, id.endsWith('Amount') ? Number(text) : text]));
  return { fields: plain, members: bare(members), tasks: bare(tasks), spendingPlan: bare(spendingPlan), indicators: bare(indicators) };
};

describe('a form of no known region', () => {
  let own: Template;
  let first: ImportPreview;

  test('is read by its words; its own columns and fields are kept', async () => {
    await writeFile(at('县.xlsx').ticket, await draftWorkbook([strangeForm()]));
    first = await preview('县.xlsx');
    expect(first.forms).toHaveLength(1);
    const { declaration, doubts } = first.forms[0] as ImportPreview['forms'][number];
    expect(declaration.template).toBe('mof-project');
    expect(declaration.fields).toMatchObject({ projectName: '乡村道路养护', budgetUnit: '县交通运输局', annualAmount: '30' });
    expect(Object.values(declaration.fields)).toContain('农业农村科');
    expect(declaration.indicators[0]?.extras).toEqual({ 牵头股室: '养护股', 数据来源: '验收单' });
    expect(doubts.some(({ reason }) => reason.includes('资金归口科室') && reason.includes('另存为表样'))).toBe(true);
  });

  test('gives a template with its labels, columns, title, unit and levels', async () => {
    own = await ask('template.save', { preview: first.preview, form: first.forms[0]?.declaration.id ?? '', name: '某县' });
    expect(templateSchema.parse(own)).toEqual(own);
    expect(isWhole(own)).toBe(true);
    expect(own).toMatchObject({ title: '某县项目支出绩效目标申报卡（表）', region: '某县', money: { unit: '元', decimals: 2 } });
    expect(own.fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['项目名称', '资金归口科室', '绩效分管领导', '年度资金总额', '上年结转', '年度目标']));
    expect(own.indicators.columns.map(({ id, label }) => `${id} ${label}`)).toEqual(['level1 一级指标', 'level2 二级指标', 'name 三级指标', 'value 指标值', 'unit 计量单位']);
    expect(own.indicators.extras).toEqual(['牵头股室', '数据来源']);
    expect(own.indicators.catalogue[0]?.level2.map(({ label, required }) => [label, required])).toEqual([['*数量指标', true], ['*质量指标', true]]);
    expect(own.signature.labels).toEqual(['填报人', '联系电话']);
    expect(await ask('template.list', {})).toContainEqual(expect.objectContaining({ id: own.id, own: true }));
  });

  test('then the same file is read by it, without doubt', async () => {
    const after = await ask('import.correct', { preview: first.preview, corrections: [] });
    expect(after.forms[0]?.declaration.template).toBe(own.id);
    const again = await preview('县.xlsx');
    const form = again.forms[0] as ImportPreview['forms'][number];
    expect(form.declaration.template).toBe(own.id);
    expect(form.doubts).toEqual([]);
    expect(form.declaration.fields).toMatchObject({ annualAmount: '300000.00', annualFiscalAmount: '280000.00', annualOtherAmount: '20000.00' });
    expect(planFaults(planForm(own, form.declaration))).toEqual([]);
    const texts = planForm(own, form.declaration).cells.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['牵头股室', '养护股', '资金归口科室', '农业农村科', '300,000.00', '单位：元']));
  });

  test('and exported by it, it is read back the same', async () => {
    const again = await preview('县.xlsx');
    const year = again.year ?? 2023;
    const { declarations } = await ask('import.accept', { preview: again.preview, year, forms: [{ index: 0, existing: 'keepBoth' }] });
    const stored = await ask('declaration.get', { id: declarations[0] ?? '' });
    await ask('export.run', { year, forms: declarations, format: 'xlsx', file: at('出.xlsx'), reason: '测试', replace: true });
    const back = await preview('出.xlsx');
    expect(back.forms.map(({ declaration }) => declaration.template)).toEqual([own.id]);
    expect(contentOf((back.forms[0] as ImportPreview['forms'][number]).declaration)).toEqual(contentOf(stored.declaration));
    expect(back.forms[0]?.doubts).toEqual([]);
    expect(back.year).toBe(2023);
  });

  test('its extra cells can be typed into', async () => {
    const { forms } = await ask('workbook.outline', { year: 2023 });
    const id = forms[0]?.id ?? '';
    const { declaration } = await ask('declaration.get', { id });
    const row = declaration.indicators[2]?.id ?? '';
    const after = await ask('declaration.edit', { id, label: '改', edits: [{ kind: 'setCell', table: 'indicator', row, column: 'extras/数据来源', value: '台账' }] });
    expect(after.declaration.indicators[2]?.extras).toEqual({ 牵头股室: '养护股', 数据来源: '台账' });
    await ask('workbook.undo', {});
    expect((await ask('declaration.get', { id })).declaration.indicators[2]?.extras).toEqual({ 牵头股室: '养护股' });
  });

  test('the template goes to a file and comes from one; what forms use stays', async () => {
    await ask('template.export', { id: own.id, file: at('表样.json') });
    expect((await stage.transport.call('template.remove', { id: own.id })).ok).toBe(false);
    expect((await stage.transport.call('template.import', { file: at('表样.json') }))).toMatchObject({ ok: false, code: 'exists' });
    await ask('declaration.remove', { ids: (await ask('workbook.outline', { year: 2023 })).forms.map(({ id }) => id) });
    await ask('template.remove', { id: own.id });
    expect((await preview('县.xlsx')).forms[0]?.declaration.template).toBe('mof-project');
    expect(await ask('template.import', { file: at('表样.json') })).toEqual(own);
    expect((await preview('县.xlsx')).forms[0]?.declaration.template).toBe(own.id);
    await ask('template.remove', { id: own.id });
    expect(readdirSync(join(folder, 'data', 'templates'))).toEqual([]);
  });

  test.each([
    ['不是.json', '{}', 'fileDamaged'],
    ['半个.json', '{"id":', 'fileDamaged'],
    ['巨大.json', `"${'x'.repeat(5_000_000)}"`, 'fileTooLarge'],
  ])('%s is refused in a sentence', async (name, text, code) => {
    await writeFile(at(name).ticket, text);
    const reply = await stage.transport.call('template.import', { file: at(name) });
    expect(reply).toMatchObject({ ok: false, code });
    expect(reply.ok ? '' : reply.message).toMatch(/^[^a-zA-Z]*“.*”.*。$/);
  });

  test('a template that names what it has not, or one of ours, is refused', async () => {
    const [shipped] = allTemplates;
    for (const broken of [shipped, { ...shipped, id: 'x', fields: shipped?.fields.slice(1) }, { ...shipped, id: 'y', page: { ...shipped?.page, columns: Array.from({ length: 5_000 }, () => 1) } }]) {
      await writeFile(at('坏.json').ticket, JSON.stringify(broken));
      expect((await stage.transport.call('template.import', { file: at('坏.json') })).ok).toBe(false);
    }
    expect((await readFile(at('坏.json').ticket)).length).toBeGreaterThan(0);
  });
});

describe('the layout of any form can become a template', () => {
  const samples = ['futian-2022-projects.xlsx', 'futian-2024-department.xlsx', 'minhang-2022-projects.xlsx', 'caofeidian-2022.docx', 'minhang-2022-projects.pdf'];
  test.each(samples)('%s, exported by it, is read back the same', async (name) => {
    const sample = { ticket: join(import.meta.dirname, '../../resources/samples', name), name };
    const given = await ask('import.preview', { file: sample });
    const form = given.forms.find(({ declaration }) => declaration.indicators.length > 3) as ImportPreview['forms'][number];
    const own = await ask('template.save', { preview: given.preview, form: form.declaration.id, name: `又一个 ${(files += 1)}` });
    expect(isWhole(own)).toBe(true);
    const { forms: read } = await ask('import.correct', { preview: given.preview, corrections: [{ kind: 'template', form: form.declaration.id, template: own.id }] });
    const followed = read.find(({ index }) => index === form.index) as ImportPreview['forms'][number];
    expect(followed.declaration.template).toBe(own.id);
    expect(planFaults(planForm(own, followed.declaration))).toEqual([]);
    const { declarations } = await ask('import.accept', { preview: given.preview, year: 2030 + files, forms: [{ index: form.index, existing: 'keepBoth' }] });
    await ask('export.run', { year: 2030 + files, forms: declarations, format: 'xlsx', file: at(`出${files}.xlsx`), reason: '测试', replace: true });
    const back = await preview(`出${files}.xlsx`);
    const corrected = await ask('import.correct', { preview: back.preview, corrections: back.forms.map(({ declaration }) => ({ kind: 'template' as const, form: declaration.id, template: own.id })) });
    expect(corrected.forms).toHaveLength(1);
    expect(contentOf((corrected.forms[0] as ImportPreview['forms'][number]).declaration)).toEqual(contentOf(followed.declaration));
  });
});
