import { app, BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';
import { hosts } from '#shared/text/hosts';
import type { ProgramFolders } from '../../services/hosting/program-folders';
import type { Platform } from '../../services/platform';
import { addTextMenu } from './menu';
import { pageAddress } from './page-protocol';

/** Opens the one window: a sandboxed page that knows two functions of ours and nothing of the machine. */
export function openWindow(folders: ProgramFolders, log: Platform['log']): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: hosts.product,
    backgroundColor: '#f4f5f7',
    webPreferences: {
      preload: join(folders.built, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  addTextMenu(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('error', `page gone: ${reason}`);
    if (reason !== 'clean-exit') void reopen(window);
  });
  waitForUnsaved(window);
  void window.loadURL(pageAddress);
  return window;
}

/** Edits on their way are there within a moment; after this many looks the person is asked. */
const looks = 10;
const pause = 200;

/** The page keeps the window open while edits are on their way: closing is tried again until they have arrived. */
function waitForUnsaved(window: BrowserWindow): void {
  let left = looks;
  window.webContents.on('will-prevent-unload', (event) => {
    left -= 1;
    if (left > 0) {
      setTimeout(() => window.isDestroyed() || window.close(), pause);
      return;
    }
    left = looks;
    const { message, stay, leave } = hosts.unsaved;
    const answer = dialog.showMessageBoxSync(window, { type: 'warning', title: hosts.product, message, buttons: [stay, leave], defaultId: 0, cancelId: 0, noLink: true });
    if (answer === 1) event.preventDefault();
  });
}

/** The page has died; what was acknowledged is in the workbook, which the main process still holds. */
async function reopen(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: hosts.product,
    message: hosts.crash.message,
    buttons: [hosts.crash.reopen, hosts.crash.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
