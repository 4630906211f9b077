import { expect, test } from 'vitest';
import { hasInitials, plainLetters } from './initials';

const sounds: Readonly<Record<string, string>> = { 公: 'g', 务: 'w', 员: 'y', 管: 'g', 理: 'l', 行: 'xh', 业: 'y', 数: 's' };
const initialsOf = (character: string) => sounds[character] ?? '';

test.each([
  ['公务员管理', 'gwygl', true],
  ['公务员管理', 'wyg', true],
  ['公务员管理', 'gwyl', false],
  ['公务员管理', 'gwyglx', false],
  ['行业数', 'hys', true],
  ['行业数', 'xys', true],
  ['A股公务', 'a', true],
  ['管理12员', 'l12y', true],
  ['公务 员', 'gwy', true],
  ['', 'g', false],
])('%s answers %s: %s', (text, typed, answer) => {
  expect(hasInitials(text, typed, initialsOf)).toBe(answer);
});

test('only letters and digits are initials', () => {
  expect(hasInitials('公务员', '公', initialsOf)).toBe(false);
  expect(hasInitials('公务员', '', initialsOf)).toBe(false);
});

test('width, case and blanks do not count', () => {
  expect(plainLetters('Ａb 公 务')).toBe('ab公务');
});
