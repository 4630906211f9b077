import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
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

/** The folder for outputs, made where it is not there. Gives its whole path. */
export function outputFolder(path: string): string {
  const folder = resolve(path);
  const found = statOf(folder);
  if (found?.isDirectory()) return folder;
  if (found !== undefined) throw new Fault('folderReadOnly', cli.notAFolder(path));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storageFault(error, path);
  }
  return folder;
}

/** The sentence for a folder that would not take a file; what is not foreseen comes back as it was. */
export function storageFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('diskFull', cli.diskFull(path), { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'ENOENT') return new Fault('folderReadOnly', cli.outputFolder(path), { cause: error });
  if (code === 'EBUSY' || code === 'ETXTBSY') return new Fault('fileLocked', cli.outputHeld(path), { cause: error });
  return error;
}
