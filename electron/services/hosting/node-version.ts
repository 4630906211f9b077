import { hosts } from '#shared/text/hosts';

/**
 * A sentence where this Node cannot load the database (the prebuilt better-sqlite3 crashes Node 20 without a word), else
 * null. Electron brings its own Node; BETTER_SQLITE3_BINDING names a binding built for an older one.
 */
export function nodeIsTooOld(versions: { readonly node: string; readonly electron?: string } = process.versions, env = process.env): string | null {
  const major = Number(versions.node.split('.')[0]);
  if (versions.electron !== undefined || major >= 22 || env['BETTER_SQLITE3_BINDING']) return null;
  return hosts.nodeTooOld(versions.node);
}
