import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import type { Correction, ImportPreview } from '#shared/api/records';
import type { Declaration } from '#shared/model/declaration';
import { openDirect } from '../contract/direct-stage';
import type { Stage } from '../contract/stage';
import { allTemplates } from '../layouts/all-templates';
import { draftWorkbook, newDraft, put, type Draft } from '../layouts/draft';
import { layForm } from '../layouts/form-layout';
import { randomContent } from '../layouts/random-content';
import { randomLayout } from '../layouts/random-layout';

const projects = allTemplates.filter(({ kind }) => kind === 'project');
let folder = '';
let stage: Stage;
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corrections-'));
  stage = await openDirect(folder);
});
afterAll(async () => {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await ask('workbook.create', { file: { ticket: join(folder, `${(files += 1)}.jxb`), name: 'x.jxb' }, department: '区财政局' });
});

async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
  const reply = await stage.transport.call(method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  return reply.value;
}

async function previewOf(drafts: readonly Draft[], anyway = false): Promise<ImportPreview> {
  const path = join(folder, `${(files += 1)}.xlsx`);
  await writeFile(path, await draftWorkbook(drafts));
  return ask('import.preview', { file: { ticket: path, name: '表.xlsx' }, anyway });
}

/** What choosing a year and a unit changes; all else must be as it was shown. */
const chosen = ({ year: _year, unitId: _unit, position: _position, ...rest }: Declaration) => rest;

async function writtenAsShown(preview: ImportPreview): Promise<void> {
  const forms = preview.forms.map(({ index }) => ({ index, existing: 'keepBoth' as const }));
  const { declarations } = await ask('import.accept', { preview: preview.preview, year: 2023, forms });
  expect(declarations).toEqual(preview.forms.map(({ declaration }) => declaration.id));
  for (const [index, id] of declarations.entries()) {
    const { declaration, doubts } = await ask('declaration.get', { id });
    expect(chosen(declaration)).toEqual(chosen((preview.forms[index] as ImportPreview['forms'][number]).declaration));
    expect(doubts).toEqual(preview.forms[index]?.doubts);
  }
}

const uses = ['name', 'value', 'unit', 'sign', 'explanation', 'basis', 'remark', 'weight', 'level2'] as const;
type Choice = { readonly kind: number; readonly pick: number; readonly text: string };

/** A correction of what a preview shows, by numbers that choose among what there is. */
function correctionOf(preview: ImportPreview, { kind, pick, text }: Choice): Correction[] {
  const at = <T>(things: readonly T[]): T | undefined => things[pick % Math.max(1, things.length)];
  const form = at(preview.forms);
  const sheet = preview.sheets[0];
  const column = at(sheet?.headers.flatMap(({ columns }) => columns) ?? []);
  if (kind === 0 && sheet && column) return [{ kind: 'label', sheet: sheet.index, row: column.row, column: column.column, as: { kind: 'column', id: uses[pick % uses.length] ?? 'name' } }];
  if (kind === 1 && sheet && column) return [{ kind: 'label', sheet: sheet.index, row: column.row, column: column.column, as: { kind: pick % 2 === 0 ? 'ignore' : 'extra' } }];
  if (!form) return [];
  const row = at(form.declaration.indicators);
  const field = at(Object.keys(form.declaration.fields));
  if (kind === 2 && field) return [{ kind: 'edit', form: form.declaration.id, edits: [{ kind: 'setField', field, value: text }] }];
  if (kind === 3 && row) return [{ kind: 'edit', form: form.declaration.id, edits: [{ kind: 'setCell', table: 'indicator', row: row.id, column: uses[pick % uses.length] ?? 'value', value: text }] }];
  if (kind === 4 && row) return [{ kind: 'edit', form: form.declaration.id, edits: [{ kind: 'deleteRow', table: 'indicator', row: row.id }] }];
  const doubt = at([...preview.doubts, ...form.doubts]);
  if (kind === 5 && doubt) return [{ kind: 'place', form: form.declaration.id, doubt, at: { kind: 'field', field: 'annualGoal' }, append: pick % 2 === 0 }];
  if (kind === 6 && doubt) return [{ kind: 'dismiss', doubt }];
  return [];
}

