import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedFonts } from '../../electron/services/writing/fonts/installed-fonts';
import { inspectPdf, writePdf, type PdfOptions } from '../../electron/services/writing/pdf/write-pdf';
import { shippedFonts } from '../../electron/services/writing/pdf/typeface';
import { readPdf } from './read-pdf';
import { declarationFrom, generatedForms, planOf, projectTemplate, publishedPlans } from './sample-forms';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-front-'));
  path = join(folder, '表.pdf');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = (text: string) => text.replace(/\s+/gu, '');
const cover = { department: '中共某某市某某区委组织部', year: 2023, title: '预算绩效目标申报表', forms: publishedPlans.length };
async function printed(plans: Parameters<typeof writePdf>[0], options: Partial<PdfOptions>) {
  const result = await writePdf(plans, path, { title: '全部', ...options });
  const file = await readPdf(new Uint8Array(readFileSync(path)));
  return { result, file, texts: file.pages.map((page) => plain(page.texts.map(({ text }) => text).join(''))) };
}

describe('cover and contents', () => {
  test('stand before the forms, whose pages keep their numbers', async () => {
    const { result, file, texts } = await printed(publishedPlans, { cover, contents: true });
    const own = file.pages.length - 2;
    expect(result.pages).toBe(file.pages.length);
    for (const text of [cover.department, '2023年度', cover.title, '（共23张）', '编报单位（盖章）：']) expect(texts[0]).toContain(text);
    expect(texts[0]).not.toContain('第1页');
    expect(texts[2]).toContain(`第1页共${own}页`);
    // Each line of the contents names a form and the page on which it begins.
    publishedPlans.forEach((plan, index) => {
      const pieces = file.pages[1]?.texts.map(({ text }) => text) ?? [];
      const from = pieces.findIndex((text) => plain(text) === plain(`${index + 1}. ${plan.name}`));
      const page = Number(pieces.slice(from).find((text) => /^\d+$/.test(text)));
      expect(texts[page + 1]).toContain(`第${page}页共${own}页`);
      expect(texts[page + 1]).toContain(plain(plan.name));
      expect(texts[page + 1]).toContain(plain(plan.title));
    });
  });

  test('of many forms go on over pages, inside the margins, and lead to the forms', async () => {
    const names = Array.from({ length: 90 }, (_, index) => (index % 7 === 0 ? `很长的项目名称${'需要折行'.repeat(20)}${index}` : `项目${index}`));
    const plans = names.map((projectName) => planOf({ template: projectTemplate, declaration: declarationFrom(projectTemplate, { fields: { projectName } }) }));
    const { file, texts } = await printed(plans, { contents: true });
    const front = file.pages.length - 90;
    expect(front).toBeGreaterThan(2);
    for (const page of file.pages.slice(0, front)) {
      for (const { x, y, width, size } of page.texts) expect([x >= 70, x + width <= page.width - 70, y >= 50, y + size <= page.height - 50]).toEqual([true, true, true, true]);
    }
    for (const name of names) expect(texts.slice(0, front).join('')).toContain(name);
    const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
    const document = await loading.promise;
    const links = await (await document.getPage(1)).getAnnotations();
    const target = await document.getDestination(String((links[3] as { dest?: unknown }).dest));
    expect(await document.getPageIndex(target?.[0])).toBe(front + 1);
    await loading.destroy();
  });
});

describe('watermark', () => {
  test('lies behind every page and adds no text', async () => {
    const bare = await printed(publishedPlans.slice(0, 3), {});
    const content = (bytes: Buffer) => bytes.length;
    const before = content(readFileSync(path));
    const marked = await printed(publishedPlans.slice(0, 3), { watermark: '草稿' });
    expect(marked.texts).toEqual(bare.texts);
    expect(content(readFileSync(path))).toBeGreaterThan(before + 500);
    const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
    const document = await loading.promise;
    const { fnArray } = await (await document.getPage(2)).getOperatorList();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const firstFill = fnArray.findIndex((operator) => operator === OPS.constructPath);
    expect(firstFill).toBeGreaterThan(-1);
    expect(firstFill).toBeLessThan(fnArray.findIndex((operator) => operator === OPS.showText));
    await loading.destroy();
  });
});

