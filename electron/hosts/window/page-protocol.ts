import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { pageFile, securityHeaders, type PageFile } from '../../services/hosting/page-files';
import type { ProgramFolders } from '../../services/hosting/program-folders';

const scheme = 'app';
const host = 'jixiaobu';
/** Where the page lives. A scheme of its own in place of file://, from which a page could reach every file of the machine. */
export const pageAddress = `${scheme}://${host}/`;

/** Where a PDF lies while it is printed. */
export const printAddress = `${scheme}://${host}/print/`;
const prints = new Map<string, string>();

/** Serves a PDF to the window that prints it; returns a function that ends this. */
export function servePrint(name: string, path: string): () => void {
  prints.set(name, path);
  return () => void prints.delete(name);
}

/** Must run before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
}

/** Serves the built page, the fonts, and a PDF while it is printed; no other file. */
export function servePage(folders: ProgramFolders): void {
  const nothing = () => new Response(null, { status: 404, headers: securityHeaders });
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = url.host === host && request.method === 'GET' ? fileOf(url, folders) : null;
    const bytes = file === null ? null : await readFile(file.path).catch(() => null);
    if (file === null || bytes === null) return nothing();
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': file.type } });
  });
}

function fileOf(url: URL, folders: ProgramFolders): PageFile | null {
  const print = url.href.startsWith(printAddress) ? prints.get(url.href.slice(printAddress.length)) : undefined;
  return print === undefined ? pageFile(url.pathname, folders) : { path: print, type: 'application/pdf' };
}

/** The address belongs to our own page. */
export function isPage(address: string): boolean {
  return URL.canParse(address) && address.startsWith(pageAddress);
}
