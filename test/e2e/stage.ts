import { _electron, expect, type Browser, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** The program on a screen, with a person's files at hand: in a browser over the loopback host, or in the Electron window. */
export type Stage = {
  readonly kind: 'browser' | 'window';
  readonly page: Page;
  /** What the program complained about so far: uncaught errors, and what the content security policy refused. */
  readonly complaints: readonly string[];
  /** Does what makes the program ask for a file to read, and gives it that one. */
  readonly giveFile: (path: string, ask: () => Promise<void>) => Promise<void>;
  /** Does what makes the program write a file, and gives the path where it came to lie. */
  readonly takeFile: (name: string, ask: () => Promise<void>) => Promise<string>;
  /** Puts text on the clipboard, as another program does. */
  readonly copyElsewhere: (text: string) => Promise<void>;
  /** From now on the system's print dialog answers at once; the function tells how often it was asked for, with a document behind it. */
  readonly watchPrinting: () => Promise<() => Promise<number>>;
  readonly end: () => Promise<void>;
  /** Ends the program as a power cut would: nothing is said to it. */
  readonly kill: () => Promise<void>;
};

/** @param folder is the program's own: its data, its documents and what it writes. */
export function openStage(testInfo: TestInfo, browser: Browser | null, folder = testInfo.outputPath('person')): Promise<Stage> {
  return testInfo.project.name === 'window' ? openInWindow(folder) : openInBrowser(browser, folder);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

const environment = (folder: string) => ({
  ...(process.env as Record<string, string>),
  JIXIAOBU_HOME: join(folder, 'home'),
  JIXIAOBU_DATA: join(folder, 'data'),
});

async function startHost(folder: string): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(process.execPath, [join(root, 'out/main/loopback.js')], { env: environment(folder), stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((found, failed) => {
    createInterface(host.stdout).once('line', found);
    host.once('exit', (code) => failed(new Error(`the loopback host ended with ${code}`)));
  });
  return { host, address };
}

async function openInBrowser(browser: Browser | null, folder: string): Promise<Stage> {
  if (browser === null) throw new Error('no browser');
  const { host, address } = await startHost(folder);
  const context = await browser.newContext({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(address);
  return {
    kind: 'browser',
    page,
    complaints,
    giveFile: async (path, ask) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
      await chooser.setFiles(path);
    },
    takeFile: async (name, ask) => {
      const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
      const path = join(folder, name);
      await download.saveAs(path);
      return path;
    },
    copyElsewhere: (text) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text),
    watchPrinting: async () => {
      // The frame is only asked to print once it has loaded; its own window cannot be reached from a test.
      const count = await page.evaluateHandle(() => {
        const printed = { count: 0 };
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes) {
            for (const node of addedNodes) {
              if (!(node instanceof HTMLIFrameElement) || !node.src.startsWith('blob:')) continue;
              const stub = { focus: () => {}, print: () => void (printed.count += 1) };
              Object.defineProperty(node, 'contentWindow', { get: () => stub });
            }
          }
        }).observe(document.body, { childList: true });
        return printed;
      });
      return () => count.evaluate(({ count: printed }) => printed);
    },
    end: async () => {
      await context.close();
      const ended = new Promise((done) => host.once('exit', done));
      host.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      const ended = new Promise((done) => host.once('exit', done));
      host.kill('SIGKILL');
      await ended;
      await context.close();
    },
  };
}

/** Chromium's sandbox refuses to work for root. */
const sandboxArguments = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The system's own dialogs cannot be worked from a test: they answer this path. */
function answerDialogs(application: ElectronApplication, path: string): Promise<void> {
  return application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

async function openInWindow(folder: string): Promise<Stage> {
  const executablePath = process.env['JIXIAOBU_TEST_ELECTRON'] ?? '';
  const application = await _electron.launch({ executablePath, args: [...sandboxArguments, root], env: environment(folder) });
  const page = await application.firstWindow();
  const complaints = listen(page);
  // A workbook that the program makes on its way lies here.
  await answerDialogs(application, join(folder, 'workbook.jxb'));
  return {
    kind: 'window',
    page,
    complaints,
    giveFile: async (path, ask) => {
      await answerDialogs(application, path);
      await ask();
      await answerDialogs(application, join(folder, 'workbook.jxb'));
    },
    takeFile: async (name, ask) => {
      const path = join(folder, name);
      await answerDialogs(application, path);
      await ask();
      await expect.poll(() => existsSync(path)).toBe(true);
      return path;
    },
    copyElsewhere: (text) => application.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
    watchPrinting: async () => {
      await application.evaluate(({ app }) => {
        const printed = { count: 0 };
        Object.assign(globalThis, { printed });
        app.on('web-contents-created', (_event, contents) => {
          // What would go to the printer: the document itself, with text in it.
          const answer = async (done?: (success: boolean, reason: string) => void) => {
            const bytes = await contents.printToPDF({});
            if (bytes.length > 10_000 && contents.getURL().endsWith('.pdf')) printed.count += 1;
            done?.(true, '');
          };
          contents.print = (_options, done) => void answer(done);
        });
      });
      return () => application.evaluate(() => (globalThis as unknown as { printed: { count: number } }).printed.count);
    },
    end: () => application.close(),
    kill: async () => {
      const process = application.process();
      const ended = new Promise((done) => process.once('exit', done));
      process.kill('SIGKILL');
      await ended;
    },
  };
}
