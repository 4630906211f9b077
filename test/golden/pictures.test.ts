import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planForm } from '#shared/plan/plan-form';
import type { Plan } from '#shared/plan/plan';
import { writePdf } from '../../electron/services/writing/pdf/write-pdf';
import { shippedTemplates } from './checked-forms';
import { comparePictures, isWithinTolerance } from './compare-pictures';
import { decodePng, drawEnds, encodePng, openCanvas, type Picture } from './page-pictures';
import { picturedForms } from './pictured-forms';

const pictures = fileURLToPath(new URL('pictures/', import.meta.url));
const drawnAnew = process.env['UPDATE_PICTURES'] === '1';
const canvas = openCanvas();
if ('missing' in canvas) console.warn(`Pictures of the PDF are not compared: ${canvas.missing}`);
const library = 'library' in canvas ? canvas.library : null;

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'golden-pictures-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function drawn(plan: Plan, moved = 0): Promise<{ page: number; picture: Picture }[]> {
  if (!library) throw new Error('no canvas');
  const path = join(folder, 'form.pdf');
  await writePdf([plan], path, { title: '' });
  return drawEnds(new Uint8Array(readFileSync(path)), library, moved);
}

async function firstPage(plan: Plan, moved = 0): Promise<Picture> {
  const [first] = await drawn(plan, moved);
  if (!first) throw new Error('no page');
  return first.picture;
}

/** Compares with the committed picture; what was drawn lies in test-results for a person to look at where the two differ. */
async function expectAsCommitted(name: string, picture: Picture): Promise<void> {
  const path = join(pictures, name);
  if (drawnAnew) writeFileSync(path, encodePng(picture));
  if (!library || !existsSync(path)) throw new Error(`There is no ${name}. Run with UPDATE_PICTURES=1 and look at what it draws.`);
  const difference = comparePictures(await decodePng(readFileSync(path), library), picture);
  if (isWithinTolerance(difference)) return;
  const seen = fileURLToPath(new URL('../../test-results/pictures/', import.meta.url));
  mkdirSync(seen, { recursive: true });
  writeFileSync(join(seen, name), encodePng(picture));
  expect.fail(`${name} differs most at ${difference.at.x}, ${difference.at.y}: ${JSON.stringify(difference)}. What was drawn: test-results/pictures/${name}`);
}

const templateOf = (name: string) => name.replace(/-\d+\.png$/, '');
const committed = () => readdirSync(pictures).filter((name) => name.endsWith('.png'));

const forms = picturedForms(shippedTemplates()).map(({ template, declaration }) => [template.id, planForm(template, declaration)] as const);

describe.skipIf(!library)('pictures', () => {
  test.each(forms)('of %s: its first and last page look as they did', async (id, plan) => {
    mkdirSync(pictures, { recursive: true });
    const pages = (await drawn(plan)).map(({ page, picture }) => ({ name: `${id}-${page}.png`, picture }));
    if (drawnAnew) for (const name of committed()) if (templateOf(name) === id) rmSync(join(pictures, name));
    for (const { name, picture } of pages) await expectAsCommitted(name, picture);
    expect(committed().filter((name) => templateOf(name) === id).toSorted()).toEqual(pages.map(({ name }) => name).toSorted());
  });

  test('are of templates that there are', () => {
    const known = new Set(forms.map(([id]) => id));
    expect(committed().filter((name) => !known.has(templateOf(name)))).toEqual([]);
  });

  test('keep their dots in the file', async () => {
    if (!library) return;
    const picture = { width: 5, height: 3, greys: Uint8Array.from({ length: 15 }, (_, at) => at * 17) };
    expect(await decodePng(encodePng(picture), library)).toEqual(picture);
  });
});

/** A short text among the first that a person filled in. */
function shortCell({ cells }: Plan): Plan['cells'][number] | undefined {
  const first = cells.filter(({ place, text }) => place && text.length >= 3).toSorted((a, b) => a.row - b.row).slice(0, 8);
  return first.toSorted((a, b) => a.text.length - b.text.length)[0];
}

describe.skipIf(!library)('the tolerance', () => {
  test.each(forms)('takes %s a quarter of a dot aside, and no changed form', async (_, plan) => {
    const asItIs = await firstPage(plan);
    const isTaken = async (changed: Plan, moved = 0) => isWithinTolerance(comparePictures(asItIs, await firstPage(changed, moved)));
    expect(await isTaken(plan, 0.25)).toBe(true);
    expect(await isTaken(plan, 4), 'all moved by four dots').toBe(false);

    const short = shortCell(plan);
    const withoutText = plan.cells.map((cell) => (cell === short ? { ...cell, text: '' } : cell));
    expect(await isTaken({ ...plan, cells: withoutText }), `without ${short?.text}`).toBe(false);

    const [first = 0, second = 0, ...others] = plan.columns;
    expect(await isTaken({ ...plan, columns: [first + 2, second - 2, ...others] }), 'a column line moved by 2 mm').toBe(false);

    const rows = plan.rows.map((row, index) => (index === 0 ? { ...row, minHeight: row.minHeight + 2 } : row));
    expect(await isTaken({ ...plan, rows }), 'all below the title moved by 2 mm').toBe(false);
  });
});
