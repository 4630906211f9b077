import { expect, test } from '@playwright/test';
import { resolve } from 'node:path';
import { openStage, type Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

/** What is being typed when the program is killed, and the indicators that are offered while one types. */
test.describe.configure({ mode: 'serial' });
test.describe('typing that nobody finished', () => {
  let stage: Stage;
  let again: () => Promise<Stage>;
  const form = () => stage.page.getByRole('grid');
  const cell = (text: string | RegExp) => form().getByRole('gridcell').filter({ hasText: text }).first();
  const press = async (...names: string[]) => {
    for (const name of names) await stage.page.keyboard.press(name);
  };
  const bar = () => stage.page.locator('.notice-offer').filter({ hasText: '还没有写完' });
  const openRecent = async () => {
    const recent = stage.page.locator('.recent-file').first();
    await expect(recent.or(form())).toBeVisible();
    if (await recent.isVisible()) await recent.click();
    await expect(form()).toBeVisible();
  };

  test.beforeAll(async ({ browser }, testInfo) => {
    const folder = testInfo.project.outputDir + `/drafts-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`;
    again = () => openStage(testInfo, testInfo.project.name === 'window' ? null : browser, folder);
    stage = await again();
    const { page } = stage;
    await stage.giveFile(sample, () => page.getByRole('button', { name: '导入上年文件' }).click());
    await page.getByLabel('导入到').selectOption({ label: '2022 年度' });
    await page.getByRole('button', { name: '新建绩效簿并采用 23 张表' }).click();
    await page.getByRole('treeitem', { name: /^公务员管理 / }).click();
    await expect(cell('保障挂职干部住宿人数')).toBeVisible();
  });
  test.afterAll(() => stage.end());

  test('is offered back after the program was killed, and put where it was', async () => {
    await cell('≥6人').click();
    await stage.page.keyboard.type('≥6666人');
    // Longer than the short delay after which it is kept; the cell is not left.
    await stage.page.waitForTimeout(900);
    await stage.kill();
    stage = await again();
    await openRecent();
    await expect(bar()).toContainText('≥6666人');
    await expect(cell(/^≥6人/)).toBeVisible();
    await stage.page.getByRole('button', { name: '放回原处' }).click();
    await expect(cell('≥6666人')).toBeVisible();
    await expect(bar()).toHaveCount(0);
    await expect(stage.page.locator('.saved')).toContainText('已保存');
    await press('Control+z');
    await expect(cell(/^≥6人/)).toBeVisible();
  });

  test('is not offered once it was handed over, however the program ends', async () => {
    await cell('≥6人').click();
    await stage.page.keyboard.type('≥77人');
    await stage.page.waitForTimeout(600);
    await press('Enter');
    await expect(stage.page.locator('.saved')).toContainText('已保存');
    await stage.page.waitForTimeout(300);
    await stage.kill();
    stage = await again();
    await openRecent();
    await expect(cell('≥77人')).toBeVisible();
    await stage.page.waitForTimeout(300);
    await expect(bar()).toHaveCount(0);
  });

  test('a long text in its large window is kept the same way', async () => {
    const overview = form().locator('[data-slot]').filter({ hasText: /挂职|公务员/ }).filter({ hasText: /。/ }).first();
    await overview.click();
    await press('F11');
    const area = stage.page.getByRole('dialog').getByRole('textbox');
    await expect(area).toBeFocused();
    await stage.page.keyboard.type('没有写完的一句');
    await expect(stage.page.locator('.text-window-count')).toContainText('字');
    await stage.page.waitForTimeout(700);
    await stage.kill();
    stage = await again();
    await openRecent();
    await expect(bar()).toBeVisible();
    await stage.page.getByRole('button', { name: '放回原处' }).click();
    await expect(cell('没有写完的一句')).toBeVisible();
  });

  test('Ctrl+S says that all is saved and opens no dialog', async () => {
    await cell('≥77人').click();
    await stage.page.keyboard.type('≥78人');
    await press('Control+s');
    await expect(stage.page.getByRole('status', { name: '提示' })).toContainText('已保存');
    await expect(cell('≥78人')).toBeVisible();
  });

  test('names complete from the library, by pinyin initials too, with value and explanation', async () => {
    await cell('≥78人').click();
    await press('Control+Shift+=');
    await stage.page.keyboard.type('pxrc');
    const offers = stage.page.getByRole('listbox', { name: '可选内容' });
    await expect(offers.getByRole('option').first()).toBeVisible();
    await stage.page.keyboard.press('Control+a');
    await stage.page.keyboard.type('举办培训班期');
    await expect(offers.getByRole('option', { name: /举办培训班期数/ })).toBeVisible();
    await press('ArrowDown', 'Enter');
    await expect(cell('举办培训班期数')).toBeVisible();
    await expect(cell('≥2期')).toBeVisible();
    await expect(cell('全年举办培训班的期数')).toBeVisible();
    await press('Control+z', 'Control+z');
    await expect(cell('举办培训班期数')).toHaveCount(0);
  });

  test('the library’s panel fills a row with one key', async () => {
    await cell('≥78人').click();
    await press('Control+j');
    const search = stage.page.getByRole('combobox', { name: /指标名称/ });
    await expect(search).toBeFocused();
    await stage.page.keyboard.type('hycs');
    const list = stage.page.getByRole('complementary', { name: '右侧栏' }).getByRole('listbox');
    await expect(list.getByRole('option').first()).toContainText(/会议次数/);
    await press('Enter');
    await expect(cell(/会议次数/)).toBeVisible();
    await expect(stage.page.locator('[role=grid] [aria-selected=true] .form-text')).toHaveText(/≥\d+次/);
    await press('Control+z');
  });

  test('finds, and replaces all in one step', async () => {
    await cell('≥78人').click();
    await press('Control+f');
    const box = stage.page.getByRole('textbox', { name: '查找' });
    await expect(box).toBeFocused();
    await stage.page.keyboard.type('挂职干部');
    await expect(stage.page.locator('.find-count')).toContainText(/共 [2-9]\d* 处/);
    await press('Enter');
    await expect(stage.page.locator('[role=grid] [aria-selected=true] .form-text')).toContainText('挂职干部');
    await press('Control+h');
    await stage.page.getByRole('textbox', { name: '替换为' }).fill('挂职人员');
    await stage.page.getByRole('button', { name: '全部替换' }).click();
    await expect(cell('挂职人员')).toBeVisible();
    await expect(cell('挂职干部')).toHaveCount(0);
    await press('Escape');
    await expect(stage.page.locator('.grid-input')).toBeFocused();
    await press('Control+z');
    await expect(cell('挂职人员')).toHaveCount(0);
  });

  test('nothing was complained of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
