import { closeSync, mkdirSync, openSync, readSync, rmdirSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { FileRef } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { cli } from '#shared/text/cli';
import { fileAt } from './path-desk';

const sqliteMagic = 'SQLite format 3\0';

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

/** A file that must be there. What is in it is for the services to say. */
export function existingFile(path: string): FileRef {
  const found = statOf(path);
  if (found === undefined) throw new Fault('fileMissing', cli.fileMissing(path));
  if (found.isDirectory()) throw new Fault('fileMissing', cli.notAFile(path));
  return fileAt(path);
}

/** A workbook to be made: `.jxb` is added where the name has no ending. */
export const newBook = (path: string): FileRef => fileAt(extname(path) === '' ? `${path}.jxb` : path);

/** A workbook rather than a file to import, told by how it begins, else by its name. */
export function isBook(path: string): boolean {
  if (extname(path).toLowerCase() === '.jxb') return true;
  const head = Buffer.alloc(sqliteMagic.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === sqliteMagic;
}

/** A folder for outputs by its whole path, and the folders that had to be made for it, outermost first. */
export type OutputFolder = { readonly folder: string; readonly made: readonly string[] };

/** The folder for outputs, made where it is not there. */
export function outputFolder(path: string): OutputFolder {
  const folder = resolve(path);
  const found = statOf(folder);
  if (found?.isDirectory()) return { folder, made: [] };
  if (found !== undefined) throw new Fault('folderReadOnly', cli.notAFolder(path));
  const made: string[] = [];
  try {
    makeFolder(folder, made);
  } catch (error) {
    removeEmpty(made);
    throw storageFault(error, path);
  }
  return { folder, made };
}

/** One step at a time: Node's own recursive way never ends at a link that leads nowhere. */
function makeFolder(folder: string, made: string[]): void {
  if (statOf(folder)?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** Takes folders back that were made and stayed empty. */
export function removeEmpty(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    // Not empty: something is in it that is not ours to remove.
  }
}

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'ETXTBSY']);
const refusedCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ELOOP', 'ENAMETOOLONG']);

/** The sentence for a folder that would not take a file; what is not foreseen comes back as it was. */
export function storageFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return error;
  if (fullCodes.has(code)) return new Fault('diskFull', cli.diskFull(path), { cause: error });
  if (heldCodes.has(code)) return new Fault('fileLocked', cli.outputHeld(path), { cause: error });
  return refusedCodes.has(code) ? new Fault('folderReadOnly', cli.outputFolder(path), { cause: error }) : error;
}
