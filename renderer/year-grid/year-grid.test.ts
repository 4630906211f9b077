import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '#shared/model/edit';
import { parseTemplate } from '#shared/template/schema';
import futian from '../../resources/templates/shenzhen-futian-project.json';
import { rowsBelow, rowsGone, yearEdits } from './year-edits';
import { nextPending } from './year-pending';
import { createYearRows } from './year-rows';
import type { YearRows } from './year-rows';
import { keepOrder, noFilter, viewOf } from './year-view';
import type { YearFacts } from './year-view';

const template = parseTemplate(futian);
const columns = ['level1', 'level2', 'name', 'value', 'explanation'] as const;
const row = (form: string, id: string, level2: string, name: string, value: string) => ({ id, form, texts: ['产出指标', level2, name, value, ''] });

function example(): YearRows {
  const rows = createYearRows();
  rows.begin(columns, 5);
  rows.add([
    row('f', '1', '数量指标', '培训人次', '≥10人次'), row('f', '2', '数量指标', '体检人数', '≥9人'), row('f', '3', '质量指标', '合格率', '100%'),
    row('g', '4', '数量指标', '会议次数', '≥2次'), row('g', '5', '时效指标', '及时率', ''),
  ]);
  return rows;
}

const sounds: Readonly<Record<string, string>> = { 培: 'p', 训: 'x', 人: 'r', 次: 'c', 会: 'hk', 议: 'y' };
const facts: YearFacts = {
  forms: [{ id: 'f', name: '公务员管理', unitId: 'u', unit: '本级' }, { id: 'g', name: '会议', unitId: 'w', unit: '中心' }],
  levelsFound: (id) => (id === '2' ? ['E', 'W'] : id === '4' ? ['I'] : []),
  initialsOf: (character) => sounds[character] ?? '',
};
const seen = (filter: object, sort: Parameters<typeof viewOf>[3] = null) => viewOf(example(), facts, { ...noFilter, ...filter }, sort).join('');

describe('what is shown', () => {
  test.each([
    [{}, '12345'],
    [{ text: '人' }, '12'],
    [{ text: '管理' }, '123'],
    [{ text: 'pxrc' }, '1'],
    [{ text: 'hy' }, '45'],
    [{ text: '没有' }, ''],
    [{ unit: 'w' }, '45'],
    [{ form: 'f', level2: '质量指标' }, '3'],
    [{ finding: 'any' }, '24'],
    [{ finding: 'E' }, '2'],
    [{ finding: 'I' }, '4'],
    [{ finding: 'none' }, '135'],
  ])('%j: %s', (filter, ids) => {
    expect(seen(filter)).toBe(ids);
  });

  test('sorted by numbers as numbers, empty ones last either way, equal ones in the order of the tree', () => {
    expect(seen({}, { column: 'value', descending: false })).toBe('42135');
    expect(seen({}, { column: 'value', descending: true })).toBe('31245');
    expect(seen({}, { column: 'level2', descending: false })).toMatch(/124|142/);
  });

  test('a new row stands behind the one above it, and one that is gone leaves the others', () => {
    const rows = example();
    const order = viewOf(rows, facts, noFilter, { column: 'value', descending: true });
    rows.apply([{ declaration: 'f', edits: [{ kind: 'insertRow', table: 'indicator', row: 'n', values: { level2: '数量指标' }, after: '2' }] }]);
    expect(keepOrder(order, rows).join('')).toBe('312n45');
    rows.apply(rowsGone([{ id: '4', form: 'g', texts: [] }]));
    expect(keepOrder(order, rows).join('')).toBe('312n5');
  });
});

