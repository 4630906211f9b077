import { expect, test } from 'vitest';
import type { Finding } from '#shared/model/finding';
import { filterFindings, groupFindings } from './finding-groups';

const finding = (id: string, rule: string, level: Finding['level'], change: Partial<Finding> = {}): Finding => ({
  id, rule, outcome: 'finding', level, declarationId: 'a', form: '', place: { kind: 'form' }, message: '', found: '', expected: '', ...change,
});
const fixable = { fix: { label: '改', edits: [] } };

test('findings of one rule stand together, the gravest rules first, with those that can be mended', () => {
  const groups = groupFindings([finding('1', 'SYM-01', 'W', fixable), finding('2', 'VAL-02', 'E'), finding('3', 'SYM-01', 'W'), finding('4', 'DATE-01', 'W', fixable), finding('5', 'DATE-01', 'E')]);
  expect(groups.map(({ name, level, findings }) => [name, level, findings.map(({ id }) => id)])).toEqual([
    ['VAL-02', 'E', ['2']],
    ['DATE-01', 'E', ['5']],
    ['SYM-01', 'W', ['1', '3']],
    ['DATE-01', 'W', ['4']],
  ]);
  expect(groups[2]?.fixable).toEqual(['1']);
});

test('by form: in the order of the forms, two of one name apart, the gravest of each first', () => {
  const of = (form: string, declarationId: string) => ({ form, declarationId });
  const groups = groupFindings([finding('1', 'R', 'I', of('培训', 'a')), finding('2', 'R', 'E', of('培训', 'a')), finding('3', 'R', 'W', of('培训', 'b'))], 'form');
  expect(groups.map(({ name, level, findings }) => [name, level, findings.map(({ id }) => id)])).toEqual([
    ['培训', 'E', ['2', '1']],
    ['培训', 'W', ['3']],
  ]);
});

test('only the levels and the words asked for', () => {
  const all = [finding('1', 'R', 'E', { message: '缺少单位' }), finding('2', 'R', 'W', { form: '培训费' }), finding('3', 'Q', 'E')];
  const ids = (levels: Finding['level'][], text: string) => filterFindings(all, { levels: new Set(levels), text }, (rule) => (rule === 'Q' ? '权重' : '')).map(({ id }) => id);
  expect(ids(['E', 'W', 'I'], '')).toEqual(['1', '2', '3']);
  expect(ids(['E'], '')).toEqual(['1', '3']);
  expect(ids(['E', 'W'], ' 培训')).toEqual(['2']);
  expect(ids(['E'], '权重')).toEqual(['3']);
});
