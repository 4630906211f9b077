import { describe, expect, test } from 'vitest';
import { afterEdits, sampleForm, slotOf } from '../../test/grid/sample-form';
import type { FormOnScreen } from './form-on-screen';
import { writeEdits } from './write';

function cellAt(form: FormOnScreen, row: string, column: string) {
  const cell = form.index.cellAt(slotOf(form, row, column));
  if (!cell) throw new Error('no such cell');
  return cell;
}
function fieldCell(form: FormOnScreen, field: string) {
  const slot = form.index.slotOf({ kind: 'field', field });
  const cell = slot && form.index.cellAt(slot);
  if (!cell) throw new Error(`the form does not show ${field}`);
  return cell;
}

describe('what is typed becomes an edit', () => {
  const form = sampleForm('project');

  test('a field, a cell; and nothing where nothing is new', () => {
    expect(writeEdits(form, [{ cell: fieldCell(form, 'projectName'), text: '干部培训' }])).toEqual([{ kind: 'setField', field: 'projectName', value: '干部培训' }]);
    expect(writeEdits(form, [{ cell: cellAt(form, 'i2', 'value'), text: '≥120人' }])).toEqual([
      { kind: 'setCell', table: 'indicator', row: 'i2', column: 'value', value: '≥120人' },
    ]);
    expect(writeEdits(form, [{ cell: cellAt(form, 'i2', 'value'), text: '≥100人' }, { cell: fieldCell(form, 'projectName'), text: '公务员管理' }])).toEqual([]);
  });

  test.each([
    ['1,234.50', '1234.50'],
    ['１２３４．５', '1234.5'],
    ['12万元', '12'],
    ['20000元', '2'],
    ['约100', '约100'],
    ['', ''],
  ])('an amount typed as %s is stored as %s', (typed, value) => {
    expect(writeEdits(form, [{ cell: fieldCell(form, 'annualAmount'), text: typed }])).toEqual([{ kind: 'setField', field: 'annualAmount', value }]);
  });

  test('a level is changed for all rows that its cell spans, under the name of the catalogue', () => {
    const edits = writeEdits(form, [{ cell: cellAt(form, 'i1', 'level2'), text: '*时效' }]);
    expect(edits).toEqual(['i1', 'i2'].map((row) => ({ kind: 'setCell', table: 'indicator', row, column: 'level2', value: '时效指标' })));
    const after = afterEdits(form, edits);
    expect(cellAt(after, 'i1', 'level2')).toMatchObject({ text: '*时效', rowSpan: 2 });
    expect(writeEdits(form, [{ cell: cellAt(form, 'i1', 'level2'), text: '*数量' }])).toEqual([]);
  });

  test('rows whose level is changed join the rows that have it', () => {
    const after = afterEdits(form, writeEdits(form, [{ cell: cellAt(form, 'i6', 'level1'), text: '产出' }]));
    expect(after.declaration.indicators.map(({ id }) => id)).toEqual(['i1', 'i2', 'i3', 'i4', 'i6', 'i5']);
    const joined = afterEdits(after, writeEdits(after, [{ cell: cellAt(after, 'i6', 'level2'), text: '数量' }]));
    expect(joined.declaration.indicators.map(({ id }) => id)).toEqual(['i1', 'i2', 'i6', 'i3', 'i4', 'i5']);
    expect(cellAt(joined, 'i1', 'level2')).toMatchObject({ text: '*数量', rowSpan: 3 });
    // Beside them already, they stay.
    expect(writeEdits(form, [{ cell: cellAt(form, 'i3', 'level2'), text: '数量' }]).map(({ kind }) => kind)).toEqual(['setCell', 'setCell']);
  });

  test('a level that the catalogue does not know is kept as typed', () => {
    expect(writeEdits(form, [{ cell: cellAt(form, 'i5', 'level2'), text: '民生效益' }])).toEqual([
      { kind: 'setCell', table: 'indicator', row: 'i5', column: 'level2', value: '民生效益' },
    ]);
  });
});

describe('rows that are not there yet', () => {
  test('typing into an empty table makes its row once', () => {
    const form = sampleForm('project', { indicators: [] });
    const empty = form.index.plan.cells.filter((cell) => cell.starts);
    const name = empty.find((cell) => cell.place?.kind === 'cell' && cell.place.column === 'name');
    const level2 = empty.find((cell) => cell.place?.kind === 'cell' && cell.place.column === 'level2');
    if (!name || !level2) throw new Error('the empty table has no row');
    expect(writeEdits(form, [{ cell: level2, text: '数量' }, { cell: name, text: '培训人数' }])).toEqual([
      { kind: 'insertRow', table: 'indicator', row: 'n1', values: { period: 'annual', level2: '数量指标' }, after: null },
      { kind: 'setCell', table: 'indicator', row: 'n1', column: 'name', value: '培训人数' },
    ]);
    expect(writeEdits(form, [{ cell: name, text: '' }])).toEqual([]);
  });

  test('a percent makes its period, in its place among the others', () => {
    const form = sampleForm('department');
    const percents = form.index.plan.cells.filter((cell) => cell.place?.kind === 'cell' && cell.place.table === 'planStep');
    const [march, june] = percents;
    if (!march || !june) throw new Error('the form has no spending plan');
    const after = afterEdits(form, writeEdits(form, [{ cell: june, text: '50%' }]));
    const marchNow = after.index.plan.cells.find((cell) => cell.starts?.period === '3月底');
    if (!marchNow) throw new Error('3月底 is gone');
    const both = afterEdits(after, writeEdits(after, [{ cell: marchNow, text: '25%' }]));
    expect(both.declaration.spendingPlan.map(({ period, percent }) => [period, percent])).toEqual([['3月底', '25%'], ['6月底', '50%']]);
  });

  test('covered units are lines: set, added and taken away', () => {
    const form = sampleForm('department', { units: ['本级', '服务中心'] });
    const cell = form.index.plan.cells.find(({ place }) => place?.kind === 'cell' && place.table === 'member');
    if (!cell) throw new Error('the form has no units');
    const written = (text: string) => afterEdits(form, writeEdits(form, [{ cell, text }])).declaration.members.map(({ name }) => name);
    expect(written('本级\n人才中心\n党校')).toEqual(['本级', '人才中心', '党校']);
    expect(written('本级')).toEqual(['本级']);
    expect(written('')).toEqual([]);
  });
});
