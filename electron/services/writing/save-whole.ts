import { randomBytes } from 'node:crypto';
import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault, type FaultCode } from '#shared/api/reply';
import { writingFaults } from '#shared/text/writing';
import { freePath } from '../hosting/file-name';

/** The calls to the disk that saving makes; another set stands in for a disk that fails. */
export type Disk = Pick<typeof promises, 'open' | 'rename' | 'rm' | 'realpath' | 'access' | 'stat'>;

type Stage = 'write' | 'replace';
type Ending = { readonly code: FaultCode; readonly message: (file: string, other: string) => string };

const fullDisk: Ending = { code: 'diskFull', message: writingFaults.diskFull };
const badName: Ending = { code: 'badRequest', message: writingFaults.nameTooLong };
const failed: Ending = { code: 'folderReadOnly', message: writingFaults.deviceFailed };
const shut: Ending = { code: 'folderReadOnly', message: writingFaults.folderReadOnly };
const held: Ending = { code: 'fileLocked', message: writingFaults.locked };
const folder: Ending = { code: 'exists', message: writingFaults.isFolder };
const gone: Ending = { code: 'notFound', message: writingFaults.folderMissing };

/** What an error of the disk means; the same refusal means the folder while writing beside and the file when replacing it. */
const endings: Readonly<Record<string, Readonly<Record<Stage, Ending>>>> = {
  EACCES: { write: shut, replace: held },
  EPERM: { write: shut, replace: held },
  EROFS: { write: shut, replace: shut },
  EBUSY: { write: held, replace: held },
  ETXTBSY: { write: held, replace: held },
  ENOSPC: { write: fullDisk, replace: fullDisk },
  EDQUOT: { write: fullDisk, replace: fullDisk },
  EFBIG: { write: fullDisk, replace: fullDisk },
  EISDIR: { write: folder, replace: folder },
  ENOTEMPTY: { write: folder, replace: folder },
  ENOENT: { write: gone, replace: gone },
  ENOTDIR: { write: gone, replace: gone },
  ENAMETOOLONG: { write: badName, replace: badName },
  EIO: { write: failed, replace: failed },
  ENODEV: { write: failed, replace: failed },
  ENXIO: { write: failed, replace: failed },
  ESTALE: { write: failed, replace: failed },
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A file that another program holds comes with the name of one that is free. */
function explain(error: unknown, stage: Stage, path: string): unknown {
  if (error instanceof Fault) return error;
  const ending = endings[codeOf(error)]?.[stage];
  if (!ending) return error;
  const file = basename(path);
  const other = basename(freePath(dirname(path), file));
  return new Fault(ending.code, ending.message(file, other), { cause: error, ...(ending === held && { suggestion: other }) });
}

/** The file that `path` leads to: what a link points at is replaced, not the link. */
async function targetOf(path: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw error;
  }
}

/** Refuses early what would be refused after long work: a folder of that name, or a file that may not be written. */
async function checkTarget(target: string, disk: Disk): Promise<void> {
  const found = await disk.stat(target).catch(() => null);
  if (!found) return;
  if (found.isDirectory()) throw new Fault('exists', writingFaults.isFolder(basename(target)));
  try {
    await disk.access(target, promises.constants.W_OK);
  } catch (error) {
    throw explain(error, 'replace', target);
  }
}

async function flush(path: string, disk: Disk): Promise<void> {
  const handle = await disk.open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name survive a power cut. Windows cannot open a folder, and some network drives will not flush one. */
async function flushFolder(path: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(path, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** A virus scanner may hold a file for a moment after it was written: waits for it in all about a second and a half. */
async function replace(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of [50, 150, 400, 900]) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  await disk.rename(from, to);
}

/**
 * Saves a file whole or not at all: `write` fills a temporary file in the same folder, which is flushed to the disk and
 * then takes the place of `path`. Whatever fails, what was at `path` before is untouched and the temporary file is gone.
 * @returns what `write` returns
 * @throws Fault `folderReadOnly`, `diskFull`, `fileLocked`, `exists` (a folder has the name), `notFound` (no such folder),
 * `badRequest` (the name is too long); what else `write` throws comes through as it is.
 */
export async function saveWhole<T>(path: string, write: (temporaryPath: string) => Promise<T>, disk: Disk = promises): Promise<T> {
  let temporary: string | null = null;
  let stage: Stage = 'write';
  try {
    const target = await targetOf(path, disk);
    await checkTarget(target, disk);
    temporary = join(dirname(target), `.jixiaobu-${randomBytes(6).toString('hex')}.tmp`);
    // Opened here so that a folder that cannot be written is known before the work, and never an existing file is filled.
    await (await disk.open(temporary, 'wx')).close();
    const result = await write(temporary);
    await flush(temporary, disk);
    stage = 'replace';
    await replace(temporary, target, disk);
    temporary = null;
    await flushFolder(dirname(target), disk);
    return result;
  } catch (error) {
    if (temporary) await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw explain(error, stage, path);
  }
}
