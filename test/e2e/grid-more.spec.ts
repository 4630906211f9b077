import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { serveGridPage } from './grid-page/serve';

/** What hands do besides typing: fill, drag rows and widths, large texts, dates and units from lists. */
let served: Awaited<ReturnType<typeof serveGridPage>>;
test.beforeAll(async () => {
  served = await serveGridPage();
});
test.afterAll(() => served.close());
test.skip(() => test.info().project.name === 'window', 'the page needs no window of its own');

type Asked = { batches: { label: string; edits: { kind: string }[] }[]; draft: { text: string } | null };
const asked = (page: Page) => page.evaluate(() => (window as unknown as { page: Asked }).page);
const cell = (page: Page, text: string) => page.locator('[data-slot]').filter({ hasText: text }).first();
const active = (page: Page) => page.locator('[role=grid] [aria-selected=true] .form-text');
const values = (page: Page) =>
  page.locator('[role=row]').evaluateAll((all) => all.filter((row) => row.querySelector('[data-look=text]')).map((row) => [...row.querySelectorAll('.form-text')].at(-2)?.textContent ?? ''));
const names = (page: Page) =>
  page.locator('[role=row]').evaluateAll((all) => all.filter((row) => row.querySelector('[data-look=text]')).map((row) => [...row.querySelectorAll('.form-text')].at(-3)?.textContent ?? ''));

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(served.url + query);
  await expect(page.getByRole('grid')).toBeVisible();
}
async function middle(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not drawn');
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

test('the fill handle goes on counting, in one step', async ({ page }) => {
  await open(page);
  await cell(page, '≥6人').click();
  await page.keyboard.type('第1批');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const before = (await asked(page)).batches.length;
  const third = await middle(page.locator('[role=row]').filter({ hasText: '考' }).locator('[data-slot]').filter({ hasText: '≥' }).nth(1));
  await drag(page, await middle(page.locator('.grid-handle')), third);
  await expect.poll(async () => (await values(page)).slice(0, 2)).toEqual(['第1批', '第2批']);
  expect((await asked(page)).batches.length).toBe(before + 1);
});

test('a row is dragged into another level, and back by undo', async ({ page }) => {
  await open(page);
  const [first = '', , third = ''] = await names(page);
  await page.locator('.form-grid').hover();
  const grip = await middle(page.locator('.form-drag').first());
  const target = await middle(cell(page, third));
  await drag(page, grip, { x: grip.x, y: target.y + target.height / 2 - 3 });
  await expect.poll(async () => (await names(page)).indexOf(first)).toBe(2);
  const { batches } = await asked(page);
  expect(batches.at(-1)?.edits.map(({ kind }) => kind)).toContain('moveRow');
  await cell(page, first).click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names(page))[0]).toBe(first);
});

test('column widths are dragged, changed by keys and given back', async ({ page }) => {
  await open(page);
  const head = cell(page, '指标值');
  const before = (await head.boundingBox())?.width ?? 0;
  const box = await head.boundingBox();
  if (!box) throw new Error('no head');
  const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
  await drag(page, edge, { x: edge.x + 80, y: edge.y });
  await expect.poll(async () => Math.abs(((await head.boundingBox())?.width ?? 0) - before - 80)).toBeLessThan(3);
  await cell(page, '≥6人').click();
  const wide = (await head.boundingBox())?.width ?? 0;
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(async () => (await head.boundingBox())?.width ?? 0).toBeLessThan(wide - 5);
  // What is selected stays under its ring.
  const ring = await page.locator('.grid-ring').boundingBox();
  const own = await page.locator('[role=grid] [aria-selected=true]').boundingBox();
  expect(Math.abs((ring?.width ?? 0) - (own?.width ?? 1))).toBeLessThan(2);
  await page.mouse.dblclick(edge.x - 2, edge.y).catch(() => {});
});

test('a long text in a large window is counted against its limit and handed over by Esc', async ({ page }) => {
  await open(page);
  await cell(page, '保障挂职干部住宿人数').click();
  await page.keyboard.press('F11');
  const area = page.getByRole('dialog').getByRole('textbox');
  await expect(area).toBeFocused();
  await expect(page.locator('.text-window-count')).toHaveText('10 / 100 字');
  await page.keyboard.type('长'.repeat(95));
  await expect(page.locator('.text-window-count')).toHaveText('105 / 100 字，超出 5 字');
  expect((await asked(page)).draft?.text).toContain('长长');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.grid-input')).toBeFocused();
  await expect(cell(page, '长长长')).toBeVisible();
  expect((await asked(page)).draft).toBeNull();
});

test('what was typed in the cell goes along into the large window', async ({ page }) => {
  await open(page);
  await cell(page, '≥6人').click();
  await page.keyboard.type('≥9人');
  await page.keyboard.press('F11');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('≥9人');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(cell(page, '≥9人')).toBeVisible();
});

test('dates are typed in many ways and offered; units are found by pinyin initials', async ({ page }) => {
  await open(page, '?template=shanghai-minhang-project');
  await cell(page, '2023-01-01').click();
  await page.keyboard.type('2023年3月5日');
  await page.keyboard.press('Enter');
  await expect(cell(page, '2023-03-05')).toBeVisible();
  await cell(page, '2023-03-05').click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('option', { name: /2023-12-31/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await open(page, '?template=fuzhou-gulou-project');
  const unit = page.getByRole('gridcell', { name: '人', exact: true }).first();
  await unit.click();
  await page.keyboard.type('rc');
  await expect(page.getByRole('option', { name: '人次', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: '人次', exact: true }).first()).toBeVisible();
});

test('the head of a long table stays in view while its rows scroll', async ({ page }) => {
  await open(page, '?times=8');
  await expect(page.locator('.form-sticky')).toHaveCount(0);
  await page.locator('.form-scroll').evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight * 0.6 }));
  await expect(page.locator('.form-sticky')).toContainText('三级指标');
  const head = await page.locator('.form-sticky .form-cell').first().boundingBox();
  const scroller = await page.locator('.form-scroll').boundingBox();
  expect(Math.abs((head?.y ?? 0) - (scroller?.y ?? 99))).toBeLessThan(3);
  await page.locator('.form-scroll').evaluate((element) => element.scrollTo({ top: 0 }));
  await expect(page.locator('.form-sticky')).toHaveCount(0);
});

test('the active cell and the fill handle can be seen in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  await cell(page, '≥6人').click();
  await expect(active(page)).toHaveText('≥6人');
  await expect(page.locator('.grid-ring')).toHaveCSS('border-top-style', 'solid');
  await expect(page.locator('.grid-handle')).toBeVisible();
});
