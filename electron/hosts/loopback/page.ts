import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { hosts } from '#shared/text/hosts';
import { pageFile, securityHeaders } from '../../services/hosting/page-files';
import { refuse } from './answer';

/** Sends a file of the page or a font. It needs no token: there is no secret in it. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  folders: { readonly renderer: string; readonly resources: string },
): Promise<void> {
  const file = pageFile(path, folders);
  const found = file === null ? null : await stat(file.path).catch(() => null);
  if (file === null || found === null || !found.isFile()) return refuse(response, { status: 404, message: hosts.notFoundPage });
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Content-Length': found.size,
    // The build names its files by their content; the page itself and the fonts keep their names.
    'Cache-Control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}
