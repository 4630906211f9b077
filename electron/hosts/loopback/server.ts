import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hosts } from '#shared/text/hosts';
import type { Services } from '../../services/create-services';
import { refuse } from './answer';
import type { BrowserDesk } from './browser-desk';
import { receiveCall } from './call';
import { sendDownload } from './download';
import { createEventStreams } from './events';
import { refuseStranger, refuseType, refuseUnknown, type Refusal } from './guard';
import { sendPage } from './page';
import { receiveUpload } from './upload';

export type ServerParts = {
  readonly services: Services;
  readonly desk: BrowserDesk;
  readonly renderer: string;
  readonly resources: string;
};

export type LoopbackServer = {
  /** With the token: whoever has it may do what the person may. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
};

/** Listens on 127.0.0.1 only, on a port that the system chooses, with a token of its own. */
export async function startServer(parts: ServerParts): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  const streams = createEventStreams(parts.services);
  let port = 0;

  const server = createServer((request, response) => {
    const refusal = refuseStranger(request, port);
    if (refusal !== null) return refuse(response, refusal);
    route(request, response).catch((error: unknown) => {
      // The page went away in the middle of an answer: nobody is left to be told.
      if (response.destroyed) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, message: hosts.badBody });
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!url.pathname.startsWith('/api/')) {
      return reading ? sendPage(request, response, url.pathname, parts) : refuse(response, notAllowed);
    }
    const refusal = refuseUnknown(request, token) ?? refuseShape(request, url.pathname);
    if (refusal !== null) return refuse(response, refusal);
    if (url.pathname === '/api/call') return receiveCall(request, response, parts.services);
    if (url.pathname === '/api/upload') return receiveUpload(request, response, url.searchParams.get('name') ?? '', parts.desk);
    if (url.pathname === '/api/events') return streams.open(response);
    return sendDownload(response, url.pathname.slice('/api/download/'.length), parts.desk);
  }

  // A long upload or a stream of events is no fault, headers that do not come are.
  server.requestTimeout = 0;
  server.headersTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    token,
    close: () =>
      new Promise((resolve) => {
        streams.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const notAllowed: Refusal = { status: 405, message: hosts.refusedMethod };

function refuseShape(request: IncomingMessage, path: string): Refusal | null {
  if (path === '/api/call') return request.method === 'POST' ? refuseType(request, 'application/json') : notAllowed;
  if (path === '/api/upload') return request.method === 'POST' ? refuseType(request, 'application/octet-stream') : notAllowed;
  if (path === '/api/events' || path.startsWith('/api/download/')) return request.method === 'GET' ? null : notAllowed;
  return { status: 404, message: hosts.notFoundPage };
}
