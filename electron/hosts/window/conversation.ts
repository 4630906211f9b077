import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '#shared/api/reply';
import { hosts } from '#shared/text/hosts';
import type { Services } from '../../services/create-services';
import { callChannel, eventChannel } from './channels';
import { isPage } from './page-protocol';

/** Only the top frame of our own window, showing our own page, may ask. */
function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return window !== null && frame !== null && frame === window.webContents.mainFrame && isPage(frame.url);
}

/** Carries calls to the services and their events to the page: one channel each way. */
export function openConversation(services: Services, window: () => BrowserWindow | null): void {
  ipcMain.handle(callChannel, async (event, method: unknown, args: unknown): Promise<Reply<unknown>> => {
    if (!isOurPage(event, window()) || typeof method !== 'string') return { ok: false, code: 'badRequest', message: hosts.refusedToken };
    return services.call(method, args);
  });
  services.on((name, value) => {
    const open = window();
    if (open !== null && !open.webContents.isDestroyed()) open.webContents.send(eventChannel, name, value);
  });
}
