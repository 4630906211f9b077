import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hosts } from '#shared/text/hosts';

export type Refusal = { readonly status: number; readonly message: string };

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Takes as long whatever was given: digests have one length, and their comparison one duration. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(sha256(given), sha256(token));
}

/**
 * A page elsewhere may have its own name point to 127.0.0.1 (DNS rebinding) or send requests here: then Host is that
 * name, or Origin is that page. Null for a request that comes from our own page or from the address line.
 */
export function refuseStranger(request: IncomingMessage, port: number): Refusal | null {
  const refusal = { status: 403, message: hosts.refusedHost };
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host)) return refusal;
  if (origin !== undefined && origin !== `http://${host}`) return refusal;
  const site = request.headers['sec-fetch-site'];
  // `none` is a person's own doing; a navigation from another page is let in for the page alone, which has no secret.
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation(request)) return refusal;
  return null;
}

const isNavigation = (request: IncomingMessage) =>
  request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET' && !(request.url ?? '').startsWith('/api/');

/** Null for a request that bears the token. */
export function refuseUnknown(request: IncomingMessage, token: string): Refusal | null {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return isToken(given, token) ? null : { status: 401, message: hosts.refusedToken };
}

/** Null where the body is of this type. Both types make a page elsewhere ask first, and it is never told yes. */
export function refuseType(request: IncomingMessage, type: 'application/json' | 'application/octet-stream'): Refusal | null {
  const given = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  return given === type ? null : { status: 415, message: hosts.refusedType };
}
