import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { serveGridPage } from './grid-page/serve';

/** The form on screen, without a workbook behind it, in a real browser: keys, input methods, clipboard, mouse. */
let served: Awaited<ReturnType<typeof serveGridPage>>;
test.beforeAll(async () => {
  served = await serveGridPage();
});
test.afterAll(() => served.close());
test.skip(() => test.info().project.name === 'window', 'the page needs no window of its own');
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

type Asked = { batches: { label: string; edits: object[]; declarationId: string }[]; confirmed: string[][]; fixes: string[]; selected: object | null };
const asked = (page: Page) => page.evaluate(() => (window as unknown as { page: Asked }).page);
const labels = async (page: Page) => (await asked(page)).batches.map(({ label }) => label);

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(served.url + query);
  await expect(page.getByRole('grid')).toBeVisible();
}
/** The cell whose text is or begins with this. */
const cell = (page: Page, text: string) => page.locator('[data-slot]').filter({ hasText: text }).first();
const active = (page: Page) => page.locator('[role=grid] [aria-selected=true] .form-text');
async function go(page: Page, text: string): Promise<void> {
  await cell(page, text).click();
  await expect(active(page)).toContainText(text);
}
const keys = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
/** Puts text on the clipboard as another program would. */
async function clipboard(page: Page, plain: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([text, table]) => {
      const parts: Record<string, Blob> = table === undefined ? {} : { 'text/html': new Blob([table], { type: 'text/html' }) };
      if (text !== '') parts['text/plain'] = new Blob([text ?? ''], { type: 'text/plain' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [plain, html],
  );
}
const clipboardText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Texts of the indicator rows: level 2 where the row begins one, name, value. */
const rows = (page: Page) =>
  page.locator('[role=row]').evaluateAll((all) =>
    all.filter((row) => row.querySelector('[data-look=text]')).map((row) => [...row.querySelectorAll('.form-text')].map((text) => text.textContent ?? '')),
  );

test.describe('keys', () => {
  test('arrows, Tab, Enter, Home and End go where Excel goes', async ({ page }) => {
    await open(page);
    await expect(active(page)).toHaveText('440304220051500300033');
    await keys(page, 'ArrowRight');
    await expect(active(page)).toHaveText('公务员管理');
    await keys(page, 'ArrowDown', 'Home');
    await expect(active(page)).toHaveText('中共深圳市福田区委组织部(本级)');
    await keys(page, 'Control+End');
    await expect(active(page)).toHaveText('不适用');
    await keys(page, 'Control+Home');
    await expect(active(page)).toHaveText('440304220051500300033');
    await go(page, '保障挂职干部住宿人数');
    await keys(page, 'Tab', 'Tab', 'Enter');
    await expect(active(page)).toHaveText('保障公务员招考体检人数');
    await keys(page, 'ArrowLeft', 'ArrowLeft');
    await expect(active(page)).toHaveText('产出');
    await keys(page, 'ArrowRight', 'ArrowRight');
    await expect(active(page)).toHaveText('保障公务员招考体检人数');
    await keys(page, 'PageDown');
    await expect(active(page)).not.toHaveText('保障公务员招考体检人数');
  });

  test('the grid tells where one is', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    const input = page.locator('.grid-input');
    await expect(input).toBeFocused();
    const id = await input.getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${id}"]`)).toHaveText('≥6人');
    await expect(cell(page, '*数量')).toHaveAttribute('aria-rowspan', '2');
    await expect(page.locator('.grid-ring')).toBeVisible();
    expect((await asked(page)).selected).toMatchObject({ kind: 'cell', table: 'indicator', column: 'value' });
  });
});

test.describe('for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault in ${colorScheme}, nor in the list or the menu`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, '?marks&previous');
      // What belongs to the page around the form is not its own.
      const check = async () =>
        (await new AxeBuilder({ page }).disableRules(['region', 'landmark-one-main', 'page-has-heading-one']).analyze()).violations.map(({ id }) => id);
      await go(page, '≥100人');
      await expect(page.getByRole('tooltip')).toBeVisible();
      expect(await check()).toEqual([]);
      await go(page, '*质量');
      await keys(page, 'F2');
      const said = await page.locator('.grid-input').getAttribute('aria-activedescendant');
      await expect(page.locator(`[id="${said}"]`)).toContainText('*质量');
      expect(await check()).toEqual([]);
      await keys(page, 'Escape', 'Shift+F10');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      expect(await check()).toEqual([]);
    });
  }

  test('at 200 % the cells are twice as wide and the text area still lies on its cell', async ({ page }) => {
    const width = async () => (await cell(page, '一级指标').boundingBox())?.width ?? 0;
    await open(page);
    const once = await width();
    await open(page, '?zoom=2');
    expect(Math.abs((await width()) / once - 2)).toBeLessThan(0.03);
    await go(page, '≥6人');
    await keys(page, 'F2');
    const box = await cell(page, '≥6人').boundingBox();
    const area = await page.locator('.grid-input').boundingBox();
    expect(Math.abs((area?.x ?? 0) - (box?.x ?? 0)) + Math.abs((area?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(1);
    expect(Math.abs((area?.height ?? 0) - (box?.height ?? 0))).toBeLessThan(1);
  });
});

test.describe('typing', () => {
  test('replaces the text, and arrows, Enter and Tab take it along', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await page.keyboard.type('8');
    await keys(page, 'Enter');
    await page.keyboard.type('120');
    await keys(page, 'ArrowRight');
    expect((await rows(page)).slice(0, 2).map((row) => row.at(-2))).toEqual(['8', '120']);
    await expect(active(page)).toContainText('考察体检人数');
    expect(await labels(page)).toEqual(['填写“指标值”', '填写“指标值”']);
  });

  test('F2 edits inside, Esc gives it up, Alt+Enter breaks the line', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await keys(page, 'F2', 'ArrowLeft');
    await page.keyboard.type('个');
    await keys(page, 'Alt+Enter');
    await page.keyboard.type('x');
    await keys(page, 'Enter');
    await expect(cell(page, '≥6个')).toHaveText('≥6个\nx人');
    await page.keyboard.type('不要');
    await keys(page, 'Escape');
    await expect(cell(page, '≥100人')).toBeVisible();
    expect((await asked(page)).batches).toHaveLength(1);
  });

  test('Delete clears, Backspace clears and edits, undo and redo are asked for', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await keys(page, 'Shift+ArrowDown', 'Delete');
    expect((await rows(page)).slice(0, 2).map((row) => row.at(-2))).toEqual(['', '']);
    await keys(page, 'Control+z');
    await expect(cell(page, '≥100人')).toBeVisible();
    await keys(page, 'Control+y');
    await expect(cell(page, '≥100人')).toHaveCount(0);
    await keys(page, 'Control+z');
    await go(page, '≥6人');
    await keys(page, 'Backspace');
    await page.keyboard.type('7人');
    await keys(page, 'Enter');
    await expect(cell(page, '7人')).toBeVisible();
  });

  test('an amount takes separators and is shown with them', async ({ page }) => {
    await open(page);
    await go(page, '138.00');
    await page.keyboard.type('12,345.5');
    await keys(page, 'Enter');
    await expect(cell(page, '12,345.50')).toBeVisible();
    expect((await asked(page)).batches[0]?.edits).toEqual([{ kind: 'setField', field: 'annualAmount', value: '12345.5' }]);
  });

  test('a choice and a level open a list', async ({ page }) => {
    await open(page);
    await page.locator('[data-slot]').filter({ hasText: /^否$/ }).click();
    await keys(page, 'F2');
    await expect(page.getByRole('option')).toHaveText(['是', '否']);
    await keys(page, 'ArrowUp', 'Enter');
    expect((await asked(page)).batches[0]?.edits).toEqual([{ kind: 'setField', field: 'isNew', value: '是' }]);
    await go(page, '*质量');
    await keys(page, 'F2');
    await expect(page.getByRole('option')).toHaveText([/\*数量/, /\*质量/, /\*时效/, /\*成本/]);
    await page.getByRole('option', { name: '*时效' }).click();
    expect((await rows(page)).map((row) => row[0]).slice(2, 4)).toEqual(['*时效', '公务员招考体检人数完成率']);
    // By pinyin initials too, once the dictionary has come.
    await expect(async () => {
      await keys(page, 'Escape');
      await page.keyboard.type('zl');
      await expect(page.getByRole('option')).toHaveText([/\*质量/], { timeout: 500 });
    }).toPass();
    await keys(page, 'Enter');
    await expect(cell(page, '*质量')).toBeVisible();
  });

  test('long text wraps, and its row grows with it', async ({ page }) => {
    await open(page);
    const goal = cell(page, '做好公务员');
    const before = (await goal.boundingBox())?.height ?? 0;
    await goal.dblclick();
    await page.keyboard.type('这一句话要写得很长，'.repeat(20));
    const area = await page.locator('.grid-input').boundingBox();
    expect(area?.height).toBeGreaterThan(before);
    await keys(page, 'Enter');
    const after = await goal.boundingBox();
    expect(after?.height).toBeGreaterThan(before);
    expect(await goal.evaluate((element) => element.scrollHeight <= element.clientHeight + 1)).toBe(true);
  });

  test('an indicator used before brings its value along', async ({ page }) => {
    await open(page);
    await go(page, '保障挂职干部住宿人数');
    await keys(page, 'Control+Shift+Equal');
    await page.keyboard.type('培训');
    await expect(page.getByRole('option')).toHaveText([/培训合格率/]);
    await keys(page, 'ArrowDown', 'Enter');
    expect((await rows(page))[0]).toEqual(['产出', '*数量', '培训合格率', '≥95%', '考察培训效果']);
    expect(await labels(page)).toEqual(['插入一行', '填入指标“培训合格率”']);
  });

  test('nothing typed is lost when the cell, the window or the form is left', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await page.keyboard.type('9人');
    await cell(page, '≥90%').click();
    await expect(cell(page, '9人')).toBeVisible();
    await page.keyboard.type('半句');
    await page.locator('.grid-input').evaluate((area: HTMLElement) => area.blur());
    await expect(cell(page, '半句')).toBeVisible();

    await go(page, '考察成本控制率');
    await page.keyboard.type('还没写完');
    await page.evaluate(() => (window as unknown as { page: { show: (name: string) => void } }).page.show('1'));
    await expect(page.getByRole('grid')).not.toContainText('公务员管理各项工作完成时效');
    const last = (await asked(page)).batches.at(-1);
    expect(last?.edits).toMatchObject([{ kind: 'setCell', column: 'explanation', value: '还没写完' }]);
    expect(last?.declarationId).toBe((await asked(page)).batches[0]?.declarationId);
  });
});

