import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Edit } from '#shared/model/edit';
import { placeKey } from '#shared/model/edit';
import { parseTemplate } from '#shared/template/schema';
import { applyEdits } from './edits';
import { changesBetween, type Form } from './form';
import { testForm } from './test-form';

const futian = parseTemplate(JSON.parse(readFileSync(new URL('../../../resources/templates/shenzhen-futian-project.json', import.meta.url), 'utf8')));
const edited = (form: Form, ...edits: Edit[]) => applyEdits(form, edits, futian);
const form = testForm('a');
const [people, rate] = form.declaration.indicators.map((row) => row.id) as [string, string];

test('a value that is typed is taken apart', () => {
  const after = edited(form, { kind: 'setCell', table: 'indicator', row: people, column: 'value', value: '≤12次' });
  expect(after.declaration.indicators[0]).toMatchObject({ value: '≤12次', sign: '≤', number: '12', unit: '次', wording: '' });
  expect(changesBetween(form, after).map((change) => change.kind === 'update' && change.field)).toEqual(['value', 'sign', 'number', 'unit']);
});

test('an edit of one cell is one change', () => {
  const after = edited(form, { kind: 'setField', field: 'projectName', value: '培训' });
  expect(changesBetween(form, after)).toEqual([
    { kind: 'update', table: 'field', id: `${form.declaration.id}/projectName`, field: 'value', from: '培训费', to: '培训' },
  ]);
});

test('rows of one batch can be named by those after them', () => {
  const after = edited(
    form,
    { kind: 'insertRow', table: 'indicator', row: 'n', values: { level1: '产出指标', level2: '数量指标', name: '班次' }, after: people },
    { kind: 'setCell', table: 'indicator', row: 'n', column: 'value', value: '≥3次' },
    { kind: 'deleteRow', table: 'indicator', row: rate },
    { kind: 'moveRow', table: 'indicator', row: people, after: 'n' },
  );
  expect(after.declaration.indicators.map((row) => [row.name, row.value, row.number])).toEqual([['班次', '≥3次', '3'], ['培训人数', '≥6人', '6']]);
});

test('a pending value that is edited, or whose row goes, has been looked at', () => {
  const id = form.declaration.id;
  const pendingAt = (row: string) => {
    const place = { kind: 'cell', table: 'indicator', row, column: 'value' } as const;
    return { id: placeKey(id, place), declarationId: id, place, previous: '≥5人', moved: false };
  };
  const carried: Form = { ...form, pending: [pendingAt(people), pendingAt(rate)] };
  expect(edited(carried, { kind: 'setCell', table: 'indicator', row: people, column: 'value', value: '≥6人' }).pending).toEqual([pendingAt(rate)]);
  expect(edited(carried, { kind: 'deleteRow', table: 'indicator', row: rate }).pending).toEqual([pendingAt(people)]);
});

test('a place that the form has not is refused', () => {
  expect(() => edited(form, { kind: 'setCell', table: 'indicator', row: people, column: 'previousId', value: 'x' })).toThrow('没有要修改的这一栏');
  expect(() => edited(form, { kind: 'setField', field: '__proto__', value: 'x' })).toThrow('没有要修改的这一栏');
  expect(() => edited(form, { kind: 'setCell', table: 'task', row: 'z', column: 'name', value: 'x' })).toThrow('已经不在表里');
});
