import { basename, dirname } from 'node:path';
import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';

const sqliteFaults = {
  SQLITE_FULL: 'diskFull',
  SQLITE_READONLY: 'workbookReadOnly',
  SQLITE_BUSY: 'fileLocked',
  SQLITE_NOTADB: 'workbookForeign',
  SQLITE_CORRUPT: 'workbookDamaged',
  SQLITE_IOERR: 'fileUnreadable',
  SQLITE_CANTOPEN: 'fileUnreadable',
} as const;

/** The Fault behind what SQLite threw about the workbook `name`; anything else comes back as it is. */
export function workbookFault(error: unknown, name: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  // A detail may follow the second underscore: SQLITE_IOERR_WRITE.
  const known = sqliteFaults[code.split('_').slice(0, 2).join('_') as keyof typeof sqliteFaults];
  return known ? new Fault(known, faults.sqlite[known](name), { cause: error }) : error;
}

/** The same for what the file system threw while a file was made at `path`. */
export function filesFault(error: unknown, path: string): unknown {
  const folder = basename(dirname(path));
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('fileMissing', faults.folderMissing(folder), { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault('folderReadOnly', faults.folderReadOnly(folder), { cause: error });
    case 'ENOSPC':
      return new Fault('diskFull', faults.sqlite.diskFull(basename(path)), { cause: error });
    default:
      return workbookFault(error, basename(path));
  }
}