test.describe('Chinese input', () => {
  async function composition(page: Page): Promise<CDPSession> {
    return page.context().newCDPSession(page);
  }
  const compose = (session: CDPSession, text: string) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** The key that an input method takes for itself. */
  const keyTaken = (session: CDPSession, code: string) =>
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 });

  for (const withKeys of [true, false]) {
    test(`composes in place and keeps the first letter, ${withKeys ? 'with' : 'without'} a key before`, async ({ page }) => {
      await open(page);
      await go(page, '≥6人');
      const session = await composition(page);
      for (const typed of ['r', 're', 'ren']) {
        if (withKeys) await keyTaken(session, 'KeyR');
        await compose(session, typed);
        await expect(page.locator('.grid-input')).toHaveValue(typed);
      }
      await expect(page.locator('.grid-input')).toHaveCSS('opacity', '1');
      // Enter that the input method takes to end the composition does not move.
      await keyTaken(session, 'Enter');
      await session.send('Input.insertText', { text: '人' });
      await expect(page.locator('.grid-input')).toHaveValue('人');
      expect((await asked(page)).batches).toHaveLength(0);
      await compose(session, 'ci');
      await session.send('Input.insertText', { text: '次' });
      await keys(page, 'Enter');
      expect((await rows(page))[0]?.[3]).toBe('人次');
      await expect(active(page)).toHaveText('≥100人');
      // Straight on in the next cell.
      await compose(session, 'h');
      await compose(session, 'hao');
      await session.send('Input.insertText', { text: '好' });
      await keys(page, 'Tab');
      expect((await rows(page))[1]?.[1]).toBe('好');
    });
  }

  test('what is being composed when another cell is clicked stays in its own cell', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    const session = await composition(page);
    await compose(session, 'ren');
    await cell(page, '≥90%').click();
    await page.keyboard.type('5');
    await keys(page, 'Enter');
    expect((await rows(page))[0]?.[3]).toBe('ren');
    await expect(cell(page, '≥90%')).toHaveCount(0);
    expect((await asked(page)).batches.map(({ edits }) => edits.length)).toEqual([1, 1]);
  });

  test('what is being composed when the form is left stays in its cell, and the keyboard is not fetched back', async ({ page }) => {
    await open(page);
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { textContent: '别处' })));
    await go(page, '≥6人');
    const session = await composition(page);
    await compose(session, 'ren');
    const other = page.getByRole('button', { name: '别处' });
    await other.focus();
    await expect(other).toBeFocused();
    expect((await rows(page))[0]?.[3]).toBe('ren');
    expect((await asked(page)).batches).toHaveLength(1);
  });
});

