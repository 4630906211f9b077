import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { resolve } from 'node:path';
import { openStage, type Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

/** All indicators of a year in one grid. */
test.describe.configure({ mode: 'serial' });
test.describe('the year’s grid', () => {
  let stage: Stage;
  const press = async (...names: string[]) => {
    for (const name of names) await stage.page.keyboard.press(name);
  };
  const type = (text: string) => stage.page.keyboard.type(text);
  const grid = (year = 2022) => stage.page.getByRole('grid', { name: `${year} 年度全部指标` });
  const cell = (text: string | RegExp) => grid().getByRole('gridcell').filter({ hasText: text }).first();
  const active = (year = 2022) => grid(year).locator('[aria-selected=true] .year-text');
  const count = () => stage.page.locator('.year-count');
  const column = async (name: string) => (await grid().getByRole('columnheader').allTextContents()).findIndex((text) => text.startsWith(name));
  /** Texts of the drawn rows in a column, from the top. */
  const texts = async (name: string) => {
    const at = await column(name);
    return grid().locator('.year-row').evaluateAll((rows, index) => rows.toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex'))).map((row) => row.querySelectorAll('.year-text')[index]?.textContent ?? ''), at);
  };

  /** No serious fault on the screen as it is, as axe sees it. */
  const expectAccessible = async () => {
    if (stage.kind === 'window') return;
    const { violations } = await new AxeBuilder({ page: stage.page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  test.beforeAll(async ({ browser }, testInfo) => {
    stage = await openStage(testInfo, testInfo.project.name === 'window' ? null : browser, testInfo.project.outputDir + `/year-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`);
    const { page } = stage;
    await stage.giveFile(sample, () => page.getByRole('button', { name: '导入上年文件' }).click());
    await page.getByLabel('导入到').selectOption({ label: '2022 年度' });
    await page.getByRole('button', { name: '新建绩效簿并采用 23 张表' }).click();
    await expect(page.getByRole('treeitem', { name: /公务员管理/ })).toBeVisible();
    await press('Control+Shift+A');
  });
  test.afterAll(() => stage.end());

  test('holds every form’s indicators and tells how many rows there are', async () => {
    await expect(grid()).toBeVisible();
    const total = Number((await count().textContent())?.match(/^(\d+) 个指标$/)?.[1]);
    expect(total).toBeGreaterThan(200);
    await expect(grid()).toHaveAttribute('aria-rowcount', String(total + 1));
    // Only what is seen is drawn.
    expect(await grid().locator('.year-row').count()).toBeLessThan(60);
    await cell('保障挂职干部住宿人数').click();
    await press('Control+End');
    await expect(grid().locator(`[aria-rowindex="${total + 1}"]`)).toBeVisible();
    await press('Control+Home');
    await expect(grid().locator('[aria-rowindex="2"]')).toBeVisible();
  });

  test('is filtered by text, pinyin initials, project and level, and sorted by a column', async () => {
    const { page } = stage;
    const filter = page.getByRole('searchbox', { name: /指标、项目/ });
    await filter.fill('满意度');
    await expect(count()).toContainText('/');
    expect((await texts('三级指标')).length).toBeGreaterThan(3);
    await filter.fill('bzgzgb');
    await expect.poll(() => texts('三级指标')).toEqual(expect.arrayContaining(['保障挂职干部住宿人数']));
    await filter.fill('');
    await page.getByLabel('类别').selectOption('服务对象满意度指标');
    await expect.poll(async () => new Set(await texts('二级指标'))).toEqual(new Set(['服务对象满意度指标']));
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByLabel('项目', { exact: true }).selectOption({ label: '公务员管理' });
    await expect.poll(async () => new Set(await texts('项目'))).toEqual(new Set(['公务员管理']));
    await page.getByRole('button', { name: '清除筛选' }).click();
    await grid().getByRole('columnheader', { name: '三级指标' }).click();
    await expect(grid().getByRole('columnheader', { name: '三级指标' })).toHaveAttribute('aria-sort', 'ascending');
    const sorted = await texts('三级指标');
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare));
    await grid().getByRole('columnheader', { name: '三级指标' }).click();
    await grid().getByRole('columnheader', { name: '三级指标' }).click();
  });

  test('is typed into, filled, pasted into and taken back, and the forms have it', async () => {
    await cell('≥6人').click();
    await type('≥8人');
    await press('Enter');
    await expect(cell('≥8人')).toBeVisible();
    await press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect.poll(async () => (await texts('指标值')).slice(0, 3)).toEqual(['≥8人', '≥8人', '≥8人']);
    await press('Control+z');
    await expect.poll(async () => (await texts('指标值'))[1]).not.toBe('≥8人');
    await stage.copyElsewhere('≥11人\r\n≥12人\r\n');
    await press('ArrowUp', 'ArrowDown', 'Control+Home');
    await cell('≥8人').click();
    await press('Control+v');
    await expect.poll(async () => (await texts('指标值')).slice(0, 2)).toEqual(['≥11人', '≥12人']);
    // To the form itself, at the same cell.
    await cell('≥12人').click();
    await press('Control+Enter');
    await expect(stage.page.getByRole('grid', { name: /公务员管理/ }).locator('[aria-selected=true] .form-text')).toHaveText('≥12人');
    await press('Control+Shift+A');
    await expect(grid()).toBeVisible();
  });

  test('rows are added behind a row of the same form and level, and deleted', async () => {
    await cell('≥12人').click();
    await press('Control+Shift+=');
    await expect.poll(async () => (await texts('三级指标'))[2]).toBe('');
    await press('ArrowDown', 'Control+-');
    await expect.poll(async () => (await texts('三级指标'))[2]).not.toBe('');
    await expect(stage.page.getByRole('status', { name: '提示' })).toHaveCount(1);
  });

  test('replaces in all forms in one step', async () => {
    const { page } = stage;
    await press('Control+h');
    await page.getByRole('textbox', { name: '查找' }).fill('满意度');
    await expect(page.locator('.find-count')).toContainText(/共 \d+ 处/);
    await page.getByRole('textbox', { name: '替换为' }).fill('满意率');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect(page.locator('.find-count')).toContainText(/已替换 \d+ 处/);
    await press('Escape');
    await expect(page.locator('.find-bar')).toHaveCount(0);
    await expect(page.getByRole('searchbox', { name: /指标、项目/ })).toBeVisible();
    await page.getByRole('searchbox', { name: /指标、项目/ }).fill('满意率');
    await expect.poll(async () => (await texts('三级指标')).filter((text) => text.includes('满意率')).length).toBeGreaterThan(3);
    await page.getByRole('searchbox', { name: /指标、项目/ }).fill('');
    await cell('≥12人').click();
    await expect(cell('满意率')).toBeVisible();
    await press('Control+z');
    await expect(cell('满意率')).toHaveCount(0);
    await page.getByRole('searchbox', { name: /指标、项目/ }).fill('满意率');
    await expect(page.getByText('没有符合的指标')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  test('a column’s width is dragged and remembered', async () => {
    const { page } = stage;
    const head = grid().getByRole('columnheader', { name: '三级指标' });
    const before = (await head.boundingBox())?.width ?? 0;
    const grip = head.locator('.year-grip');
    const box = await grip.boundingBox();
    if (!box) throw new Error('no grip');
    await page.mouse.move(box.x + 4, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 64, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(((await head.boundingBox())?.width ?? 0) - before)).toBe(60);
    await press('F1');
    await press('Control+Shift+A');
    await expect.poll(async () => Math.round(((await grid().getByRole('columnheader', { name: '三级指标' }).boundingBox())?.width ?? 0) - before)).toBe(60);
  });

  test('the cell that is active is told to those who do not see it', async () => {
    await cell('≥12人').click();
    await expect(active()).toHaveText('≥12人');
    const id = await stage.page.locator('.grid-input').getAttribute('aria-activedescendant');
    await expect(stage.page.locator(`[id="${id}"]`)).toHaveText('≥12人');
    await expect(stage.page.locator('.grid-input')).toBeFocused();
  });

  test('marks what was carried over and not looked at; one key confirms it and goes to the next', async () => {
    const { page } = stage;
    await press('Control+Shift+L');
    await page.getByRole('button', { name: /^提取 \d+ 张表到 2023 年度$/ }).click();
    await expect(page.getByRole('status', { name: '提示' })).toContainText('2023 年度');
    await press('Control+Shift+A');
    const carried = grid(2023).locator('.year-row').first().locator('[data-pending]');
    await expect(carried).toHaveCount(1);
    await expect(carried).toHaveAttribute('aria-description', /^待确认/);
    await expect(carried.locator('.year-text')).toHaveCSS('text-decoration-style', 'dotted');
    const [ground, plain] = await Promise.all([carried, grid(2023).getByRole('gridcell').first()].map((one) => one.evaluate((element) => getComputedStyle(element).backgroundColor)));
    expect(ground).not.toBe(plain);
    await expectAccessible();
    const pending = (row: number) => grid(2023).locator(`[aria-rowindex="${row}"] [data-pending]`);
    const at = () => grid(2023).locator('.year-row:has([aria-selected=true])').getAttribute('aria-rowindex');
    await carried.click();
    await press('Control+Enter');
    await expect(pending(2)).toHaveCount(0);
    expect(await at()).toBe('3');
    await expect(active(2023)).toHaveCount(1);
    // What is typed has been looked at, and the next one waits there too.
    await type('≥55人');
    await press('Enter');
    await expect(pending(3)).toHaveCount(0);
    await press('Control+z');
    await expect(pending(3)).toHaveCount(1);
    await press('Control+z');
    await expect(pending(2)).toHaveCount(1);
  });

  test('axe finds no serious fault in the year’s grid, the library and the large text window', async () => {
    const { page } = stage;
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible();
    await page.emulateMedia({ colorScheme: 'light' });
    await grid(2023).locator('.year-row').first().locator('.year-cell').nth(3).click();
    await press('Shift+F10');
    await expect(page.locator('.form-menu [role=menuitem]').first()).toBeFocused();
    await expectAccessible();
    await press('Escape');
    await page.getByRole('treeitem', { name: /公务员管理/ }).click();
    await press('Control+j');
    await expect(page.locator('#library-list').getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^填入“/ })).toBeVisible();
    await expectAccessible();
    const overview = page.getByRole('grid', { name: /公务员管理/ }).getByRole('gridcell').filter({ hasText: /。/ }).first();
    await overview.click();
    await press('F11');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await expectAccessible();
    await press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('complains of nothing', () => {
    expect(stage.complaints).toEqual([]);
  });
});
