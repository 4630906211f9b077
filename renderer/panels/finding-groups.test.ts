import { expect, test } from 'vitest';
import type { Finding } from '#shared/model/finding';
import { groupFindings } from './finding-groups';

const finding = (id: string, rule: string, level: Finding['level'], fixable = false): Finding => ({
  id, rule, outcome: 'finding', level, declarationId: 'a', form: '', place: { kind: 'form' }, message: '', found: '', expected: '',
  ...(fixable ? { fix: { label: '改', edits: [] } } : {}),
});

test('findings of one rule stand together, the gravest rules first, with those that can be mended', () => {
  const groups = groupFindings([finding('1', 'SYM-01', 'W', true), finding('2', 'VAL-02', 'E'), finding('3', 'SYM-01', 'W'), finding('4', 'DATE-01', 'W', true), finding('5', 'DATE-01', 'E')]);
  expect(groups.map(({ rule, level, findings }) => [rule, level, findings.map(({ id }) => id)])).toEqual([
    ['VAL-02', 'E', ['2']],
    ['DATE-01', 'E', ['5']],
    ['SYM-01', 'W', ['1', '3']],
    ['DATE-01', 'W', ['4']],
  ]);
  expect(groups[2]?.fixable).toEqual(['1']);
});
