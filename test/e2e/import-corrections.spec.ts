import { expect, test } from '@playwright/test';
import exceljs from 'exceljs';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, type Stage } from './stage';

const rows = [
  ['某县项目支出绩效目标申报表'],
  ['项目名称', '乡村道路养护', '', '资金归口科室', '农业农村科'],
  ['年度目标', '完成养护三十公里'],
  ['一级指标', '二级指标', '三级指标', '指标值', '口径', '牵头股室'],
  ['产出指标', '数量指标', '养护里程', '≥30', '公里', '养护股'],
  ['效益指标', '社会效益指标', '通行率', '95', '%', ''],
];

/** A file of no known region: corrected, kept as a template, taken in; then a table that is pasted. */
test.describe.configure({ mode: 'serial' });
test.describe('what the program does not know, the person tells it', () => {
  let stage: Stage;
  let file = '';
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name });

  test.beforeAll(async ({ browser }, testInfo) => {
    const folder = testInfo.project.outputDir + `/corrections-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`;
    mkdirSync(folder, { recursive: true });
    file = join(folder, '某县.xlsx');
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('申报表');
    sheet.addRows(rows);
    sheet.mergeCells('A1:F1');
    await book.xlsx.writeFile(file);
    stage = await openStage(testInfo, testInfo.project.name === 'window' ? null : browser, folder);
  });
  test.afterAll(async () => {
    await stage.end();
  });

  test('a column is explained at its head, a value edited in place, and each step taken back', async () => {
    const { page } = stage;
    await stage.giveFile(file, () => button('导入上年文件').click());
    const result = page.getByRole('region', { name: '识别结果' });
    await expect(result.getByRole('cell', { name: '≥30', exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: /^E 列“口径”是/ }).selectOption({ label: '计量单位' });
    await expect(result.getByRole('cell', { name: '≥30公里' })).toBeVisible();
    await expect(page.getByText('已更正 1 处')).toBeVisible();
    await result.getByRole('cell', { name: '通行率' }).dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('全年通行率');
    await page.keyboard.press('Enter');
    await expect(result.getByRole('cell', { name: '全年通行率' })).toBeVisible();
    await button('撤销更正').click();
    await expect(result.getByRole('cell', { name: '通行率', exact: true })).toBeVisible();
    await expect(result.getByText('农业农村科').first()).toBeVisible();
  });

  test('a doubtful text is put into a field', async () => {
    const { page } = stage;
    const before = await page.getByRole('button', { name: /^忽略“/ }).count();
    await page.getByRole('combobox', { name: '把“农业农村科”放到' }).selectOption({ label: '主管部门及代码' });
    await expect(page.getByRole('button', { name: /^忽略“/ })).toHaveCount(before - 1);
    await button('撤销更正').click();
  });

  test('the layout is kept as a template of one’s own, and the file is read by it', async () => {
    const { page } = stage;
    await page.getByRole('button', { name: '另存为表样', exact: true }).click();
    await page.getByLabel('表样名称').fill('某县');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('status', { name: '提示' })).toContainText('已存为表样“某县”');
    await expect(page.getByLabel('按表样')).toContainText('某县');
    await expect(page.getByRole('heading', { name: /没有存疑/ })).toBeVisible();
    await page.getByLabel('导入到').selectOption({ label: '2025 年度' });
    await page.getByLabel('部门名称').fill('某县财政局');
    await button(/采用 1 张表/).click();
    const grid = page.getByRole('grid');
    for (const text of ['资金归口科室', '农业农村科', '牵头股室', '养护股', '口径', '公里']) await expect(grid.getByText(text, { exact: true }).first()).toBeVisible();
  });

  test('the template is given out as a file, and stays while a form uses it', async () => {
    const { page } = stage;
    await page.getByRole('menuitem', { name: '表', exact: true }).click();
    await page.getByRole('menuitem', { name: /^表样/ }).click();
    await expect(page.getByRole('button', { name: '删除表样“某县”' })).toBeDisabled();
    const path = await stage.takeFile('某县.json', () => page.getByRole('button', { name: '导出表样“某县”' }).click());
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ region: '某县', indicators: { extras: ['牵头股室'] } });
    await page.keyboard.press('Escape');
  });

  test('a table that is copied elsewhere is pasted as a file to import', async () => {
    const { page } = stage;
    await stage.copyElsewhere(rows.map((row) => row.join('\t').replace('乡村道路养护', '农村供水')).join('\r\n'));
    await page.getByRole('menuitem', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: /^从剪贴板导入/ }).click();
    await expect(page.getByRole('heading', { name: '从剪贴板导入' })).toBeVisible();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('heading', { name: '导入 剪贴板里的表格' })).toBeVisible();
    await page.getByLabel('导入到').selectOption({ label: '2025 年度' });
    await button(/采用 1 张表/).click();
    await expect(page.getByRole('treeitem', { name: /农村供水/ })).toBeVisible();
    expect(stage.complaints).toEqual([]);
  });
});
