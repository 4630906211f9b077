// Makes resources/fonts: Noto Serif SC in two weights, cut down to the characters of GBK and the symbols that forms use.
// Run after a change of the font package: node scripts/make-fonts.mjs
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = new URL('../node_modules/@expo-google-fonts/noto-serif-sc/', import.meta.url);
const target = new URL('../resources/fonts/', import.meta.url);
const faces = [
  { from: '400Regular/NotoSerifSC_400Regular.ttf', to: 'NotoSerifSC-Regular.ttf' },
  { from: '700Bold/NotoSerifSC_700Bold.ttf', to: 'NotoSerifSC-Bold.ttf' },
];

/** Blocks of Unicode that are wanted whole, as far as the font has them. */
const blocks = [
  [0x0020, 0x024f], // Latin
  [0x02b0, 0x036f], // tone marks of pinyin
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x04ff], // Cyrillic
  [0x2000, 0x22ff], // punctuation, currency, letters, numbers, arrows, signs of mathematics
  [0x2300, 0x27bf], // numbers in circles, boxes, shapes, ticks
  [0x2e80, 0x33ff], // radicals, Chinese punctuation, kana, bopomofo, units
  [0xfe10, 0xfe6f], // forms of punctuation
  [0xff00, 0xffef], // full and half width
];

/** Every character of GBK, as the decoder knows them. */
function gbkCharacters() {
  const decoder = new TextDecoder('gbk');
  const characters = new Set();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') characters.add(character);
    }
  }
  return characters;
}

const characters = gbkCharacters();
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code += 1) characters.add(String.fromCodePoint(code));
}

await mkdir(target, { recursive: true });
for (const { from, to } of faces) {
  // Text is drawn character by character, so that no feature of the font can change what was typed.
  const subset = await subsetFont(await readFile(new URL(from, source)), [...characters].join(''), {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    preserveNameIds: [0, 5, 7, 8, 9, 11, 13, 14],
  });
  await writeFile(new URL(to, target), subset);
  process.stdout.write(`${fileURLToPath(new URL(to, target))}: ${(subset.length / 1e6).toFixed(1)} MB\n`);
}
await copyFile(new URL('LICENSE_FONT', source), new URL('NotoSerifSC-OFL.txt', target));
