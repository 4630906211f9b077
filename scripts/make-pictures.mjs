#!/usr/bin/env node
// Takes the pictures of resources/pictures from the running program, with the forms of resources/samples. Build first.
// JIXIAOBU_BROWSER names a Chromium where Playwright's own is not there.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'resources/pictures');

async function startHost(folder) {
  const environment = { ...process.env, JIXIAOBU_HOME: join(folder, 'home'), JIXIAOBU_DATA: join(folder, 'data') };
  const host = spawn(process.execPath, [join(root, 'out/main/loopback.js')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((found) => createInterface(host.stdout).once('line', found));
  return { host, address };
}

/** A window of its own, with a workbook into which one sample was imported. */
async function withSample(browser, { sample, year, colorScheme = 'light' }, work) {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const { host, address } = await startHost(folder);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', colorScheme });
  try {
    await page.goto(address);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入上年文件' }).click()]);
    await chooser.setFiles(join(root, 'resources/samples', sample));
    const target = page.getByLabel('导入到');
    await target.waitFor();
    if ((await target.inputValue()) === '') await target.selectOption({ label: `${year} 年度` });
    const department = page.getByLabel('部门名称');
    if ((await department.inputValue()) === '') await department.fill('示例部门');
    await page.getByRole('button', { name: /^新建绩效簿并采用/ }).click();
    await page.getByRole('treeitem').first().waitFor();
    await work(page);
  } finally {
    await page.close();
    const ended = new Promise((done) => host.once('exit', done));
    host.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** When the year is checked and nothing moves any more. */
async function settle(page) {
  const close = page.getByRole('status', { name: '提示' }).getByRole('button', { name: '关闭' });
  if (await close.isVisible()) await close.click();
  await page.waitForTimeout(2500);
  await page.locator('.grid-input').focus();
}

const take = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) });

async function futian(page) {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /^提取 \d+ 张表到 2023 年度$/ }).click();
  await page.getByRole('treeitem', { name: /^公务员管理 / }).click();
  const previous = page.getByRole('button', { name: '显示上年' });
  if ((await previous.getAttribute('aria-pressed')) !== 'true') await previous.click();
  const value = page.getByRole('gridcell').filter({ hasText: '≥6人' }).first();
  await value.click();
  await page.keyboard.type('≥8人');
  await page.keyboard.press('Enter');
  await settle(page);
  await page.locator('.form-scroll').evaluate((element) => element.scrollTo({ top: 430 }));
  await page.getByRole('gridcell').filter({ hasText: '≥100人' }).first().click();
  await page.waitForTimeout(300);
  await take(page, 'window');
  await page.keyboard.press('Control+j');
  await page.keyboard.type('pxhgl');
  await page.waitForTimeout(600);
  await take(page, 'indicator-library');
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('grid').waitFor();
  await page.getByRole('gridcell').filter({ hasText: '≥8人' }).first().click();
  await page.waitForTimeout(600);
  await take(page, 'all-indicators');
}

async function plainForm(page, name) {
  await settle(page);
  await page.locator('.form-scroll').evaluate((element) => element.scrollTo({ top: 300 }));
  await page.waitForTimeout(300);
  await take(page, name);
}

await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.JIXIAOBU_BROWSER || undefined });
try {
  await withSample(browser, { sample: 'futian-2022-projects.xlsx', year: 2022 }, futian);
  await withSample(browser, { sample: 'minhang-2022-projects.xlsx', year: 2022 }, (page) => plainForm(page, 'form-minhang'));
  await withSample(browser, { sample: 'caofeidian-2022.docx', year: 2022 }, async (page) => {
    await page.getByRole('treeitem', { name: /公务员初任培训/ }).click();
    await plainForm(page, 'form-caofeidian');
  });
  await withSample(browser, { sample: 'gulou-2020-projects.xlsx', year: 2020, colorScheme: 'dark' }, (page) => plainForm(page, 'form-gulou-dark'));
} finally {
  await browser.close();
}
