import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.bcmap': 'application/octet-stream',
};

/**
 * The page may load what comes with it and ask its own host, and nothing else in the world. Styles may stand in the page,
 * since the component library writes its own there.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer of a host that shows the page. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
} as const;

export type PageFile = { readonly path: string; readonly type: string };

/**
 * The file behind the path of an address: the built page, or a font under /fonts/. Null for what is not a file of the page's
 * kinds or would leave its folder. Whether it exists is for the caller to find out.
 */
export function pageFile(address: string, folders: { readonly renderer: string; readonly resources: string }): PageFile | null {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return null;
  const isFont = path.startsWith('/fonts/');
  const folder = isFont ? join(folders.resources, 'fonts') : folders.renderer;
  const relative = isFont ? path.slice('/fonts/'.length) : path === '/' ? 'index.html' : path.slice(1);
  const file = resolve(folder, relative);
  const type = types[extname(file).toLowerCase()];
  return file.startsWith(folder + sep) && type !== undefined ? { path: file, type } : null;
}
