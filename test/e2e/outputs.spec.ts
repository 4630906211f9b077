import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStage, type Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

/** Paper and files of one year: seen before they are printed, arranged, packed and held against the workbook. */
test.describe.configure({ mode: 'serial' });
test.describe('what leaves the program', () => {
  let stage: Stage;
  const page = () => stage.page;
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const notice = () => page().getByRole('status', { name: '提示' });
  const press = (keys: string) => page().keyboard.press(keys);
  const heading = (name: string) => page().getByRole('heading', { name, exact: true });
  /** Puts the form back in the middle, whatever is there. */
  const backToForm = async () => {
    await expect(async () => {
      if (await page().getByRole('button', { name: '打印本表' }).isVisible()) return;
      await press('Escape');
      await expect(page().getByRole('button', { name: '打印本表' })).toBeVisible({ timeout: 1000 });
    }).toPass();
  };
  /** No serious fault on the screen as it is, as axe sees it. */
  const expectAccessible = async () => {
    if (stage.kind === 'window') return;
    const { violations } = await new AxeBuilder({ page: page() }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  test.beforeAll(async ({ browser }, testInfo) => {
    const inWindow = testInfo.project.name === 'window';
    stage = await openStage(testInfo, inWindow ? null : browser, `${testInfo.project.outputDir}/outputs-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`);
    await stage.giveFile(sample, () => button('导入上年文件').click());
    await page().getByLabel('导入到').selectOption({ label: '2022 年度' });
    await button('新建绩效簿并采用 23 张表').click();
    await page().getByRole('treeitem', { name: /^公务员管理 / }).click();
    await expect(page().getByRole('button', { name: '打印本表' })).toBeVisible();
  });
  test.afterAll(async () => {
    expect(stage.complaints).toEqual([]);
    await stage.end();
  });

  test('shows the pages of the open form, and of the whole set with cover and contents', async () => {
    await press('Control+p');
    await expect(heading('打印预览')).toBeVisible();
    const first = page().getByRole('img', { name: /^公务员管理 第 1 页，共 \d+ 页$/ });
    await expect(first).toBeVisible();
    // What is seen is drawn: not a white sheet.
    await expect.poll(() => first.evaluate((canvas: HTMLCanvasElement) => {
      const { data = new Uint8ClampedArray() } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1;
      return dark;
    })).toBeGreaterThan(2000);
    await page().getByRole('checkbox', { name: /^要打印的表/ }).check();
    await expect(page().getByText('23 张表，共 27 页')).toBeVisible();
    await page().getByRole('checkbox', { name: '封面' }).check();
    await page().getByRole('checkbox', { name: '目录' }).check();
    await expect(page().getByText(/23 张表，共 (29|30) 页/)).toBeVisible();
    await expect(page().getByRole('img', { name: /^封面和目录 第 1 页/ })).toBeVisible();
    await expectAccessible();
  });

  test('goes to a form, to a page, and closer', async () => {
    const goTo = page().getByRole('button', { name: /^转到“干部工作”，第 \d+ 页$/ });
    const wanted = /第 (\d+) 页/.exec((await goTo.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await goTo.click();
    await expect(page().getByLabel('页码')).toHaveValue(wanted);
    await expect(goTo).toHaveAttribute('aria-current', 'true');
    await page().getByLabel('页码').fill('3');
    await press('Enter');
    await expect(page().getByLabel('页码')).toHaveValue('3');
    const sheet = page().getByRole('img', { name: /第 3 页/ });
    const before = (await sheet.boundingBox())?.width ?? 0;
    await page().getByLabel('显示比例').selectOption('2');
    await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.3);
    await page().getByLabel('显示比例').selectOption('width');
  });

  test('is printed as a draft, or for a reason, through the system', async () => {
    const printed = await stage.watchPrinting();
    const print = button('打印…');
    await page().getByRole('checkbox', { name: '有问题时印“草稿”水印' }).uncheck();
    await expect(page().getByLabel('仍要打印的理由')).toBeVisible();
    await expect(print).toBeDisabled();
    await page().getByLabel('仍要打印的理由').fill('先给领导过目');
    await print.click();
    await expect.poll(() => printed()).toBe(1);
    await page().getByRole('checkbox', { name: '有问题时印“草稿”水印' }).check();
    await expect(page().getByLabel('仍要打印的理由')).toBeHidden();
    await expect(print).toBeEnabled();
    await press('Control+p');
    await expect.poll(() => printed()).toBe(2);
    await press('Escape');
  });

  test('remembers how it is printed', async () => {
    await backToForm();
    await press('Control+Shift+P');
    await expect(page().getByRole('checkbox', { name: '封面' })).toBeChecked();
    await page().getByRole('checkbox', { name: '封面' }).uncheck();
    await page().getByRole('checkbox', { name: '目录' }).uncheck();
    await press('Escape');
  });

  test('names characters that the font lacks, with their form, before anything is printed', async () => {
    await backToForm();
    const cell = page().getByRole('grid').getByRole('gridcell').filter({ hasText: '公务员管理' }).first();
    await cell.click();
    await page().keyboard.insertText('公务员管理\u{2A6A5}');
    await press('Enter');
    await press('Control+p');
    await expect(page().getByRole('region', { name: '打印设置' })).toContainText('\u{2A6A5}');
    await page().getByRole('button', { name: '公务员管理\u{2A6A5}', exact: true }).click();
    await expect(page().getByLabel('页码')).toHaveValue('1');
    await press('Escape');
    await press('Control+z');
    await expect(page().getByRole('grid').getByRole('gridcell').filter({ hasText: '\u{2A6A5}' })).toHaveCount(0);
  });

  test('lets go of what is being laid out, and begins again', async () => {
    await backToForm();
    await press('Control+Shift+P');
    await expect(page().getByText('正在排版…').first()).toBeVisible();
    await button('取消').click();
    await expect(button('重新排版').or(page().getByText(/23 张表，共 \d+ 页/))).toBeVisible();
    if (await button('重新排版').isVisible()) await button('重新排版').click();
    await expect(page().getByText(/23 张表，共 \d+ 页/)).toBeVisible();
    await press('Escape');
  });

  test('arranges the columns of the upload file against the year’s own rows', async () => {
    await backToForm();
    await page().getByRole('menuitem', { name: '导出' }).click();
    await page().getByRole('menuitem', { name: '上报格式…' }).click();
    await expect(heading('上报格式')).toBeVisible();
    const sampleTable = page().getByRole('region', { name: '样例' }).getByRole('table');
    await expect(sampleTable.getByRole('row').nth(1)).toBeVisible();
    await expectAccessible();
    const firstHeader = page().getByLabel('第 1 栏的栏名');
    await firstHeader.fill('主管部门代码');
    await expect(sampleTable.getByRole('columnheader').first()).toHaveText('主管部门代码');
    await firstHeader.press('Alt+ArrowDown');
    await expect(sampleTable.getByRole('columnheader').nth(1)).toHaveText('主管部门代码');
    await button('增加一栏').click();
    const added = page().getByLabel(/^第 \d+ 栏的栏名$/).last();
    await added.fill('主管部门代码');
    await expect(page().getByText('有两栏都叫“主管部门代码”')).toBeVisible();
    await expect(button('保存到绩效簿')).toBeDisabled();
    await added.fill('来源');
    await page().getByLabel('“来源”的固定文字').fill('年初预算');
    await expect(sampleTable.getByRole('row').nth(1).getByRole('cell').last()).toHaveText('年初预算');
    await page().getByLabel(/^范围/).selectOption('split');
    await button('保存到绩效簿').click();
    await expect(notice()).toContainText('上报格式已保存');
    await expect(page().getByText('本绩效簿自定的格式')).toBeVisible();
  });

  test('gives the mapping away as a file, takes one in, and goes back to the template’s own', async () => {
    const path = await stage.takeFile('格式.json', () => button('导出格式…').click());
    expect(readFileSync(path, 'utf8')).toContain('年初预算');
    await button('恢复表样自带的格式').click();
    await expect(page().getByText('表样自带的格式', { exact: true })).toBeVisible();
    await expect(page().getByLabel('第 1 栏的栏名')).not.toHaveValue('主管部门代码');
    await stage.giveFile(path, () => button('导入格式…').click());
    await expect(page().getByLabel('第 2 栏的栏名')).toHaveValue('主管部门代码');
    await press('Escape');
    await expect(notice()).toContainText('上报格式有改动还没有保存');
    await button('继续编辑').click();
    await expect(page().getByLabel('第 2 栏的栏名')).toHaveValue('主管部门代码');
    await button('保存到绩效簿').click();
    await expect(page().getByText('本绩效簿自定的格式')).toBeVisible();
  });

  test('words the published text and writes it', async () => {
    await backToForm();
    await press('Control+k');
    await page().getByPlaceholder('输入名称或拼音首字母').fill('绩效文本提纲');
    await press('Enter');
    await expect(heading('2022 年度绩效文本提纲')).toBeVisible();
    const paragraph = page().getByLabel(/^第 \d+ 部分的段落$/).first();
    await expect(page().getByText(/共设置23个项目绩效目标/)).toBeVisible();
    await paragraph.fill('共');
    await button('插入“项目个数”').click();
    await expect(paragraph).toHaveValue('共{项目个数}');
    await expect(page().getByText('共23', { exact: false }).last()).toBeVisible();
    await expectAccessible();
    const rows = await page().getByRole('list', { name: '提纲' }).getByRole('listitem').count();
    await page().getByLabel('在第 1 部分后面增加').selectOption({ label: '段落' });
    await page().getByLabel('第 2 部分的段落').fill('前言。');
    await expect(page().getByRole('list', { name: '提纲' }).getByRole('listitem')).toHaveCount(rows + 1);
    await button('上移第 2 部分').click();
    await expect(page().getByLabel('第 1 部分的段落')).toHaveValue('前言。');
    await button('保存并导出 Word…').click();
    await expect(heading('导出')).toBeVisible();
    await expect(page().getByRole('radio', { name: 'Word' })).toBeChecked();
    await page().getByLabel('仍要导出的理由').fill('先给领导过目');
    const path = await stage.takeFile('文本.docx', () => button(/^导出 Word/).click());
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await press('Escape');
    await expect(page().getByLabel('第 1 部分的段落')).toHaveValue('前言。');
  });

  test('tells after the upload file what to look at', async () => {
    await backToForm();
    await press('Control+e');
    await page().getByRole('radio', { name: '上报文件' }).check();
    await page().getByLabel('仍要导出的理由').fill('先给领导过目');
    await stage.takeFile('上报.xlsx', () => button(/^导出 上报文件/).click());
    await expect(page().getByRole('region', { name: '已写好' })).toContainText(/请核对 \d+ 处/);
    await expectAccessible();
  });

  test('packs what is handed in, and holds a package against the workbook', async () => {
    await page().getByRole('radio', { name: '上报包' }).check();
    const path = await stage.takeFile('包.zip', () => button(/^导出 上报包/).click());
    await expect(notice()).toContainText('已导出');
    await stage.giveFile(path, () => button('核对…').click());
    await expect(page().getByText('内容完整，与清单一致')).toBeVisible();
    await expect(page().getByText('与打开的绩效簿内容相同')).toBeVisible();
    await expect(page().getByRole('region', { name: '文件' }).getByText('✓ 一致').first()).toBeVisible();
    await expectAccessible();

    await backToForm();
    const cell = page().getByRole('grid').getByRole('gridcell').filter({ hasText: '≥6人' }).first();
    await cell.click();
    await page().keyboard.type('≥9人');
    await press('Enter');
    await page().getByRole('menuitem', { name: '导出' }).click();
    await stage.giveFile(path, () => page().getByRole('menuitem', { name: '核对上报包…' }).click());
    await expect(page().getByText('有 1 张表不同')).toBeVisible();
    await expect(page().getByRole('region', { name: '与打开的绩效簿比较' })).toContainText('公务员管理');
  });
});
