import { expect, test } from 'vitest';
import type { Finding } from '#shared/model/finding';
import { outlineOf } from './test-transport';
import { countFindings, countsOf, filterGroups, formState, formsInOrder, treeGroups } from './tree';

const finding = (declarationId: string, level: Finding['level'], outcome: Finding['outcome'] = 'finding'): Finding => ({
  id: `${declarationId} ${level} ${outcome}`, rule: 'FIN-01', outcome, level, declarationId, form: '', place: { kind: 'form' }, message: '', found: '', expected: '',
});

test('units stand in their order, forms without a known unit at the end, empty units are kept', () => {
  const outline = outlineOf(['a', 'b', 'c']);
  const mixed = {
    ...outline,
    units: [{ id: 'u2', name: '二', code: '', position: 2 }, ...outline.units],
    forms: outline.forms.map((form) => (form.id === 'a' ? { ...form, unitId: null } : form.id === 'b' ? { ...form, unitId: 'lost' } : form)),
  };
  expect(treeGroups(mixed).map(({ unit, forms }) => [unit?.id ?? null, forms.map(({ id }) => id)])).toEqual([['u1', ['c']], ['u2', []], [null, ['a', 'b']]]);
  expect(formsInOrder(mixed).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('a filter keeps matching forms, and all forms of a matching unit', () => {
  const groups = treeGroups(outlineOf(['a', 'b']));
  expect(filterGroups(groups, (text) => text.endsWith('b'))[0]?.forms.map(({ id }) => id)).toEqual(['b']);
  expect(filterGroups(groups, (text) => text === '部本级')[0]?.forms).toHaveLength(2);
  expect(filterGroups(groups, () => false)).toEqual([]);
});

test('a mark shows what most needs doing', () => {
  const [plain] = outlineOf(['a']).forms;
  if (plain === undefined) throw new Error('no form');
  const none = { errors: 0, warnings: 0 };
  expect(formState({ ...plain, empty: true, pending: 3 }, { errors: 2, warnings: 0 }).kind).toBe('empty');
  expect(formState({ ...plain, done: true, pending: 3 }, { errors: 2, warnings: 1 })).toEqual({ kind: 'errors', count: 2 });
  expect(formState({ ...plain, done: true, pending: 3 }, none)).toEqual({ kind: 'pending', count: 3 });
  expect(formState({ ...plain, done: true }, { errors: 0, warnings: 4 }).kind).toBe('done');
  expect(formState(plain, { errors: 0, warnings: 4 })).toEqual({ kind: 'warnings', count: 4 });
  expect(formState(plain, none).kind).toBe('filling');
  // Before the first check the counts of the last one serve.
  expect(formState({ ...plain, errors: 1 }, undefined)).toEqual({ kind: 'errors', count: 1 });
  expect(formState({ ...plain, errors: 1 }, none).kind).toBe('filling');
});

test('findings are counted by form; what could not be told is no finding', () => {
  const counts = countFindings([finding('a', 'E'), finding('a', 'W'), finding('a', 'E', 'cannotTell'), finding('b', 'I')]);
  expect(countsOf(counts, 'a')).toEqual({ errors: 1, warnings: 1 });
  expect(countsOf(counts, 'b')).toEqual({ errors: 0, warnings: 0 });
  expect(countsOf(counts, 'c')).toEqual({ errors: 0, warnings: 0 });
  expect(countsOf(countFindings(null), 'a')).toBeUndefined();
});