test.describe('clipboard', () => {
  test('a range is copied as text and as a table, and pasted elsewhere in one batch', async ({ page }) => {
    await open(page);
    await go(page, '保障挂职干部住宿人数');
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    expect(await clipboardText(page)).toBe('保障挂职干部住宿人数\t≥6人\r\n保障公务员招考体检人数\t≥100人');
    const html = await page.evaluate(async () => {
      const [entry] = await navigator.clipboard.read();
      return (await entry?.getType('text/html'))?.text();
    });
    expect(html).toContain('<td');
    await go(page, '成本控制率');
    await keys(page, 'Control+v');
    expect((await rows(page)).slice(5, 7).map((row) => row.slice(-3, -1))).toEqual([['保障挂职干部住宿人数', '≥6人'], ['保障公务员招考体检人数', '≥100人']]);
    expect((await asked(page)).batches).toHaveLength(1);
  });

  test("a block from Excel with a trailing break and quoted lines grows the table", async ({ page }) => {
    await open(page);
    await go(page, '≥90%');
    await keys(page, 'ArrowLeft', 'ArrowDown');
    await clipboard(page, '甲\t1个\t"一\n二"\r\n乙\t2个\t说明\r\n丙\t3个\t\r\n', '<table><tr><td>不是这个</td></tr></table>');
    await keys(page, 'Control+v');
    expect((await rows(page)).slice(11)).toEqual([['其他满意度', '甲', '1个', '一\n二'], ['乙', '2个', '说明'], ['丙', '3个', '']]);
    expect(await labels(page)).toEqual(['粘贴 3 行']);
    // What was pasted is selected.
    await keys(page, 'Control+c');
    expect(await clipboardText(page)).toBe('甲\t1个\t"一\n二"\r\n乙\t2个\t说明\r\n丙\t3个\t');
  });

  test('without plain text the table is taken', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await clipboard(page, '', '<table><tr><td>7<br>人</td></tr><tr><td>8人</td></tr></table>');
    await keys(page, 'Control+v');
    expect((await rows(page)).slice(0, 2).map((row) => row.at(-2))).toEqual(['7\n人', '8人']);
  });

  test('one value fills a range; cut clears; into a text being edited goes text', async ({ page }) => {
    await open(page);
    await go(page, '≥6人');
    await clipboard(page, '100%\r\n');
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
    expect((await rows(page)).slice(0, 4).map((row) => row.at(-2))).toEqual(['100%', '100%', '100%', '100%']);
    expect(await labels(page)).toEqual(['粘贴']);
    await go(page, '有效保障');
    await keys(page, 'Control+x');
    expect(await clipboardText(page)).toBe('有效保障');
    await expect(cell(page, '有效保障')).toHaveCount(0);
    await page.keyboard.type('很');
    await keys(page, 'Control+v', 'Enter');
    await expect(cell(page, '很有效保障')).toBeVisible();
  });

  test('Ctrl+D, Ctrl+R and Ctrl+Enter fill', async ({ page }) => {
    await open(page);
    await go(page, '≥100人');
    await keys(page, 'Control+d');
    expect((await rows(page))[1]?.at(-2)).toBe('≥6人');
    await keys(page, 'ArrowRight', 'Control+r');
    expect((await rows(page))[1]?.at(-1)).toBe('≥6人');
    await go(page, '≥6人');
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.keyboard.type('同');
    await keys(page, 'Control+Enter');
    expect((await rows(page)).slice(0, 3).map((row) => row.at(-2))).toEqual(['同', '同', '同']);
  });
});

