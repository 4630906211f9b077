import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, events, type MethodArgs, type MethodName, type MethodValue } from '#shared/api/contract';
import type { FormView } from '#shared/api/records';
import { faultCode, type FaultCode } from '#shared/api/reply';
import type { OpenStage, Stage } from './stage';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'resources/samples/futian-2022-projects.xlsx');
const count = 23;

/** What a person sees of a form, without what is new at each reading. */
const contentOf = ({ declaration }: FormView) => declaration;

/** The same conversation, held over every transport: a reply that is not what the contract says fails it. */
export function contractSuite(name: string, openStage: OpenStage, isAvailable: boolean): void {
  describe.skipIf(!isAvailable)(`the contract over ${name}`, () => {
    let folder = '';
    let stage: Stage;
    let ids: string[] = [];
    const heard: { event: string; value: unknown }[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'contract-'));
      stage = await openStage(folder);
      for (const event of Object.keys(events) as (keyof typeof events)[]) stage.transport.on(event, (value) => heard.push({ event, value }));
    });
    afterAll(async () => {
      await stage.end();
      await rm(folder, { recursive: true, force: true });
    });

    async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
      const reply = await stage.transport.call(method, args);
      if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
      // Equal, not only fitting: nothing goes out that the contract does not name.
      expect(contract[method].value.parse(reply.value)).toEqual(reply.value);
      return reply.value;
    }

    async function refusal(method: string, args: unknown): Promise<FaultCode> {
      const reply = await stage.transport.call(method as MethodName, args as never);
      if (reply.ok) throw new Error(`${method} was not refused`);
      expect(faultCode.parse(reply.code)).toBe(reply.code);
      expect(reply.message).toMatch(/[\u4E00-\u9FFF].*[。？]$/u);
      return reply.code;
    }

    const names = async (year: number) => (await ask('workbook.outline', { year })).forms.map((form) => form.name);

    it('says what the program is', async () => {
      const { version, templates } = await ask('app.info', {});
      expect(version).toMatch(/^\d/);
      expect(templates.map(({ id }) => id)).toContain('shenzhen-futian-project');
    });

    it.each([
      ['app.nothing', {}],
      ['constructor', {}],
      ['__proto__', {}],
      ['', {}],
      ['workbook.create', { department: '部' }],
      ['workbook.outline', { year: '2022' }],
      ['workbook.outline', { year: 1 }],
      ['workbook.outline', null],
      ['workbook.outline', undefined],
      ['declaration.edit', { id: 'x', label: 'x', edits: [{ kind: 'dropTable' }] }],
      ['file.chooseSave', { purpose: 'format disk', name: 'x' }],
    ])('refuses %s %j at the door', async (method, args) => {
      expect(await refusal(method, args)).toBe('badRequest');
    });

    it('needs a workbook, and a file that was chosen', async () => {
      expect(await ask('workbook.state', {})).toBeNull();
      expect(await refusal('workbook.outline', { year: 2022 })).toBe('noWorkbook');
      expect(['notFound', 'fileMissing']).toContain(await refusal('import.preview', { file: { ticket: join(folder, 'nothing.xlsx'), name: 'nothing.xlsx' } }));
    });

    it('creates a workbook', async () => {
      const file = await stage.target('workbook', '组织部.jxb');
      expect(await ask('workbook.create', { file, department: '区委组织部' })).toMatchObject({ name: '组织部.jxb', department: '区委组织部', years: [], undo: null, readOnly: null });
      expect(await refusal('workbook.create', { file, department: '区委组织部' })).toBe('exists');
    });

    it('previews and imports last year’s file as one batch', async () => {
      const preview = await ask('import.preview', { file: await stage.choose(sample, 'import') });
      expect(preview).toMatchObject({ file: 'futian-2022-projects.xlsx', year: null });
      expect(preview.forms).toHaveLength(count);
      expect(await ask('import.conflicts', { preview: preview.preview, year: 2022 })).toEqual([]);
      heard.length = 0;
      const { declarations } = await ask('import.accept', { preview: preview.preview, year: 2022, forms: preview.forms.map(({ index }) => ({ index })) });
      ids = declarations;
      expect(new Set(declarations).size).toBe(count);
      expect(await names(2022)).toEqual(preview.forms.map(({ declaration }) => declaration.fields['projectName']));
      // What the preview shows is what accepting writes.
      for (const [index, id] of declarations.entries()) {
        const { declaration } = await ask('declaration.get', { id });
        const shown = preview.forms[index]?.declaration;
        expect(declaration.fields).toEqual(shown?.fields);
        expect(declaration.indicators).toEqual(shown?.indicators);
      }
      await expect.poll(() => heard.find(({ event }) => event === 'workbook.changed')?.value).toMatchObject({ declarations, state: { years: [2022] } });
      for (const { event, value } of heard) expect(events[event as keyof typeof events].parse(value)).toEqual(value);
      expect(await refusal('import.accept', { preview: preview.preview, year: 2022, forms: [{ index: 0 }] })).toBe('notFound');
    });

    it('corrects a preview, keeps its layout as a template, and takes a pasted table', async () => {
      const text = '某县项目绩效目标申报表\n项目名称\t道路养护\n一级指标\t二级指标\t三级指标\t指标值\t口径\n产出指标\t数量指标\t里程\t≥30\t公里\n';
      const pasted = await ask('import.previewText', { text });
      expect(pasted.forms[0]?.declaration.indicators[0]?.extras).toEqual({ 口径: '公里' });
      const label = { kind: 'label' as const, sheet: 0, row: 2, column: 4, as: { kind: 'column' as const, id: 'unit' as const } };
      const corrected = await ask('import.correct', { preview: pasted.preview, corrections: [label] });
      expect(corrected.forms[0]?.declaration.indicators[0]).toMatchObject({ unit: '公里', value: '≥30公里' });
      const own = await ask('template.save', { preview: pasted.preview, form: corrected.forms[0]?.declaration.id ?? '', name: '某县' });
      expect((await ask('template.list', {})).find(({ id }) => id === own.id)).toMatchObject({ own: true, region: '某县' });
      const file = await stage.target('template', '某县.json');
      await ask('template.export', { id: own.id, file, replace: true });
      await ask('template.remove', { id: own.id });
      expect(await ask('template.import', { file })).toEqual(own);
      await ask('template.remove', { id: own.id });
      expect(await refusal('template.remove', { id: 'mof-project' })).toBe('badRequest');
      expect(await refusal('import.previewText', { text: '今天天气很好' })).toBe('fileNoForms');
      expect(await refusal('import.previewText', {})).toBe('fileEmpty');
    });

    it('names the forms that a second import would meet', async () => {
      const { preview } = await ask('import.preview', { file: await stage.choose(sample, 'import') });
      expect(await ask('import.conflicts', { preview, year: 2022 })).toHaveLength(count);
      await ask('import.accept', { preview, year: 2022, forms: [{ index: 0, existing: 'skip' }, { index: 1, existing: 'replace' }] });
      expect(await names(2022)).toHaveLength(count);
      await ask('workbook.undo', {});
    });

    it('edits, takes back and does again', async () => {
      const id = ids[0] ?? '';
      const before = await ask('declaration.get', { id });
      const row = before.declaration.indicators[0]?.id ?? '';
      const after = await ask('declaration.edit', {
        id,
        label: '修改',
        edits: [
          { kind: 'setField', field: 'annualAmount', value: '140.00' },
          { kind: 'setCell', table: 'indicator', row, column: 'value', value: '≥8人' },
          { kind: 'insertRow', table: 'indicator', row: 'new-row', values: { level1: '产出指标', level2: '数量指标', name: '新指标', value: '≥1次' }, after: row },
        ],
      });
      expect(after.declaration.fields['annualAmount']).toBe('140.00');
      expect(after.declaration.indicators[0]).toMatchObject({ value: '≥8人', sign: '≥', number: '8', unit: '人' });
      expect(after.declaration.indicators[1]).toMatchObject({ id: 'new-row', name: '新指标' });
      expect((await ask('workbook.undo', {})).redo).toBe('修改');
      expect(contentOf(await ask('declaration.get', { id }))).toEqual(contentOf(before));
      expect((await ask('workbook.redo', {})).undo).toBe('修改');
      expect(contentOf(await ask('declaration.get', { id }))).toEqual(contentOf(after));
      expect(await refusal('declaration.edit', { id: 'nobody', label: 'x', edits: [{ kind: 'setDone', done: true }] })).toBe('notFound');
    });

    it('takes what is asked at once one after the other', async () => {
      const id = ids[1] ?? '';
      const fields = ['overview', 'annualGoal', 'longTermGoal'];
      await Promise.all(fields.map((field) => ask('declaration.edit', { id, label: field, edits: [{ kind: 'setField', field, value: field }] })));
      expect((await ask('declaration.get', { id })).declaration.fields).toMatchObject(Object.fromEntries(fields.map((field) => [field, field])));
      for (const _ of fields) await ask('workbook.undo', {});
    });

    it('carries the year over, and confirms what was carried', async () => {
      const { forms } = await ask('rollover.preview', { from: 2022, to: 2023 });
      expect(forms).toHaveLength(count);
      const { declarations } = await ask('rollover.apply', { from: 2022, to: 2023, forms: forms.map(({ id }) => id) });
      expect(await names(2023)).toEqual(await names(2022));
      const id = declarations[0] ?? '';
      const { pending, declaration } = await ask('declaration.get', { id });
      expect(declaration).toMatchObject({ year: 2023, previousId: ids[0] });
      expect(pending.length).toBeGreaterThan(0);
      const confirmed = await ask('declaration.confirm', { id, pending: [pending[0]?.id ?? ''] });
      expect(confirmed.pending).toHaveLength(pending.length - 1);
      expect(await refusal('rollover.preview', { from: 2010, to: 2011 })).toBe('notFound');
    });

    it('checks, and mends what has a fix', async () => {
      const [form] = (await ask('workbook.outline', { year: 2023 })).forms;
      const { declaration } = await ask('declaration.get', { id: form?.id ?? '' });
      const row = declaration.indicators[0]?.id ?? '';
      await ask('declaration.edit', { id: declaration.id, label: '修改', edits: [{ kind: 'setCell', table: 'indicator', row, column: 'value', value: '>=6人' }] });
      const { findings } = await ask('check.run', { year: 2023 });
      expect(findings.length).toBeGreaterThan(0);
      const fixable = findings.find(({ fix }) => fix !== undefined);
      expect(fixable).toBeDefined();
      expect(await ask('check.fix', { year: 2023, findings: [fixable?.id ?? ''] })).toEqual({ applied: 1 });
      expect((await ask('check.run', { year: 2023 })).findings.map(({ id }) => id)).not.toContain(fixable?.id);
      expect(await refusal('check.fix', { year: 2023, findings: ['nothing'] })).toBe('notFound');
    });

    it('exports, and only for a reason while something must be mended', async () => {
      const { findings } = await ask('check.run', { year: 2023 });
      const errors = findings.some(({ level, outcome }) => level === 'E' && outcome === 'finding');
      const begins = { pdf: '%PDF-', xlsx: 'PK\u0003\u0004', docx: 'PK\u0003\u0004', upload: 'PK\u0003\u0004' } as const;
      for (const format of ['pdf', 'xlsx', 'docx', 'upload'] as const) {
        const file = await stage.target(format, `全部-${format}.${format === 'upload' ? 'xlsx' : format}`);
        const request = { year: 2023, forms: [], format, file };
        if (errors) expect(await refusal('export.run', request)).toBe('findingsOpen');
        const result = await ask('export.run', { ...request, reason: '测试' });
        expect(result.missingCharacters).toEqual([]);
        const bytes = await stage.bytes(file);
        expect(Buffer.from(bytes.subarray(0, begins[format].length)).toString('latin1')).toBe(begins[format]);
        expect(await refusal('export.run', { ...request, reason: '测试' })).toBe('exists');
        if (format === 'pdf') expect(result.pages).toBeGreaterThanOrEqual(count);
      }
    });

    const state = async () => {
      const opened = await ask('workbook.state', {});
      if (opened === null) throw new Error('no workbook is open');
      return opened;
    };

    it('keeps everything over a restart, and the way back too', async () => {
      const before = await state();
      const history = await ask('workbook.history', {});
      const [recent] = await ask('file.recent', {});
      await ask('workbook.close', {});
      expect(await refusal('workbook.history', {})).toBe('noWorkbook');
      expect(recent).toMatchObject({ name: '组织部.jxb' });
      const file = { ticket: recent?.ticket ?? '', name: recent?.name ?? '' };
      expect(await ask('workbook.open', { file })).toEqual(before);
      expect(await ask('workbook.history', {})).toEqual(history);
      while ((await state()).undo !== null) await ask('workbook.undo', {});
      expect(await state()).toMatchObject({ years: [] });
      while ((await state()).redo !== null) await ask('workbook.redo', {});
      expect(await names(2023)).toHaveLength(count);
    });

    it('recognises and checks a file that is in no workbook', async () => {
      const file = await stage.choose(sample, 'import');
      const expected = JSON.parse(await readFile(join(root, 'test/expected/futian-2022-projects.xlsx.json'), 'utf8')) as { declarations: { fields: unknown }[] };
      const recognised = (await ask('file.recognise', { file })) as typeof expected;
      expect(recognised.declarations.map(({ fields }) => fields)).toEqual(expected.declarations.map(({ fields }) => fields));
      const { findings, forms } = await ask('file.check', { file, year: 2022 });
      expect(forms).toHaveLength(count);
      expect(new Set(forms.map(({ declaration }) => declaration.id))).toEqual(new Set([...forms.map(({ declaration }) => declaration.id), ...findings.map(({ declarationId }) => declarationId)]));
    });

    it('answers at once when there is nothing to stop', async () => {
      expect(await ask('job.cancel', {})).toEqual({});
    });
  });
}
