import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ExportRecord } from '#shared/api/checks';
import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';
import { type Database, openDatabase } from './database';
import { hasOurSchema } from './schema';
import { filesFault, workbookFault } from './storage-fault';
import { type History, openHistory } from './history';
import { type IndicatorReader, prepareIndicatorReader } from './indicators';
import { type Lock, takeLock } from './lock';
import { applicationId, migrate, newestVersion, schemaVersion } from './migrate';
import { type OutlineReader, prepareOutlineReader } from './outline';
import { type FormReader, prepareFormReader } from './read';

/** An open workbook: its readers, its change log, and the one way to let it go. */
export type Workbook = {
  readonly path: string;
  /** Stays the same when the file is moved or renamed. */
  readonly id: string;
  /** A sentence that says why it can only be read; null when it can be edited. */
  readonly readOnly: string | null;
  readonly forms: FormReader;
  readonly outline: OutlineReader;
  readonly indicators: IndicatorReader;
  readonly history: History;
  readonly recordExport: (entry: Omit<ExportRecord, 'time'>) => void;
  /** Exports that went out, the latest first. */
  readonly exports: (limit: number) => ExportRecord[];
  /** A copy that is whole, also while the workbook is written to. The path must be free. */
  readonly copyTo: (path: string) => Promise<void>;
  readonly close: () => void;
};

export type OpenOptions = {
  /** Folder for copies made before a migration. */
  readonly backups: string;
  readonly nativeBinding?: string | null;
};

/** Makes a new workbook with its department. The path must be free. Throws Fault. */
export function createWorkbook(path: string, department: string, options: OpenOptions): Workbook {
  if (existsSync(path)) throw new Fault('exists', faults.fileExists(basename(path)));
  let lock: Lock | null = null;
  let db: Database | null = null;
  try {
    lock = takeLock(path);
    if (lock.holder) throw new Fault('fileLocked', faults.workbookHeld(lock.holder.user, lock.holder.host));
    db = openDatabase(path, { create: true, nativeBinding: options.nativeBinding });
    migrate(db);
    db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('workbookId', randomUUID());
    db.prepare(`INSERT INTO department (id, name, code) VALUES (?, ?, '')`).run(randomUUID(), department);
    return workbookOf(path, db, lock, null);
  } catch (error) {
    if (db) {
      db.close();
      rmSync(path, { force: true });
    }
    lock?.release?.();
    throw filesFault(error, path);
  }
}

/**
 * Opens a workbook for writing, or for reading only where another program has it or its folder cannot be written. Throws
 * Fault: not ours, newer than this program knows, damaged, missing.
 */
export async function openWorkbook(path: string, options: OpenOptions): Promise<Workbook> {
  const name = basename(path);
  if (!existsSync(path)) throw new Fault('fileMissing', faults.fileMissing(name));
  if (statSync(path).isDirectory()) throw new Fault('workbookForeign', faults.workbookForeign(name));
  const { lock, readOnly } = lockFor(path);
  let db: Database | null = null;
  try {
    db = openDatabase(path, { readonly: readOnly !== null, nativeBinding: options.nativeBinding });
    inspect(db, name, options.nativeBinding);
    const version = schemaVersion(db);
    if (version < newestVersion()) {
      if (readOnly !== null) throw new Fault('workbookReadOnly', faults.migrationNeedsWriting(name));
      await backUp(db, join(options.backups, `${name}.${version}.${Date.now()}.jxb`));
      migrate(db);
    }
    return workbookOf(path, db, lock, readOnly);
  } catch (error) {
    db?.close();
    lock?.release?.();
    throw workbookFault(error, name);
  }
}

/** Ours, not newer than we know, and whole; else a Fault. */
function inspect(db: Database, name: string, nativeBinding?: string | null): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new Fault('workbookForeign', faults.workbookForeign(name));
  if (schemaVersion(db) > newestVersion()) throw new Fault('workbookNewer', faults.workbookNewer(name));
  if (!hasOurSchema(db, nativeBinding)) throw new Fault('workbookForeign', faults.workbookForeign(name));
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Fault('workbookDamaged', faults.workbookDamaged(name));
}

/** A copy by SQLite's own backup: a file copy of an open workbook may be torn. */
async function backUp(db: Database, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await db.backup(to);
}

function lockFor(path: string): { lock: Lock | null; readOnly: string | null } {
  try {
    const lock = takeLock(path);
    return { lock, readOnly: lock.holder ? faults.workbookHeld(lock.holder.user, lock.holder.host) : null };
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    return { lock: null, readOnly: isFull ? faults.sqlite.diskFull(basename(path)) : faults.folderReadOnly(basename(dirname(path))) };
  }
}

function workbookOf(path: string, db: Database, lock: Lock | null, readOnly: string | null): Workbook {
  const insertRecord = db.prepare('INSERT INTO exportRecord (time, year, format, forms, errors, reason) VALUES (?, ?, ?, ?, ?, ?)');
  const newestRecords = db.prepare('SELECT time, year, format, forms, errors, reason FROM exportRecord ORDER BY id DESC LIMIT ?');
  const history = openHistory(db);
  const guarded = <T>(act: () => T): T => {
    if (readOnly !== null) throw new Fault('workbookReadOnly', readOnly);
    try {
      return act();
    } catch (error) {
      throw workbookFault(error, basename(path));
    }
  };
  const workbookId = db.prepare(`SELECT value FROM meta WHERE key = 'workbookId'`).pluck().get() as string | undefined;
  return {
    path,
    id: workbookId ?? '',
    readOnly,
    forms: prepareFormReader(db),
    outline: prepareOutlineReader(db),
    indicators: prepareIndicatorReader(db),
    history: {
      ...history,
      write: (label, changes) => guarded(() => history.write(label, changes)),
      undo: () => guarded(history.undo),
      redo: () => guarded(history.redo),
    },
    recordExport: ({ year, format, forms, errors, reason }) =>
      guarded(() => void insertRecord.run(new Date().toISOString(), year, format, forms, errors, reason)),
    copyTo: async (copy) => {
      try {
        await db.backup(copy);
      } catch (error) {
        throw filesFault(error, copy);
      }
    },
    exports: (limit) => newestRecords.all(limit) as ExportRecord[],
    close: () => {
      db.close();
      lock?.release?.();
    },
  };
}
