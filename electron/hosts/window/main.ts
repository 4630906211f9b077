import { app, BrowserWindow } from 'electron';
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

  const window = () => BrowserWindow.getAllWindows()[0] ?? null;
  const services = createServices(hostPlatform(folders, createDialogDesk(window), log));
  openConversation(services, window);
  openWindow(folders, log);

  app.on('second-instance', () => {
    const open = window();
    if (open?.isMinimized()) open.restore();
    open?.focus();
  });
  app.on('activate', () => {
    if (window() === null) openWindow(folders, log);
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
