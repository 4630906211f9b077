import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, widestWord } from './line-break';

/** Chinese is one wide, the rest half. */
const widthOf = (codePoint: number) => (codePoint < 0x2000 ? 0.5 : 1);
const lines = (text: string, room: number) => breakLines(text, room, widthOf);
const widthOfLine = (line: string) => [...line.trimEnd()].reduce((sum, character) => sum + widthOf(character.codePointAt(0) ?? 0), 0);

describe('breakLines', () => {
  test.each([
    ['Chinese breaks anywhere', '一二三四五', 2, ['一二', '三四', '五']],
    ['no closing mark begins a line', '一二三。四', 3, ['一二', '三。四']],
    ['nor do two', '一二三。”四五', 4, ['一二', '三。”四', '五']],
    ['no opening mark ends one', '一二（三四）', 3, ['一二', '（三', '四）']],
    ['words stay whole', '用于Windows系统', 5, ['用于', 'Windows系', '统']],
    ['numbers stay whole with their sign', '指标值≥1,234.50万元', 5.5, ['指标值', '≥1,234.50', '万元']],
    ['white space hangs over the edge', 'ab cd ef', 1, ['ab ', 'cd ', 'ef']],
    ['a word wider than the line is cut where it is full', 'abcdefgh', 2, ['abcd', 'efgh']],
    ['line breaks are kept, empty lines too', '一\n\n二', 9, ['一', '', '二']],
    ['an indent stays', '　　一二三', 4, ['　　一二', '三']],
    ['a dash is not torn', '一二三——四', 4, ['一二', '三——四']],
    ['percent stays with its number', '达到95%以上', 3, ['达到', '95%以', '上']],
    ['nothing is one empty line', '', 9, ['']],
  ])('%s', (_, text, room, expected) => {
    expect(lines(text, room)).toEqual(expected);
  });

  const texts = fc.array(fc.constantFrom(...'一二三。，“”（）≥%12.aB —…\n', '𠮷', '　'), { maxLength: 80 }).map((parts) => parts.join(''));

  test('no character is lost or moved', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, room) => {
        expect(lines(text, room).join('')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  test('no line is wider than its room, but one that is a single character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, room) => {
        for (const line of lines(text, room)) if ([...line.trimEnd()].length > 1) expect(widthOfLine(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('the widest word decides what fits without being cut', () => {
    expect(widestWord('金额为 1,234.56 万元\nWindows', widthOf)).toBe(4);
    expect(widestWord('一二', widthOf)).toBe(1);
  });
});