test.describe('rows', () => {
  test('are inserted, deleted and moved by keys', async ({ page }) => {
    await open(page);
    await go(page, '保障公务员招考体检人数');
    await keys(page, 'Control+Shift+Equal');
    await page.keyboard.type('新指标');
    await keys(page, 'Tab');
    expect((await rows(page))[1]?.slice(0, 2)).toEqual(['新指标', '']);
    await expect(cell(page, '*数量')).toHaveAttribute('aria-rowspan', '3');
    await keys(page, 'Alt+ArrowUp');
    expect((await rows(page))[0]?.slice(0, 3)).toEqual(['产出', '*数量', '新指标']);
    await page.keyboard.type('5个');
    await keys(page, 'ArrowUp');
    expect((await rows(page))[0]?.[3]).toBe('5个');
    await go(page, '新指标');
    await keys(page, 'Control+Minus');
    expect((await rows(page))[0]?.slice(0, 3)).toEqual(['产出', '*数量', '保障挂职干部住宿人数']);
    await expect(active(page)).toHaveText('保障挂职干部住宿人数');
    expect(await labels(page)).toEqual(['插入一行', '填写“三级指标”', '移动行', '填写“指标值”', '删除一行']);
  });

  test('«＋» adds one at the end of its level, ready to type', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: '在“*质量”下加一行' }).click();
    await page.keyboard.type('第三项');
    await keys(page, 'Enter');
    expect((await rows(page))[4]?.[0]).toBe('第三项');
    await expect(cell(page, '*质量')).toHaveAttribute('aria-rowspan', '3');
  });

  test('an empty table is typed into', async ({ page }) => {
    await open(page, '?form=department');
    await page.locator('[data-slot]').filter({ hasText: '任务名称' }).first().click();
    await keys(page, 'Control+Home');
    const name = page.locator('[role=gridcell][aria-description^="任务名称"]').first();
    await name.click();
    await page.keyboard.type('干部培训');
    await keys(page, 'Tab');
    await page.keyboard.type('培训三期');
    await keys(page, 'Tab');
    await page.keyboard.type('1,200');
    await keys(page, 'Enter');
    await expect(cell(page, '1,200.00')).toBeVisible();
    expect((await asked(page)).batches.map(({ edits }) => (edits[0] as { kind: string }).kind)).toEqual(['insertRow', 'setCell', 'setCell']);
  });
});

