import { defineConfig } from '@playwright/test';

const executablePath = process.env['JIXIAOBU_BROWSER'] || undefined;

/**
 * The same story in two places: `browser` is Chromium over the loopback host, `window` the Electron window
 * (test/e2e/stage.ts opens either). scripts/test.mjs says which of them this machine can run. The grid is driven alone, on a
 * page that has nothing else.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath },
  },
  projects: [
    { name: 'browser', testIgnore: 'window.spec.ts' },
    { name: 'window', testIgnore: ['loopback.spec.ts', 'grid.spec.ts', 'grid-more.spec.ts'] },
  ],
});