describe('accepting writes what the preview shows', () => {
  const choice = fc.record({ kind: fc.nat(6), pick: fc.nat(50), text: fc.constantFrom('', '≥12次', '改过的内容', '1,234.50', 'a\nb') });
  const given = fc.constantFrom(...projects).chain((template) => fc.tuple(fc.constant(template), randomContent(template), randomLayout, fc.array(choice, { maxLength: 6 })));

  test('for any layout and any corrections, identities and doubts included', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([template, content, layout, choices]) => {
        const draft = newDraft('表1');
        const end = layForm(draft, 0, content, template, layout, 2023);
        put(draft, end + 1, 0, '经办意见：请核对');
        let preview = await previewOf([draft], true);
        const ids = new Map(preview.forms.map(({ index, declaration }) => [index, declaration.id]));
        const corrections: Correction[] = [];
        for (const each of choices) {
          corrections.push(...correctionOf(preview, each));
          preview = await ask('import.correct', { preview: preview.preview, corrections });
        }
        if (preview.forms.length === 0) return;
        if (preview.forms.length === ids.size) for (const { index, declaration } of preview.forms) expect(declaration.id).toBe(ids.get(index));
        await writtenAsShown(preview);
      }),
      { numRuns: 120, seed: 3 },
    );
  });
});

