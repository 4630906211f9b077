import { app, BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';
import type { Platform } from '../../services/platform';
import { isPdfViewer } from './lock-down';
import { printAddress, servePrint } from './page-protocol';

/** What Electron says when the person closes the dialog. */
const cancelled = /cancel/i;

/**
 * Prints a PDF through the system's dialog, as lines and letters: a window that is never shown opens it in Chromium's own PDF
 * viewer, which hands the document to the printer as it is.
 */
export function createPrinter(window: () => BrowserWindow | null, log: Platform['log']): NonNullable<Platform['print']> {
  return async (path) => {
    const parent = window();
    const name = `${randomUUID()}.pdf`;
    const letGo = servePrint(name, path);
    const sheet = new BrowserWindow({ show: false, ...(parent && { parent }), webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: !app.isPackaged } });
    try {
      await sheet.loadURL(`${printAddress}${name}`);
      await documentShown(sheet);
      const { done, reason } = await new Promise<{ done: boolean; reason: string }>((resolve) => {
        sheet.webContents.print({ silent: false, printBackground: true }, (success, why) => resolve({ done: success, reason: why }));
      });
      if (done) return 'printed';
      if (cancelled.test(reason)) return 'cancelled';
      log('warn', `print: ${reason}`);
      throw new Fault('notFound', faults.printFailed);
    } catch (error) {
      if (error instanceof Fault) throw error;
      log('warn', `print: ${error instanceof Error ? error.message : String(error)}`);
      throw new Fault('notFound', faults.printFailed, { cause: error });
    } finally {
      letGo();
      if (!sheet.isDestroyed()) sheet.destroy();
    }
  };
}

const looks = 300;
const pause = 100;
/** Looks after which a viewer that says nothing of its state is taken to have loaded. */
const silentLooks = 40;

/** What the viewer says of itself; it has no word of its own for others to wait for. */
const stateOfViewer = `(() => {
  const viewer = document.querySelector('pdf-viewer');
  return viewer === null ? 'none' : String(viewer.loadState ?? viewer.loadState_ ?? 'silent');
})()`;

/** The document is parsed some time after the page around it has loaded; printed before that it is empty, and cannot be printed again. */
async function documentShown(sheet: BrowserWindow): Promise<void> {
  let silent = 0;
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const viewer = sheet.webContents.mainFrame.framesInSubtree.find(({ url }) => isPdfViewer(url));
    const state: unknown = await viewer?.executeJavaScript(stateOfViewer).catch(() => 'none');
    if (state === 'success') return;
    if (state === 'failed') break;
    if (state === 'silent') silent += 1;
    if (silent >= silentLooks) return;
  }
  throw new Error('the PDF viewer did not open');
}
