import { expect, test } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStage, type Stage } from './stage';

/** What the page in the Electron window can reach: two functions, and nothing else of the machine or the world. */
test.describe('the window is locked', () => {
  let stage: Stage;
  let elsewhere: Server;
  let requests = 0;
  const address = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;

  test.beforeAll(async () => {
    elsewhere = createServer((_request, response) => {
      requests += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end('<title>elsewhere</title>');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    stage = await openStage(test.info(), null);
    await expect(stage.page.getByRole('button', { name: '导入上年文件' })).toBeVisible();
  });
  test.afterAll(async () => {
    await stage.end();
    elsewhere.close();
    expect(requests).toBe(0);
  });

  test('lives on its own scheme, and knows two functions', async () => {
    expect(stage.page.url()).toMatch(/^app:\/\/jixiaobu\//);
    const known = await stage.page.evaluate(() => ({
      bridge: Object.keys((globalThis as unknown as { jixiaobu: object }).jixiaobu).toSorted(),
      node: ['require', 'process', 'module', 'Buffer', '__dirname', 'electron'].filter((name) => name in globalThis),
    }));
    expect(known).toEqual({ bridge: ['call', 'on'], node: [] });
  });

  test('runs no code that is not its own', async () => {
    const ran = await stage.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      // Later, since the page's policy does not hold for what a debugger evaluates.
      const evaluated = await new Promise((done) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- whether the page can do this is the question
            done(new Function('return true')());
          } catch {
            done(false);
          }
        });
      });
      return { inline: 'inlineRan' in globalThis, evaluated };
    });
    expect(ran).toEqual({ inline: false, evaluated: false });
  });

  test('goes nowhere and opens nothing', async () => {
    const { page } = stage;
    const before = page.url();
    await page.evaluate((target) => location.assign(target), address());
    await page.evaluate(() => location.assign('file:///etc/passwd'));
    expect(await page.evaluate((target) => window.open(target) === null, address())).toBe(true);
    await page.evaluate((target) => {
      const link = Object.assign(document.createElement('a'), { href: target, target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    }, address());
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('asks nobody but its own host', async () => {
    const reached = await stage.page.evaluate(async (target) => {
      const tries = [fetch(target), fetch('file:///etc/passwd'), fetch('app://jixiaobu/../package.json').then((response) => (response.ok ? null : Promise.reject(new Error('404'))))];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    }, address());
    expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('is given no permission', async () => {
    const { page } = stage;
    expect(await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state))).toBe('denied');
    expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'denied'))).toBe('denied');
  });

  test('serves the page and the fonts, and no other file', async () => {
    const statuses = await stage.page.evaluate(async () => {
      const paths = ['/', '/index.html', '/fonts/', '/../main/window.js', '/%2e%2e/main/window.js', '/fonts/..%2ftemplates%2fshenzhen-futian-project.json'];
      return Promise.all(paths.map(async (path) => (await fetch(`app://jixiaobu${path}`)).status));
    });
    expect(statuses).toEqual([200, 200, 404, 404, 404, 404]);
  });
});