test.describe('mouse', () => {
  test('a drag selects whole cells; Shift+click extends; a label leads to its value', async ({ page }) => {
    await open(page);
    await cell(page, '保障挂职干部住宿人数').hover();
    await page.mouse.down();
    await cell(page, '≥100人').hover();
    await page.mouse.up();
    await keys(page, 'Control+c');
    expect(await clipboardText(page)).toBe('保障挂职干部住宿人数\t≥6人\r\n保障公务员招考体检人数\t≥100人');
    await go(page, '≥6人');
    await cell(page, '≥100人').click({ modifiers: ['Shift'] });
    await keys(page, 'Control+c');
    expect(await clipboardText(page)).toBe('≥6人\r\n≥100人');
    await cell(page, '项目名称').click();
    await page.keyboard.type('改名');
    await keys(page, 'Enter');
    expect((await asked(page)).batches[0]?.edits).toEqual([{ kind: 'setField', field: 'projectName', value: '改名' }]);
  });

  test('double click edits; the menu does what its keys do', async ({ page }) => {
    await open(page);
    await cell(page, '≥6人').dblclick();
    await page.keyboard.type('次');
    await keys(page, 'Enter');
    await expect(cell(page, '≥6人次')).toBeVisible();
    await cell(page, '≥100人').click({ button: 'right' });
    await page.getByRole('menuitem', { name: '在下方插入行' }).click();
    await expect(cell(page, '*数量')).toHaveAttribute('aria-rowspan', '3');
    await page.keyboard.type('菜单之后');
    await keys(page, 'Enter');
    await expect(cell(page, '菜单之后')).toBeVisible();
    await go(page, '≥90%');
    await keys(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: '复制' }).click();
    expect(await clipboardText(page)).toBe('≥90%');
  });
});

