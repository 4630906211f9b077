import type { App, WebContents } from 'electron';
import { isPage } from './page-protocol';

/**
 * No page but ours is ever shown: no navigation elsewhere, no new windows, no embedded views, no permissions, no downloads
 * and no request that leaves the machine.
 */
export function lockDown(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    lockSession(contents);
  });
}

function stay(event: { readonly url: string; preventDefault: () => void }): void {
  if (!isPage(event.url) && !isPdfViewer(event.url)) event.preventDefault();
}

const lockedSessions = new WeakSet<WebContents['session']>();

function lockSession({ session }: WebContents): void {
  if (lockedSessions.has(session)) return;
  lockedSessions.add(session);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** Copying is writing to the clipboard after a key or a click; reading it goes by the paste event and needs no permission. */
const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';

/** Chromium's own PDF viewer, which prints (print-file.ts): its pages, and the styles and scripts that all of Chromium's pages share. */
export const isPdfViewer = (address: string) => address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
const isOfChromium = (address: string) => isPdfViewer(address) || address.startsWith('chrome://resources/');

const isLocal = (address: string) => isPage(address) || isOfChromium(address) || /^(blob|data|devtools|chrome-extension):/.test(address);