describe('what a person says of a file', () => {
  const rows = (columns: readonly string[], cells: readonly (readonly string[])[]) => {
    const draft = newDraft('表1');
    put(draft, 0, 0, '项目绩效目标申报表', { columns: 6 });
    put(draft, 1, 0, '项目名称');
    put(draft, 1, 1, '道路养护');
    [columns, ...cells].forEach((texts, row) => texts.forEach((text, column) => put(draft, 3 + row, column, text)));
    return draft;
  };
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '口径', '牵头科室'];
  const body = [['产出指标', '数量指标', '养护里程', '≥30', '公里', '养护科'], ['效益指标', '社会效益指标', '通行率', '95', '%', '']];
  const columnCorrection = (column: number, as: Extract<Correction, { kind: 'label' }>['as']): Correction => ({ kind: 'label', sheet: 0, row: 3, column, as });

  test('a column that no form has is kept, and becomes another when its header is explained', async () => {
    const preview = await previewOf([rows(header, body)]);
    expect(preview.forms[0]?.declaration.indicators[0]).toMatchObject({ value: '≥30', unit: '', extras: { 口径: '公里', 牵头科室: '养护科' } });
    expect(preview.sheets[0]?.headers[0]?.columns.map(({ as }) => as)).toEqual(['level1', 'level2', 'name', 'value', 'extra', 'extra']);
    const after = await ask('import.correct', { preview: preview.preview, corrections: [columnCorrection(4, { kind: 'column', id: 'unit' })] });
    expect(after.forms[0]?.declaration.indicators.map(({ value, sign, number, unit, extras }) => [value, sign, number, unit, extras])).toEqual([
      ['≥30公里', '≥', '30', '公里', { 牵头科室: '养护科' }],
      ['95%', '', '95', '%', undefined],
    ]);
    expect(after.sheets[0]?.headers[0]?.columns.map(({ as }) => as)).toEqual(['level1', 'level2', 'name', 'value', 'unit', 'extra']);
    expect(after.forms[0]?.declaration.id).toBe(preview.forms[0]?.declaration.id);
    expect(after.forms[0]?.declaration.indicators.map(({ id }) => id)).toEqual(preview.forms[0]?.declaration.indicators.map(({ id }) => id));
    await writtenAsShown(after);
  });

  test('a column that is not wanted leaves one kind of doubt for each of its cells, and takes no place', async () => {
    const preview = await previewOf([rows(header, body)]);
    const after = await ask('import.correct', { preview: preview.preview, corrections: [columnCorrection(5, { kind: 'ignore' })] });
    expect(after.forms[0]?.declaration.indicators[0]?.extras).toEqual({ 口径: '公里' });
    expect(after.forms[0]?.doubts.filter(({ text }) => text === '养护科').map(({ reason }) => reason)).toEqual(['按您的更正，这一处不导入']);
  });

  test('one correction stands for the same header on every sheet', async () => {
    const preview = await previewOf([rows(header, body), { ...rows(header, body), name: '表2' }]);
    const after = await ask('import.correct', { preview: preview.preview, corrections: [columnCorrection(4, { kind: 'column', id: 'unit' })] });
    expect(after.forms.map(({ declaration }) => declaration.indicators[0]?.unit)).toEqual(['公里', '公里']);
  });

  test('a file without a word that is known becomes a form when its columns are named', async () => {
    const draft = rows(['甲', '乙', '丙', '丁', '戊', '己'], body);
    expect(await ask('import.preview', { file: await fileOf([draft]), anyway: true }).then(({ forms }) => forms[0]?.declaration.indicators ?? [])).toEqual([]);
    const preview = await previewOf([draft], true);
    const named = (['level1', 'level2', 'name', 'value', 'unit'] as const).map((id, column) => columnCorrection(column, { kind: 'column', id }));
    const after = await ask('import.correct', { preview: preview.preview, corrections: named });
    expect(after.forms[0]?.declaration.indicators.map(({ level2, name, value }) => [level2, name, value])).toEqual([['数量指标', '养护里程', '≥30公里'], ['社会效益指标', '通行率', '95%']]);
    await writtenAsShown(after);
  });

  test('an edit whose row is gone after another correction is named, and changes nothing', async () => {
    const preview = await previewOf([rows(header, body)]);
    const form = preview.forms[0]?.declaration;
    const row = form?.indicators[0]?.id ?? '';
    const corrections: Correction[] = [
      { kind: 'edit', form: form?.id ?? '', edits: [{ kind: 'deleteRow', table: 'indicator', row }] },
      { kind: 'edit', form: form?.id ?? '', edits: [{ kind: 'setCell', table: 'indicator', row, column: 'name', value: '改' }] },
    ];
    const after = await ask('import.correct', { preview: preview.preview, corrections });
    expect(after.unapplied).toEqual([1]);
    expect(after.forms[0]?.declaration.indicators).toHaveLength(1);
    expect((await ask('import.correct', { preview: preview.preview, corrections: [] })).forms[0]?.declaration).toEqual(form);
  });

  test('a doubtful text goes to the field that it is pointed at', async () => {
    const draft = rows(header, body);
    put(draft, 8, 0, '本表资金共计叁拾万元，见附件');
    const preview = await previewOf([draft]);
    const [form] = preview.forms;
    const doubt = [...preview.doubts, ...(form?.doubts ?? [])].find(({ text }) => text.startsWith('本表资金'));
    if (!form || !doubt) throw new Error('no doubt');
    const after = await ask('import.correct', { preview: preview.preview, corrections: [{ kind: 'place', form: form.declaration.id, doubt, at: { kind: 'field', field: 'annualGoal' } }] });
    expect(after.forms[0]?.declaration.fields['annualGoal']).toBe(doubt.text);
    expect(after.forms[0]?.doubts.some(({ text }) => text === doubt.text)).toBe(false);
    await writtenAsShown(after);
  });

  test('a form follows the template that the person names', async () => {
    const preview = await previewOf([rows(header, body)]);
    const id = preview.forms[0]?.declaration.id ?? '';
    const after = await ask('import.correct', { preview: preview.preview, corrections: [{ kind: 'template', form: id, template: 'fuzhou-gulou-project' }] });
    expect(after.forms[0]?.declaration).toMatchObject({ id, template: 'fuzhou-gulou-project' });
    expect(after.unapplied).toEqual([]);
  });

  async function fileOf(drafts: readonly Draft[]) {
    const path = join(folder, `${(files += 1)}.xlsx`);
    await writeFile(path, await draftWorkbook(drafts));
    return { ticket: path, name: '表.xlsx' };
  }
});
