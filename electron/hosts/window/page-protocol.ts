import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { pageFile, securityHeaders } from '../../services/hosting/page-files';
import type { ProgramFolders } from '../../services/hosting/program-folders';

const scheme = 'app';
const host = 'jixiaobu';
/** Where the page lives. A scheme of its own in place of file://, from which a page could reach every file of the machine. */
export const pageAddress = `${scheme}://${host}/`;

/** Must run before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
}

/** Serves the built page and the fonts, and no other file. */
export function servePage(folders: ProgramFolders): void {
  const nothing = () => new Response(null, { status: 404, headers: securityHeaders });
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = url.host === host && request.method === 'GET' ? pageFile(url.pathname, folders) : null;
    const bytes = file === null ? null : await readFile(file.path).catch(() => null);
    if (file === null || bytes === null) return nothing();
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': file.type } });
  });
}

/** The address belongs to our own page. */
export function isPage(address: string): boolean {
  return URL.canParse(address) && address.startsWith(pageAddress);
}
