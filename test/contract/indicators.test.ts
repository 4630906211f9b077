import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type MethodArgs, type MethodName, type MethodValue } from '#shared/api/contract';
import { openDirect } from './direct-stage';
import type { Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

describe('the indicators of a year, over the contract', () => {
  let folder = '';
  let stage: Stage;
  let ids: readonly string[] = [];

  async function ask<M extends MethodName>(method: M, args: MethodArgs<M>): Promise<MethodValue<M>> {
    const reply = await stage.transport.call(method, args);
    if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
    expect(contract[method].value.parse(reply.value)).toEqual(reply.value);
    return reply.value;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'indicators-'));
    stage = await openDirect(folder);
    await ask('workbook.create', { file: await stage.target('workbook', '甲.jxb'), department: '甲' });
    const preview = await ask('import.preview', { file: await stage.choose(sample, 'import') });
    ids = (await ask('import.accept', { preview: preview.preview, year: 2022, forms: preview.forms.map(({ index }) => ({ index })) })).declarations;
  });
  afterAll(async () => {
    await stage.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('come by page, and the pages are the whole', async () => {
    const all = await ask('indicator.list', { year: 2022 });
    expect(all.columns).toEqual(['level1', 'level2', 'name', 'value', 'explanation']);
    expect(all.rows).toHaveLength(all.total);
    const pages = [];
    for (let from = 0; from < all.total; from += 7) pages.push(...(await ask('indicator.list', { year: 2022, from, limit: 7 })).rows);
    expect(pages).toEqual(all.rows);
    const [first = ''] = ids;
    const { declaration } = await ask('declaration.get', { id: first });
    const own = await ask('indicator.list', { year: 2022, forms: [first] });
    expect(own.rows.map(({ id, texts }) => [id, texts[2], texts[3]])).toEqual(declaration.indicators.map(({ id, name, value }) => [id, name, value]));
    expect(await ask('indicator.list', { year: 2031 })).toMatchObject({ total: 0, rows: [] });
  });

  it('of several forms are edited in one step of undo, or not at all', async () => {
    const before = await ask('indicator.list', { year: 2022 });
    const rows = [before.rows[0], before.rows.at(-1)].flatMap((row) => (row ? [row] : []));
    const forms = rows.map(({ id, form }) => ({ declaration: form, edits: [{ kind: 'setCell' as const, table: 'indicator' as const, row: id, column: 'value', value: '≥42次' }] }));
    expect(new Set(forms.map(({ declaration }) => declaration)).size).toBe(2);
    await ask('declaration.editMany', { label: '替换', forms });
    const after = await ask('indicator.list', { year: 2022 });
    expect(after.rows.filter(({ texts }) => texts[3] === '≥42次')).toHaveLength(2);
    expect(after.revision).toBe(before.revision + 1);
    expect((await ask('workbook.undo', {})).redo).toBe('替换');
    expect((await ask('indicator.list', { year: 2022 })).rows).toEqual(before.rows);
    const reply = await stage.transport.call('declaration.editMany', { label: '替换', forms: [...forms, { declaration: 'gone', edits: [{ kind: 'setDone', done: true }] }] });
    expect(reply).toMatchObject({ ok: false, code: 'notFound' });
    expect((await ask('indicator.list', { year: 2022 })).rows).toEqual(before.rows);
  });

  it('say which carried values nobody has looked at, until they are confirmed or edited', async () => {
    const [form = ''] = ids;
    expect((await ask('indicator.list', { year: 2022 })).rows.filter((row) => 'pending' in row)).toEqual([]);
    const [carried = ''] = (await ask('rollover.apply', { from: 2022, to: 2023, forms: [form] })).declarations;
    const { pending } = await ask('declaration.get', { id: carried });
    const listed = async () => (await ask('indicator.list', { year: 2023 })).rows;
    const before = await listed();
    const places = before.flatMap((row) => (row.pending ?? []).map((column) => `${row.id} ${column}`));
    expect(places.toSorted()).toEqual(pending.flatMap(({ place }) => (place.kind === 'cell' && place.table === 'indicator' ? [`${place.row} ${place.column}`] : [])).toSorted());
    const [first, second] = before;
    expect([first?.pending, second?.pending]).toEqual([['value'], ['value']]);
    if (!first || !second) return;
    await ask('declaration.confirm', { id: carried, pending: pending.filter(({ place }) => place.kind === 'cell' && place.row === first.id).map(({ id }) => id) });
    const { pending: _, ...looked } = first;
    expect(await listed()).toEqual([looked, ...before.slice(1)]);
    await ask('declaration.edit', { id: carried, label: '填写', edits: [{ kind: 'setCell', table: 'indicator', row: second.id, column: 'value', value: '≥99人' }] });
    expect((await listed())[1]).not.toHaveProperty('pending');
    await ask('workbook.undo', {});
    await ask('workbook.undo', {});
    expect(await listed()).toEqual(before);
    await ask('workbook.undo', {});
    expect((await ask('workbook.state', {}))?.years).not.toContain(2023);
  });

  it('are found in the library by letters and initials, with what they had', async () => {
    const { entries } = await ask('library.search', { text: 'bzgzgb', level2: '' });
    expect(entries[0]).toMatchObject({ name: '保障挂职干部住宿人数', value: '≥6人', sign: '≥', number: '6', unit: '人', uses: 1, years: [2022], projects: ['公务员管理'] });
    const common = await ask('library.search', { text: '举办培训班期数' });
    expect(common.entries[0]).toMatchObject({ uses: 0, value: '≥2期' });
    // An indicator that was typed since is known at once.
    const [id = ''] = ids;
    await ask('declaration.edit', { id, label: '新指标', edits: [{ kind: 'insertRow', table: 'indicator', row: 'fresh', values: { level1: '产出指标', level2: '数量指标', name: '从未有过的指标', value: '3个' }, after: null }] });
    expect((await ask('library.search', { text: '从未有过' })).entries).toMatchObject([{ value: '3个' }]);
  });

  it('a draft is kept beside the workbook, outside its undo, and a damaged one is none', async () => {
    const [declaration = ''] = ids;
    expect(await ask('draft.get', {})).toBeNull();
    const before = await ask('workbook.state', {});
    const draft = { declaration, place: { kind: 'field' as const, field: 'overview' }, text: '没有写完', base: '' };
    await ask('draft.keep', { draft });
    expect(await ask('draft.get', {})).toEqual(draft);
    expect(await ask('workbook.state', {})).toEqual(before);
    const files = await import('node:fs/promises').then(({ readdir }) => readdir(join(folder, 'data/drafts')));
    const path = join(folder, 'data/drafts', files[0] ?? '');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(draft);
    await writeFile(path, '{"declaration":');
    expect(await ask('draft.get', {})).toBeNull();
    await ask('draft.keep', { draft: null });
    expect(await ask('draft.get', {})).toBeNull();
  });
});
