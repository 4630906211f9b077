import { chromium, type Browser, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, preview } from 'vite';

type InPage = { bench: { paints: number[]; scroll: (frames: number) => Promise<number[]> } };

/** A grid on screen, measured from inside its page. */
export type MeasuredGrid = {
  /** Milliseconds from a key to the frame that shows what it did, one a press. */
  readonly paints: (presses: number) => Promise<number[]>;
  /** The same for the key that hands over what was typed. */
  readonly commits: (presses: number) => Promise<number[]>;
  /** Lengths of frames while the list scrolls by most of a window each. */
  readonly frames: (count: number) => Promise<number[]>;
};

/** A Chromium of this machine; null where there is none. */
export function browserPath(): string | null {
  const candidates = [process.env['JIXIAOBU_BROWSER'] ?? '', chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** The share of a hundred below which that part of the times lies. */
export function share(times: readonly number[], part: number): number {
  const inOrder = times.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(part * inOrder.length))] ?? Number.NaN;
}

let opened: Promise<{ browser: Browser; url: string; close: () => Promise<void> }> | null = null;

/** One browser and one server for all grids that are measured; the last one that goes closes them. */
function pages() {
  opened ??= (async () => {
    const outDir = resolve('node_modules/.cache/grid-bench');
    const common = { configFile: false, root: resolve('test/bench/grid-page'), logLevel: 'error' } as const;
    await build({ ...common, plugins: [react()], build: { outDir, emptyOutDir: true, target: 'chrome130' } });
    const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
    const browser = await chromium.launch({ executablePath: browserPath() ?? undefined });
    return { browser, url: server.resolvedUrls?.local[0] ?? '', close: async () => void (await Promise.all([browser.close(), server.close()])) };
  })();
  return opened;
}

export async function closePages(): Promise<void> {
  const closing = opened;
  opened = null;
  await (await closing)?.close();
}

async function paintsOf(page: Page, presses: number, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => void ((window as unknown as InPage).bench.paints.length = 0));
  for (let index = 0; index < presses; index += 1) await press();
  await page.waitForFunction((count) => (window as unknown as InPage).bench.paints.length >= count, presses);
  return page.evaluate(() => [...(window as unknown as InPage).bench.paints]);
}

/** @param rows of the year's grid; null for a plain HTML table of the rows that fit a window */
export async function openGrid(rows: number | null): Promise<MeasuredGrid> {
  const { browser, url } = await pages();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(rows === null ? `${url}?plain` : `${url}?rows=${rows}`);
  await page.locator(rows === null ? '.plain' : '.year-row').first().waitFor();
  const key = (name: string) => () => page.keyboard.press(name);
  // What is measured is not the first key.
  await paintsOf(page, 10, key('ArrowDown'));
  const front = () => page.bringToFront();
  return {
    paints: async (presses) => {
      await front();
      return paintsOf(page, presses, key('ArrowDown'));
    },
    commits: async (presses) => {
      await front();
      const times: number[] = [];
      for (let index = 0; index < presses; index += 1) {
        await paintsOf(page, 1, key('8'));
        times.push(...(await paintsOf(page, 1, key('Enter'))));
      }
      return times;
    },
    frames: async (count) => {
      await front();
      return page.evaluate((frames) => (window as unknown as InPage).bench.scroll(frames), count);
    },
  };
}
