import { expect, test } from 'vitest';
import { parseTemplate } from '#shared/template/schema';
import futian from '../../resources/templates/shenzhen-futian-project.json';
import { countCharacters, textLimit } from './text-limit';

const template = parseTemplate({ ...futian, fields: futian.fields.map((field) => (field.id === 'overview' ? { ...field, limit: 500 } : field)) });

test('a field’s own limit counts before the template’s', () => {
  const field = (id: string) => textLimit(template, { kind: 'field', field: id });
  expect([field('overview'), field('projectName'), field('annualGoal'), field('term')]).toEqual([500, 60, 666, null]);
});

test('of a row only the name of an indicator has one', () => {
  const cell = (column: string) => textLimit(template, { kind: 'cell', table: 'indicator', row: 'r', column });
  expect([cell('name'), cell('explanation')]).toEqual([100, null]);
});

test('characters are counted as a person does', () => {
  expect(countCharacters('𠮷野家')).toBe(3);
});
