import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStage, type Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

/** One afternoon: last year's file in, this year's forms mended, paper and upload file out. Each step goes on from the one before. */
test.describe.configure({ mode: 'serial' });
test.describe('from last year’s file to this year’s forms', () => {
  let stage: Stage;
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name });
  const notice = () => stage.page.getByRole('status', { name: '提示' });
  const panel = () => stage.page.getByRole('complementary', { name: '右侧栏' });
  const form = () => stage.page.getByRole('grid');
  const cell = (text: string | RegExp) => form().getByRole('gridcell').filter({ hasText: text }).first();
  const press = (keys: string) => stage.page.keyboard.press(keys);
  const openForm = (name: string) => stage.page.getByRole('treeitem', { name: new RegExp(`^${name} `) }).click();

  async function typeInto(target: Locator, text: string) {
    await target.click();
    await stage.page.keyboard.type(text);
    await press('Enter');
  }

  test.beforeAll(async ({ browser }, testInfo) => {
    stage = await openStage(testInfo, testInfo.project.name === 'window' ? null : browser, testInfo.project.outputDir + `/person-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`);
  });
  test.afterAll(async () => {
    await stage.end();
  });

  test('imports last year’s file: what was found is shown beside the source, and the year is asked', async () => {
    await stage.giveFile(sample, () => button('导入上年文件').click());
    const { page } = stage;
    await expect(page.getByRole('heading', { name: '导入 futian-2022-projects.xlsx' })).toBeVisible();
    await expect(page.getByText(/文件里没有写明年度/)).toBeVisible();
    await expect(page.getByLabel('部门名称')).not.toHaveValue('');
    await page.getByLabel('导入到').selectOption({ label: '2022 年度' });
    await button('新建绩效簿并采用 23 张表').click();
    await expect(notice()).toContainText('已采用 23 张表到 2022 年度。');
    await expect(page.getByRole('treeitem', { name: /公务员管理/ })).toBeVisible();
  });

  test('takes the import back as one step, and again', async () => {
    await press('Control+z');
    await expect(stage.page.getByRole('treeitem', { name: /公务员管理/ })).toHaveCount(0);
    await press('Control+y');
    await expect(stage.page.getByRole('treeitem', { name: /公务员管理/ })).toBeVisible();
  });

  test('carries the year over: years in texts move on, what was carried is to be confirmed', async () => {
    await press('Control+Shift+L');
    await expect(stage.page.getByRole('heading', { name: '提取上年' })).toBeVisible();
    await button(/^提取 \d+ 张表到 2023 年度$/).click();
    await expect(notice()).toContainText(/已提取 \d+ 张表到 2023 年度/);
    await openForm('公务员管理');
    await expect(cell(/^2023年12月底前/)).toBeVisible();
    const open = async () => Number((await button(/^全部确认 \d+$/).textContent())?.replace(/\D/g, ''));
    const before = await open();
    await cell(/^2023年12月底前/).click();
    await press('Control+Enter');
    await expect.poll(open).toBe(before - 1);
  });

  test('is typed into like a spreadsheet, and every step can be taken back', async () => {
    await typeInto(cell('≥6人'), '≥8人');
    await expect(cell(/^≥8人/)).toBeVisible();
    await press('Control+z');
    await expect(cell(/^≥8人/)).toHaveCount(0);
    await expect(cell(/^≥6人/)).toBeVisible();

    const name = cell('保障挂职干部住宿人数');
    await name.click();
    await stage.copyElsewhere('挂职干部住宿人数\t≥7人\t考察住宿\r\n招考体检人数\t≥120人\t考察体检\r\n');
    await press('Control+v');
    await expect(cell(/^招考体检人数/)).toBeVisible();
    await expect(cell(/^≥120人/)).toBeVisible();
    await press('Control+z');
    await expect(cell(/^保障挂职干部住宿人数/)).toBeVisible();

    await name.click();
    const rows = await form().getByRole('row').count();
    await press('Control+Shift+Equal');
    await expect(form().getByRole('row')).toHaveCount(rows + 1);
    await press('Control+Minus');
    await expect(form().getByRole('row')).toHaveCount(rows);
  });

  test('checks all at once; a click goes to the cell, and a fix is one step', async () => {
    await typeInto(cell('≥6人'), '>=6人');
    await expect(cell(/^>=6人/)).toBeVisible();
    await openForm('干部工作');
    await press('F7');
    await panel().getByText(/^全部 \d+$/).click();
    const finding = panel().getByRole('listitem').filter({ hasText: '保障挂职干部住宿人数' }).filter({ hasText: '>=' });
    await finding.getByRole('button', { name: /^转到：/ }).click();
    await expect(form().getByRole('gridcell', { selected: true })).toContainText('>=6人');
    await finding.getByRole('button', { name: /≥/ }).last().click();
    await expect(cell(/^≥6人/)).toBeVisible();
    await expect(finding).toHaveCount(0);
    await press('Control+z');
    await expect(cell(/^>=6人/)).toBeVisible();
    await press('Control+y');
    await expect(cell(/^≥6人/)).toBeVisible();
  });

  for (const [format, name, magic] of [['PDF', '全部.pdf', '%PDF-'], ['Excel', '全部.xlsx', 'PK'], ['上报文件', '上报.xlsx', 'PK']] as const) {
    test(`gives out the ${format} file`, async () => {
      const { page } = stage;
      await press('Control+e');
      await page.getByRole('radio', { name: format }).check();
      const reason = page.getByLabel('仍要导出的理由');
      if (await reason.isVisible()) {
        await expect(button(new RegExp(`^导出 ${format}`))).toBeDisabled();
        await reason.fill('先给领导过目');
      }
      const path = await stage.takeFile(name, () => button(new RegExp(`^导出 ${format}`)).click());
      await expect(notice()).toContainText('已导出');
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
      expect(bytes.length).toBeGreaterThan(5_000);
      if (await page.getByRole('heading', { name: '导出' }).isVisible()) await press('Escape');
    });
  }

  test('has everything again when the page is opened anew, the way back too', async () => {
    await stage.page.reload();
    await expect(stage.page.getByRole('treeitem', { name: /公务员管理/ })).toBeVisible();
    await stage.page.getByLabel('预算年度').selectOption({ label: '2022 年度' });
    await openForm('公务员管理');
    await expect(cell(/^2022年12月底前/)).toBeVisible();
    await expect(stage.page.getByRole('menuitem', { name: '编辑' })).toBeVisible();
    expect(stage.complaints).toEqual([]);
  });
});
