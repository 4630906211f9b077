import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan';
import { layOut } from '../../electron/services/writing/pdf/lay-out';
import { settable } from '../../electron/services/writing/pdf/fit-text';
import { loadTypefaces, shippedFonts } from '../../electron/services/writing/pdf/typeface';
import { writePdf } from '../../electron/services/writing/pdf/write-pdf';
import { readPdf, type ReadPage } from './read-pdf';
import { declarationFrom, generatedForms, longText, planOf, projectTemplate, publishedPlans } from './sample-forms';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'golden-pdf-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = (text: string) => text.replace(/\s+/gu, '');

async function printed(plans: readonly Plan[]) {
  const path = join(folder, 'forms.pdf');
  const result = await writePdf(plans, path, { title: '绩效目标申报表' });
  return { result, file: await readPdf(new Uint8Array(readFileSync(path))) };
}

/** Texts of a page whose whole extent lies in a box; `top` counts from the upper edge of the paper. */
function textInside({ texts, height }: ReadPage, box: { left: number; right: number; top: number; bottom: number }): string {
  const inside = texts.filter(({ x, y, width, size }) => {
    const fromTop = height - y;
    return x >= box.left && x + width <= box.right && fromTop - 0.88 * size >= box.top && fromTop + 0.12 * size <= box.bottom;
  });
  return plain(inside.map(({ text }) => text).join(''));
}

const near = 0.05;
const typefaces = loadTypefaces(shippedFonts());

/** Every cell's text stands in its cell's box on the pages that the layout says, and nothing stands anywhere else. */
function expectInPlace(plans: readonly Plan[], pages: readonly ReadPage[]) {
  let number = 0;
  for (const plan of plans) {
    const { form, pages: laidOut } = layOut(plan, typefaces, new Set());
    const top = (plan.page.margins.top * 72) / 25.4;
    const shown = plan.cells.map(() => '');
    for (const page of laidOut) {
      const read = pages[number];
      number += 1;
      if (!read) throw new Error('a page is missing');
      let placed = 0;
      for (const part of page.texts) {
        const text = form.layout.texts[part.text];
        if (!text) throw new Error('a text is missing');
        const box = { left: text.left - near, right: text.left + text.width + near, top: top + part.top - near, bottom: top + part.top + part.height + near };
        const expected = plain(text.content.slice(part.firstLine, part.firstLine + part.lines).join(''));
        expect(textInside(read, box)).toBe(expected);
        placed += expected.length;
        shown[part.text] = part.firstLine === 0 ? expected : shown[part.text] + expected;
        // Inside the paper too, above the foot.
        expect(box.bottom).toBeLessThan(read.height - 9);
      }
      const foot = plain(`第${number}页 共${pages.length}页`);
      expect(plain(read.texts.map(({ text }) => text).join('')).length).toBe(placed + foot.length);
      expect(plain(read.texts.at(-1)?.text ?? '')).toBe(foot);
    }
    plan.cells.forEach((cell, index) => expect(shown[index]).toBe(plain(settable(cell.text))));
  }
  expect(number).toBe(pages.length);
}

describe('PDF', () => {
  test('of all published forms: every text in its cell, a bookmark a form, one page each but the longest', async () => {
    const { result, file } = await printed(publishedPlans);
    expect(result).toMatchObject({ pages: file.pages.length, missingCharacters: [] });
    expect(result.forms.map(({ pages }) => pages).reduce((sum, pages) => sum + pages)).toBe(file.pages.length);
    expect(file.title).toBe('绩效目标申报表');
    expect(file.bookmarks).toEqual(publishedPlans.map((plan) => plan.name));
    expect(file.pages.length).toBeLessThanOrEqual(30);
    expectInPlace(publishedPlans, file.pages);
  });

  test.each(generatedForms)('of a form with $name: every text in its cell', async (form) => {
    const plan = planOf(form);
    const { file } = await printed([plan]);
    expectInPlace([plan], file.pages);
    const [width, height] = plan.page.orientation === 'portrait' ? [595, 842] : [842, 595];
    for (const page of file.pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
  });

  test('of forty forms with texts of all lengths', async () => {
    const plans = Array.from({ length: 40 }, (_, seed) => {
      const fields = Object.fromEntries(projectTemplate.fields.map((field, index) => [field.id, longText(1 + ((seed * 37 + index * 13) % 400), seed + index)]));
      return planOf({ template: projectTemplate, declaration: declarationFrom(projectTemplate, { fields }) });
    });
    const { file } = await printed(plans);
    expectInPlace(plans, file.pages);
  });

  test('characters that the font lacks are named and drawn as a box, those it has are copied as typed', async () => {
    const overview = '☑已完成 𠮷田 ⋯…⼯工～〜\u200b②';
    const plan = planOf({ template: projectTemplate, declaration: declarationFrom(projectTemplate, { fields: { overview } }) });
    const { result, file } = await printed([plan]);
    expect(result.missingCharacters).toEqual(['☑', '𠮷']);
    expect(file.pages[0]?.texts.map(({ text }) => text)).toContain('□已完成 □田 ⋯…⼯工～〜②');
  });

  test('headers and level names stand again on each page that the table reaches', async () => {
    const plan = planOf(generatedForms[2] ?? { template: projectTemplate, declaration: declarationFrom(projectTemplate, {}) });
    const { file } = await printed([plan]);
    expect(file.pages.length).toBeGreaterThan(3);
    for (const page of file.pages) {
      const texts = page.texts.map(({ text }) => text);
      for (const text of ['三级指标', '产出', '*数量']) expect(texts.filter((one) => one === text)).toHaveLength(1);
    }
  });

  test('a cancel between forms leaves the old file and nothing else', async () => {
    const path = join(folder, 'kept', '..', 'kept.pdf');
    writeFileSync(path, 'old');
    const stop = new AbortController();
    const onProgress = (done: number) => done === 3 && stop.abort();
    await expect(writePdf(publishedPlans, path, { title: '', onProgress, signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });
});

describe('pdftotext', () => {
  const poppler = (path: string) => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  const atHand = (() => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();

  test.skipIf(!atHand)('finds every text of the published forms, its lines not mixed with those of the cell beside it', async () => {
    const path = join(folder, 'text.pdf');
    await writePdf(publishedPlans, path, { title: '' });
    const found = plain(poppler(path));
    const lost = publishedPlans.flatMap((plan) => plan.cells.map((cell) => plain(cell.text))).filter((text) => !found.includes(text));
    expect(lost).toEqual([]);
  });
});
