import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Who has a workbook open for writing; the content of the lock file beside it. */
export type Holder = { readonly user: string; readonly host: string; readonly pid: number; readonly nonce: string };

export type Lock = { readonly holder: null; readonly release: () => void } | { readonly holder: Holder; readonly release: null };

/** Named as Excel and WPS name theirs, so that people know what it is. */
export const lockPath = (workbook: string): string => join(dirname(workbook), `~$${basename(workbook)}`);

/**
 * Takes the single-writer lock, or says who has it. A lock left behind by a program on this machine that no longer runs
 * is taken over. Throws the file system's error where the folder cannot be written.
 */
export function takeLock(workbook: string): Lock {
  const path = lockPath(workbook);
  const mine: Holder = { user: userName(), host: hostname(), pid: process.pid, nonce: randomUUID() };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return { holder: null, release: () => release(path, mine) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // a full disk makes the file and then refuses what it should hold
      if (code === 'ENOSPC') rmSync(path, { force: true });
      if (code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder && isAlive(holder, mine.host)) return { holder, release: null };
    rmSync(path, { force: true });
  }
}

function release(path: string, mine: Holder): void {
  if (readHolder(path)?.nonce === mine.nonce) rmSync(path, { force: true });
}

/** Null for a lock file that is empty or torn: its writer died while writing it. */
function readHolder(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return typeof holder.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

/** A holder on another machine counts as alive: nobody here can tell. */
function isAlive(holder: Holder, host: string): boolean {
  if (holder.host !== host) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