describe('inspection', () => {
  test('counts what printing gives, and names what the font lacks by form', async () => {
    const plans = [...publishedPlans.slice(0, 2), planOf({ template: projectTemplate, declaration: declarationFrom(projectTemplate, { fields: { projectName: '𠮷', overview: '☑' } }) }), planOf(generatedForms[2] ?? { template: projectTemplate, declaration: declarationFrom(projectTemplate, {}) })];
    const look = { cover, contents: true };
    const inspected = await inspectPdf(plans, look);
    const { result } = await printed(plans, look);
    expect(inspected.pages).toBe(result.pages);
    expect(inspected.forms.map(({ pages }) => pages).reduce((sum, pages) => sum + pages, 2)).toBe(result.pages);
    expect(inspected.forms[2]?.missingCharacters.toSorted()).toEqual(['☑', '𠮷'].toSorted());
    expect(inspected.forms[0]?.missingCharacters).toEqual([]);
    expect(inspected.missingCharacters).toHaveLength(2);
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(inspectPdf(publishedPlans, {}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** A collection (.ttc) of font files: a header, then the files, whose tables are found from the collection's start. */
function collectionOf(files: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + files.length * 4);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(files.length, 8);
  let at = head.length;
  const moved = files.map((file, index) => {
    const bytes = Buffer.from(file);
    head.writeUInt32BE(at, 12 + index * 4);
    for (let table = 0; table < bytes.readUInt16BE(4); table += 1) {
      const entry = 12 + table * 16 + 8;
      bytes.writeUInt32BE(bytes.readUInt32BE(entry) + at, entry);
    }
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...moved]);
}

describe('installed fonts', () => {
  const shipped = (name: string) => readFileSync(join(shippedFonts(), name));

  test('are found by the names in their files, in collections too, and printed with', async () => {
    const fonts = join(folder, 'fonts', 'deep');
    execFileSync('mkdir', ['-p', fonts]);
    writeFileSync(join(fonts, 'all.TTC'), collectionOf([shipped('NotoSerifSC-Regular.ttf'), shipped('NotoSerifSC-Bold.ttf')]));
    writeFileSync(join(fonts, 'broken.ttf'), shipped('NotoSerifSC-Regular.ttf').subarray(0, 40));
    writeFileSync(join(fonts, 'words.ttf'), 'no font');
    const found = installedFonts([join(folder, 'fonts'), join(folder, 'nowhere')]);
    expect(found.map(({ name, style }) => [name, style])).toEqual([['思源宋体', 'song']]);
    const [font] = found;
    if (!font) throw new Error('no font');
    expect(font.regular.path).toBe(join(fonts, 'all.TTC'));
    const own = await printed(publishedPlans.slice(0, 2), {});
    const other = await printed(publishedPlans.slice(0, 2), { font });
    expect(other.texts).toEqual(own.texts);
    expect(other.file.pages.map(({ texts }) => texts)).toEqual(own.file.pages.map(({ texts }) => texts));
  });

  test('without a bold face are drawn thicker where the form is bold', async () => {
    const fonts = join(folder, 'one');
    execFileSync('mkdir', ['-p', fonts]);
    writeFileSync(join(fonts, 'one.ttf'), shipped('NotoSerifSC-Regular.ttf'));
    const [font] = installedFonts([fonts]);
    expect(font?.bold).toBeNull();
    if (!font) return;
    const { texts } = await printed(publishedPlans.slice(0, 1), { font });
    expect(texts[0]).toContain(plain(publishedPlans[0]?.title ?? '-'));
    const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
    const document = await loading.promise;
    const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const modes = fnArray.flatMap((operator, index) => (operator === OPS.setTextRenderingMode ? [(argsArray[index] as number[])[0]] : []));
    expect(modes).toContain(2);
    expect(modes.at(-1)).toBe(0);
    await loading.destroy();
  });

  test('that are gone are a sentence', async () => {
    const gone = { path: join(folder, 'gone.ttf'), face: 'Gone' };
    await expect(writePdf(publishedPlans.slice(0, 1), path, { title: '', font: { name: '宋体', regular: gone, bold: null } })).rejects.toMatchObject({ code: 'notFound', message: expect.stringContaining('宋体') });
  });
});
