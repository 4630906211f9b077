import type { ServerResponse } from 'node:http';
import type { Reply } from '#shared/api/reply';
import { securityHeaders } from '../../services/hosting/page-files';

/** A whole answer in JSON, never kept by the browser. */
export function answerJson(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  const body = JSON.stringify(reply);
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** A request that is turned away. The connection ends with it, so that an unread body is not waited for. */
export function refuse(response: ServerResponse, { status, message }: { status: number; message: string }): void {
  response.shouldKeepAlive = false;
  answerJson(response, status, { ok: false, code: 'badRequest', message });
}
