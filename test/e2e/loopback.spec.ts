import { expect, test } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStage, type Stage } from './stage';

/** What a page on another origin, in the same browser, can get from the loopback host: nothing. */
test.describe('a page elsewhere', () => {
  let stage: Stage;
  let elsewhere: Server;

  test.beforeAll(async ({ browser }, testInfo) => {
    elsewhere = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>'));
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    stage = await openStage(testInfo, browser);
    await expect(stage.page.getByRole('button', { name: '导入上年文件' })).toBeVisible();
  });
  test.afterAll(async () => {
    await stage.end();
    elsewhere.close();
  });

  test('can neither read nor ask, even with the token', async () => {
    const host = new URL(stage.page.url()).origin;
    const token = await stage.page.evaluate(() => sessionStorage.getItem('jixiaobu-token'));
    expect(token).not.toBeNull();
    const page = await stage.page.context().newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const outcome = await page.evaluate(
      async ([target, secret]) => {
        const body = JSON.stringify({ method: 'app.info', args: {} });
        const tries = [
          fetch(`${target}/`),
          fetch(`${target}/api/call`, { method: 'POST', headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' }, body }),
          fetch(`${target}/api/call`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }),
          fetch(`${target}/api/events`, { headers: { Authorization: `Bearer ${secret}` } }),
        ];
        return (await Promise.allSettled(tries)).map(({ status }) => status);
      },
      [host, token] as const,
    );
    expect(outcome).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await page.evaluate((target) => {
      const frame = Object.assign(document.createElement('iframe'), { src: `${target}/` });
      document.body.append(frame);
    }, host);
    await page.waitForTimeout(500);
    // Refused by frame-ancestors: the frame holds the browser's own error page.
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${host}/`);
    await page.close();
  });

  test('sees no token in the address: the page takes it out', async () => {
    expect(stage.page.url()).not.toContain('token');
    await stage.page.reload();
    await expect(stage.page.getByRole('button', { name: '导入上年文件' })).toBeVisible();
  });
});
