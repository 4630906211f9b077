import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTypefaces, shippedFonts, widthOf } from './typeface';

const { regular, bold } = loadTypefaces(shippedFonts());

/** The characters of GB 2312 and of GBK's further Chinese characters, as the decoder knows them. */
function gbk(): string[] {
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const code = character.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      if (trail !== 0x7f && [...character].length === 1 && code !== 0xfffd && !isPrivate) found.add(character);
    }
  }
  return [...found];
}

describe('the fonts that come with the program', () => {
  test('have every Chinese character of GBK and the signs of forms', () => {
    const wanted = [...gbk().filter((character) => /\p{Script=Han}/u.test(character)), ...'≥≤＞＜＝±×÷％‰℃㎡①②③ⅠⅡⅢ〔〕《》「」·—…“”‘’、。，；：？！（）□■○●△▲√￥'];
    expect(wanted.length).toBeGreaterThan(20_900);
    for (const { has } of [regular, bold]) expect(wanted.filter((character) => !has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('a Chinese character is as wide as it is high, in both weights', () => {
    for (const typeface of [regular, bold]) expect(widthOf('预算绩效，“目标”', typeface)).toBe(9);
    expect(widthOf('12', regular)).toBeLessThan(1.2);
  });

  test('a missing character is as wide as the box drawn for it', () => {
    expect(regular.has(0x20bb7)).toBe(false);
    expect(widthOf('𠮷☑', regular)).toBe(2);
  });

  test('a folder without them, or with damaged ones, is a sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    try {
      expect(() => loadTypefaces(folder)).toThrow('NotoSerifSC-Regular.ttf');
      writeFileSync(join(folder, 'NotoSerifSC-Regular.ttf'), 'no font');
      expect(() => loadTypefaces(folder)).toThrow('字体');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
