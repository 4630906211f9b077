import { expect, test } from 'vitest';
import type { Edit } from '#shared/model/edit';
import { applyEdits } from './overlay';
import { form } from './test-transport';

const names = (edits: readonly Edit[]) => applyEdits(form('a'), edits).declaration.indicators.map(({ name }) => name);
const insert = (row: string, after: string | null): Edit => ({ kind: 'insertRow', table: 'indicator', row, values: { name: row }, after });

test('rows are put in, taken out and moved where the edit says', () => {
  expect(names([insert('新', 'i1')])).toEqual(['指标i1', '新', '指标i2']);
  expect(names([insert('新', null)])).toEqual(['新', '指标i1', '指标i2']);
  expect(names([{ kind: 'deleteRow', table: 'indicator', row: 'i1' }])).toEqual(['指标i2']);
  expect(names([{ kind: 'moveRow', table: 'indicator', row: 'i1', after: 'i2' }])).toEqual(['指标i2', '指标i1']);
  expect(names([{ kind: 'moveRow', table: 'indicator', row: 'i2', after: null }])).toEqual(['指标i2', '指标i1']);
});

test('later edits of a batch can name rows that earlier ones made; rows that are gone are passed over', () => {
  expect(names([insert('新', 'i2'), { kind: 'setCell', table: 'indicator', row: '新', column: 'name', value: '改' }])).toEqual(['指标i1', '指标i2', '改']);
  expect(names([{ kind: 'setCell', table: 'indicator', row: 'x', column: 'name', value: '改' }])).toEqual(['指标i1', '指标i2']);
});

test('fields and the finished mark change; the view that was given does not', () => {
  const before = form('a');
  const after = applyEdits(before, [{ kind: 'setField', field: 'term', value: '3' }, { kind: 'setDone', done: true }]);
  expect(after.declaration.fields.term).toBe('3');
  expect(after.declaration.done).toBe(true);
  expect(before.declaration.fields.term).toBeUndefined();
  expect(after.declaration.indicators).toBe(before.declaration.indicators);
});

test('every table of a form takes edits', () => {
  const edits = (['task', 'planStep', 'member'] as const).map((table): Edit => ({ kind: 'insertRow', table, row: table, values: {}, after: null }));
  const { tasks, spendingPlan, members } = applyEdits(form('a'), edits).declaration;
  expect([tasks, spendingPlan, members].map((rows) => rows[0]?.id)).toEqual(['task', 'planStep', 'member']);
});
