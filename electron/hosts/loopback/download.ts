import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '#shared/api/reply';
import { hosts } from '#shared/text/hosts';
import { securityHeaders } from '../../services/hosting/page-files';
import { refuse } from './answer';
import type { BrowserDesk } from './browser-desk';

function pathOf(ticket: string, desk: BrowserDesk): string | null {
  try {
    return desk.resolve({ ticket: decodeURIComponent(ticket), name: '' });
  } catch (error) {
    if (error instanceof Fault || error instanceof URIError) return null;
    throw error;
  }
}

/** Sends the file behind a ticket, always to be saved and never to be shown in place. */
export async function sendDownload(response: ServerResponse, ticket: string, desk: BrowserDesk): Promise<void> {
  const path = pathOf(ticket, desk);
  if (path === null) return refuse(response, { status: 404, message: hosts.notFoundPage });
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return refuse(response, { status: 404, message: hosts.fileGone(basename(path)) });
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path)).replaceAll(/['()*]/g, escape)}`,
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(path), response);
}
