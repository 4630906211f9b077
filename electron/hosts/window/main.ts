import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { createServices } from '../../services/create-services';
import { hostPlatform } from '../../services/hosting/host-platform';
import { programFolders } from '../../services/hosting/program-folders';
import { openConversation } from './conversation';
import { createDialogDesk } from './dialog-desk';
import { fileLog } from './file-log';
import { lockDown } from './lock-down';
import { setApplicationMenu } from './menu';
import { registerPageScheme, servePage } from './page-protocol';
import { openWindow } from './open-window';
import { createPrinter } from './print-file';

const folders = programFolders();
// Chromium's own files: apart from ours, and apart for a test that has its own data folder.
app.setPath('userData', join(folders.data, 'window'));
// What Chromium itself says (date fields, form hints) is Chinese too, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'zh-CN');
registerPageScheme();
lockDown(app);

// Not awaited: Electron becomes ready only after this module has run to its end.
if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  const log = fileLog(folders.data);
  await app.whenReady();
  servePage(folders);
  setApplicationMenu();

  let page: BrowserWindow | null = null;
  const window = () => page;
  const show = () => {
    page = openWindow(folders, log);
    page.once('closed', () => (page = null));
  };
  const services = createServices({ ...hostPlatform(folders, createDialogDesk(window), log), print: createPrinter(window, log) });
  openConversation(services, window);
  show();

  app.on('second-instance', () => {
    if (page?.isMinimized()) page.restore();
    page?.focus();
  });
  app.on('activate', () => {
    if (window() === null) show();
  });
  app.on('window-all-closed', () => app.quit());

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    // What the page asked for before it went is still done; then the workbook is let go.
    void services.close().finally(() => {
      closed = true;
      // Not before this event is over: Electron does not hear a second wish to quit during the first.
      setImmediate(() => app.quit());
    });
  });
}
