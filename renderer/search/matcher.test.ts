import { expect, test } from 'vitest';
import { loadMatcher, matchLetters } from './matcher';

test('letters match whatever their case, width and blanks', () => {
  expect(matchLetters('公务员 管理', '员管')).toBe(true);
  expect(matchLetters('ＡＢＣ项目', 'abc')).toBe(true);
  expect(matchLetters('公务员管理', '')).toBe(true);
  expect(matchLetters('公务员管理', '干部')).toBe(false);
});

test('pinyin matches by initials, by syllables and by both, also of characters with two readings', async () => {
  const matches = await loadMatcher();
  expect(matches('公务员管理', 'gwygl')).toBe(true);
  expect(matches('公务员管理', 'gongwu')).toBe(true);
  expect(matches('公务员管理', 'gongwyg')).toBe(true);
  expect(matches('银行长期贷款', 'cqdk')).toBe(true);
  expect(matches('干部人事工作', 'GBRS')).toBe(true);
  expect(matches('公务员管理', 'gbgl')).toBe(false);
  expect(matches('公务员管理', 'gl公')).toBe(false);
});
