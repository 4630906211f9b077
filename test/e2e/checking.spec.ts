import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStage, type Stage } from './stage';

const sample = resolve(import.meta.dirname, '../../resources/samples/futian-2022-projects.xlsx');

/** What a person does with findings: lets one stand, switches a rule off, adds a word, hands the list on. Each step goes on from the one before. */
test.describe.configure({ mode: 'serial' });
test.describe('findings', () => {
  let stage: Stage;
  const press = (keys: string) => stage.page.keyboard.press(keys);
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name });
  const notice = () => stage.page.getByRole('status', { name: '提示' });
  const panel = () => stage.page.getByRole('complementary', { name: '右侧栏' });
  const form = () => stage.page.getByRole('grid');
  const openCount = async () => Number(/\d+/.exec((await panel().getByText(/^全部 \d+$/).textContent()) ?? '')?.[0]);
  const asideCount = () => panel().locator('summary', { hasText: /^已核实 \d+$/ });

  test.beforeAll(async ({ browser }, testInfo) => {
    stage = await openStage(testInfo, testInfo.project.name === 'window' ? null : browser, testInfo.project.outputDir + `/checker-${testInfo.project.name}-${testInfo.retry}-${testInfo.repeatEachIndex}`);
    await stage.giveFile(sample, () => button('导入上年文件').click());
    await stage.page.getByLabel('导入到').selectOption({ label: '2022 年度' });
    await button('新建绩效簿并采用 23 张表').click();
    await expect(notice()).toContainText('已采用 23 张表');
    await press('F7');
    await expect(notice()).toContainText('审核完毕');
  });
  test.afterAll(async () => {
    await stage.end();
  });

  test('F9 lets the current finding stand for a reason, by the keyboard alone', async () => {
    await panel().getByText(/^全部 \d+$/).click();
    const before = await openCount();
    await form().click();
    await press('F8');
    await expect(panel().locator('[aria-current="true"]')).toHaveCount(1);
    await press('F9');
    const reason = panel().getByLabel('核实的理由');
    await expect(reason).toBeFocused();
    await stage.page.keyboard.type('已与业务部门核对');
    await press('Enter');
    await expect(asideCount()).toHaveText('已核实 1');
    expect(await openCount()).toBe(before - 1);
    await expect(reason).toHaveCount(0);
    await press('Control+z');
    await expect(asideCount()).toHaveCount(0);
    await press('Control+y');
    await expect(asideCount()).toHaveText('已核实 1');
    await asideCount().click();
    await expect(panel().getByText('理由：已与业务部门核对')).toBeVisible();
  });

  test('comes back when what it looked at changes', async () => {
    await panel().locator('.aside-list').getByRole('button', { name: /^转到：/ }).click();
    const cell = form().getByRole('gridcell', { selected: true });
    const text = (await cell.innerText()).trim();
    await press('F2');
    await stage.page.keyboard.type('改');
    await press('Enter');
    await expect(asideCount()).toHaveCount(0);
    await press('Control+z');
    await expect(asideCount()).toHaveText('已核实 1');
    expect(text).not.toBe('');
  });

  test('says why, and shows only what is asked for', async () => {
    const first = panel().locator('.finding-group .finding').first();
    await first.getByRole('button', { name: '为什么' }).click();
    await expect(first.getByText('依据')).toBeVisible();
    await panel().getByRole('group', { name: '显示哪些级别' }).getByRole('button', { name: '提醒' }).click();
    await panel().getByRole('group', { name: '显示哪些级别' }).getByRole('button', { name: '提示' }).click();
    await expect(panel().locator('.finding-group .mark-W, .finding-group .mark-I')).toHaveCount(0);
    await panel().getByLabel('分组方式').selectOption({ label: '按表' });
    await panel().getByLabel('筛选问题').fill('没有这样的字');
    await expect(panel().getByText('没有符合条件的问题。')).toBeVisible();
    await panel().getByLabel('筛选问题').fill('');
    for (const level of ['提醒', '提示']) await panel().getByRole('group', { name: '显示哪些级别' }).getByRole('button', { name: level }).click();
    await panel().getByLabel('分组方式').selectOption({ label: '按规则' });
  });

  test('a rule that is switched off says nothing any more, also after the page is opened anew', async () => {
    const { page } = stage;
    const title = (await panel().locator('.finding-rule').first().textContent()) ?? '';
    const before = await openCount();
    await page.getByRole('menuitem', { name: '审核' }).click();
    await page.getByRole('menuitem', { name: /^审核规则和词表/ }).click();
    await page.getByRole('checkbox', { name: `启用“${title}”` }).click();
    await expect(page.getByRole('checkbox', { name: `启用“${title}”` })).not.toBeChecked();
    await page.getByLabel(/^错别字/).fill('公务员=公务人员');
    await button('保存词表').click();
    await expect(notice()).toContainText('词表已保存');
    await press('Escape');
    await expect(panel().locator('.finding-rule', { hasText: title })).toHaveCount(0);
    await expect(panel().getByText(/“公务员”像是“公务人员”之误/).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('treeitem', { name: /公务员管理/ })).toBeVisible();
    await page.getByText(/^全部 [1-9]\d*$/).click();
    await expect(panel().getByText(/“公务员”像是“公务人员”之误/).first()).toBeVisible();
    await expect(panel().locator('.finding-rule', { hasText: title })).toHaveCount(0);
    expect(before).toBeGreaterThan(0);
  });

  for (const [format, ending, magic] of [['PDF', 'pdf', '%PDF-'], ['Excel', 'xlsx', 'PK']] as const) {
    test(`hands the list on as ${format}`, async () => {
      await button('导出清单').first().click();
      await stage.page.getByRole('radio', { name: format }).check();
      await stage.page.getByRole('radio', { name: '按规则' }).check();
      const path = await stage.takeFile(`清单.${ending}`, () => button('导出清单').last().click());
      await expect(notice()).toContainText('个问题');
      expect(readFileSync(path).subarray(0, magic.length).toString('latin1')).toBe(magic);
      await press('Escape');
    });
  }

  test('shows what is wrong within a tenth of a second of the keyboard', async () => {
    const { page } = stage;
    await page.getByRole('treeitem', { name: /^培训费 / }).click();
    await panel().getByText(/^本表 \d+$/).click();
    const cell = form().getByRole('gridcell').filter({ hasText: /^≥?\d+%$/ }).first();
    await cell.click();
    // From the press of Enter to the frame after the list of findings has changed, in milliseconds.
    await page.evaluate(() => {
      const list = document.querySelector('#side-panel');
      if (list === null) throw new Error('no panel');
      let begun = 0;
      const took: number[] = [];
      Object.assign(window, { took });
      window.addEventListener('keydown', ({ key }) => void (key === 'Enter' && (begun = performance.now())), true);
      new MutationObserver(() => {
        if (begun === 0) return;
        const from = begun;
        begun = 0;
        requestAnimationFrame(() => took.push(performance.now() - from));
      }).observe(list, { childList: true, subtree: true, characterData: true });
    });
    const taken = () => page.evaluate(() => [...(window as Window & { took?: number[] }).took ?? []]);
    const texts = ['按方案', '≥90%', '文件要求', '≥80%', '按规定', '≥70%', '依据合同'];
    for (const [index, text] of texts.entries()) {
      await page.keyboard.type(text);
      await press('Enter');
      await expect.poll(async () => (await taken()).length).toBe(index + 1);
      await press('ArrowUp');
    }
    const times = await taken();
    times.sort((a, b) => a - b);
    test.info().annotations.push({ type: 'milliseconds from Enter to the findings', description: times.map((time) => time.toFixed(0)).join(' ') });
    // How long it took is told, not judged: that depends on the machine.
    expect(times).toHaveLength(texts.length);
    expect(stage.complaints).toEqual([]);
  });
});
