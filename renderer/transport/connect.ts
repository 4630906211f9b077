import type { Transport } from '#shared/api/client';
import { filesOfBrowser, filesOfWindow, type Files } from './files';
import { createLoopback } from './loopback';
import { takeToken } from './token';
import './window-bridge';

/** What the page talks to: the window's preload, else the loopback host; null where it was opened without a token. */
export function connect(): { transport: Transport; files: Files } | null {
  if (window.jixiaobu !== undefined) return { transport: window.jixiaobu, files: filesOfWindow(window.jixiaobu) };
  const token = takeToken();
  if (token === null) return null;
  const loopback = createLoopback(token);
  return { transport: loopback, files: filesOfBrowser(loopback) };
}
