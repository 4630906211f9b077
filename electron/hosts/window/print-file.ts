import { app, BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';
import type { Platform } from '../../services/platform';
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

const looks = 100;
const pause = 100;

/** The viewer puts the document into a frame of its own some time after its page has loaded. */
async function documentShown(sheet: BrowserWindow): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const { framesInSubtree } = sheet.webContents.mainFrame;
    if (framesInSubtree.length > 2 || framesInSubtree.some(({ url }, index) => index > 0 && url.startsWith(printAddress))) {
      await new Promise((resolve) => setTimeout(resolve, pause * 5));
      return;
    }
  }
  throw new Error('the PDF viewer did not open');
}