test.describe('marks', () => {
  test('carried values are confirmed one after the other', async ({ page }) => {
    await open(page, '?marks&previous');
    await expect(cell(page, '138.00')).toHaveAttribute('data-pending', 'true');
    await expect(cell(page, '138.00')).toContainText('⟨120.50⟩');
    await go(page, '138.00');
    await keys(page, 'Control+Enter');
    await expect(active(page)).toHaveText('≥6人');
    await keys(page, 'Control+Enter');
    await expect(active(page)).toHaveText('≥100人');
    expect((await asked(page)).confirmed.map((ids) => ids.length)).toEqual([1, 1]);
    await expect(page.locator('[data-pending]')).toHaveCount(2);
  });

  test('a finding is said at its cell and mended by one key', async ({ page }) => {
    await open(page, '?marks');
    await cell(page, '公务员日常管理').hover();
    await expect(page.getByRole('tooltip')).toContainText('可能是“误工”');
    // The mark stands in the corner of its cell and not on its text.
    const marked = cell(page, '≥100人');
    const [outer, mark, text] = await Promise.all([marked, marked.locator('.form-mark'), marked.locator('.form-text')].map((part) => part.boundingBox()));
    if (!outer || !mark || !text) throw new Error('the mark is not drawn');
    expect(mark.y - outer.y).toBeLessThan(4);
    expect(outer.x + outer.width - mark.x - mark.width).toBeLessThan(5);
    expect(mark.x).toBeGreaterThanOrEqual(text.x + text.width);
    await go(page, '≥100人');
    await expect(page.getByRole('tooltip')).toContainText('缺少单位');
    await keys(page, 'Control+.');
    expect((await asked(page)).fixes).toEqual(['f1']);
  });

  test('a place that is asked for is gone to', async ({ page }) => {
    await open(page);
    await page.evaluate(() => (window as unknown as { page: { focus: (place: object) => void } }).page.focus({ kind: 'field', field: 'longTermGoal' }));
    await expect(active(page)).toContainText('做好公务员日常管理');
  });

  test('nothing can be typed where the form is read-only', async ({ page }) => {
    await open(page, '?readOnly');
    await go(page, '≥6人');
    await page.keyboard.type('9');
    await keys(page, 'Enter', 'Delete', 'Control+Minus', 'F2');
    expect((await asked(page)).batches).toHaveLength(0);
    await expect(page.locator('.grid-input')).toHaveCSS('opacity', '0');
  });
});