describe('rows', () => {
  test('what the services send replaces a form’s rows, and leaves alone what is as before', () => {
    const rows = example();
    const { version, shape } = rows.store.getState();
    const before = rows.row('1');
    rows.replace(['f'], [row('f', '1', '数量指标', '培训人次', '≥10人次'), row('f', '2', '数量指标', '体检人数', '≥99人'), row('f', '3', '质量指标', '合格率', '100%')]);
    expect(rows.row('1')).toBe(before);
    expect(rows.row('2')?.texts[3]).toBe('≥99人');
    expect(rows.store.getState()).toMatchObject({ version: version + 1, shape });
    rows.replace(['f', 'g'], [row('f', '2', '数量指标', '体检人数', '≥99人')]);
    expect(viewOf(rows, facts, noFilter, null)).toEqual(['2']);
    expect(rows.row('5')).toBeUndefined();
  });

  test('the count follows rows that are added and deleted', () => {
    const rows = example();
    rows.apply([{ declaration: 'f', edits: [{ kind: 'insertRow', table: 'indicator', row: 'n', values: {}, after: '2' }] }]);
    expect(rows.store.getState()).toMatchObject({ loaded: 6, total: 6 });
    rows.apply([{ declaration: 'f', edits: [{ kind: 'deleteRow', table: 'indicator', row: 'n' }] }]);
    expect(rows.store.getState()).toMatchObject({ loaded: 5, total: 5 });
  });

  test('any edits leave each form’s rows known once, in one order', () => {
    const ids = ['1', '2', '3', '4', '5', 'a', 'b'];
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('setCell' as const), table: fc.constant('indicator' as const), row: fc.constantFrom(...ids), column: fc.constantFrom(...columns), value: fc.string() }),
      fc.record({ kind: fc.constant('deleteRow' as const), table: fc.constant('indicator' as const), row: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant('moveRow' as const), table: fc.constant('indicator' as const), row: fc.constantFrom('1', '2', '3'), after: fc.constantFrom('1', '2', '3', null) }),
    );
    fc.assert(
      fc.property(fc.array(edit), (edits: Edit[]) => {
        const rows = example();
        rows.apply([{ declaration: 'f', edits: edits.filter((each) => each.kind !== 'moveRow' || (rows.row(each.row) !== undefined && each.after !== each.row)) }]);
        const all = viewOf(rows, facts, noFilter, null);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('edits', () => {
  const rows = example();
  const at = (id: string) => rows.row(id) ?? row('', '', '', '', '');
  const templateOf = () => template;

  test('cells of several forms become one batch by form; what is the same makes none', () => {
    const writes = [{ row: at('1'), column: 'value', text: '≥11人次' }, { row: at('4'), column: 'value', text: '≥3次' }, { row: at('2'), column: 'value', text: '≥9人' }] as const;
    expect(yearEdits(rows, templateOf, writes)).toEqual([
      { declaration: 'f', edits: [{ kind: 'setCell', table: 'indicator', row: '1', column: 'value', value: '≥11人次' }] },
      { declaration: 'g', edits: [{ kind: 'setCell', table: 'indicator', row: '4', column: 'value', value: '≥3次' }] },
    ]);
  });

  test('what a form has no column for, and what is no part of the indicator, cannot be written', () => {
    const writes = [{ row: at('1'), column: 'unit', text: '人' }, { row: at('1'), column: 'project', text: 'x' }, { row: at('1'), column: 'findings', text: 'x' }] as const;
    expect(yearEdits(rows, templateOf, writes)).toEqual([]);
  });

  test('a level that is changed joins its rows', () => {
    const [part] = yearEdits(rows, templateOf, [{ row: at('1'), column: 'level2', text: '质量' }]);
    expect(part?.edits).toEqual([
      { kind: 'setCell', table: 'indicator', row: '1', column: 'level2', value: '质量指标' },
      { kind: 'moveRow', table: 'indicator', row: '1', after: '3' },
    ]);
  });

  test('new rows take form and level from the one above', () => {
    expect(rowsBelow(rows, [at('2'), at('4')], () => 'n').map(({ declaration, edits }) => [declaration, edits[0]])).toEqual([
      ['f', { kind: 'insertRow', table: 'indicator', row: 'n', values: { level1: '产出指标', level2: '数量指标' }, after: '2' }],
      ['g', { kind: 'insertRow', table: 'indicator', row: 'n', values: { level1: '产出指标', level2: '数量指标' }, after: '4' }],
    ]);
  });
});

describe('carried values', () => {
  const shown = ['project', 'level2', 'name', 'value'] as const;
  const order = ['1', '2', '3', '4', '5'];
  const carried = () => {
    const rows = example();
    rows.replace(['f'], [
      { ...row('f', '1', '数量指标', '培训人次', '≥10人次'), pending: ['name', 'value'] }, row('f', '2', '数量指标', '体检人数', '≥9人'),
      { ...row('f', '3', '质量指标', '合格率', '100%'), pending: ['value'] },
    ]);
    return rows;
  };

  test.each([
    [0, 0, { row: 0, column: 2 }], [0, 2, { row: 0, column: 3 }], [0, 3, { row: 2, column: 3 }], [1, 0, { row: 2, column: 3 }],
    [2, 3, { row: 0, column: 2 }], [4, 1, { row: 0, column: 2 }],
  ])('from row %i, column %i', (at, column, next) => {
    expect(nextPending(carried(), order, shown, { row: at, column })).toEqual(next);
  });

  test('the last one has no next, and before it in its row is last', () => {
    expect(nextPending(carried(), ['2', '3'], shown, { row: 1, column: 3 })).toBeNull();
    expect(nextPending(carried(), ['1'], shown, { row: 0, column: 3 })).toEqual({ row: 0, column: 2 });
    expect(nextPending(carried(), [], shown, { row: 0, column: 0 })).toBeNull();
  });

  test('are looked at once they are typed into; a mark that comes or goes is a change', () => {
    const rows = carried();
    const { version } = rows.store.getState();
    rows.apply([{ declaration: 'f', edits: [{ kind: 'setCell', table: 'indicator', row: '1', column: 'value', value: '≥11人次' }, { kind: 'setCell', table: 'indicator', row: '3', column: 'value', value: '99%' }] }]);
    expect(rows.row('1')?.pending).toEqual(['name']);
    expect(rows.row('3')).not.toHaveProperty('pending');
    const same = rows.ofForm('f').flatMap((id) => rows.row(id) ?? []);
    rows.replace(['f'], same.map(({ pending: _, ...others }) => others));
    expect(rows.row('1')?.pending).toBeUndefined();
    expect(rows.store.getState().version).toBe(version + 2);
  });
});
