import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const host = hostname().replace(/[^A-Za-z0-9]/g, '');
const named = /^\.jixiaobu-([A-Za-z0-9]*)-(\d+)-/;

/** How a staging folder of this process begins; the rest is left to chance. */
export const stagingPrefix = (): string => `.jixiaobu-${host}-${process.pid}-`;
/** What an output that was there is called while it waits in a staging folder for all to land. */
export const setAsideName = (name: string): string => `${name}.old`;

/**
 * Removes what a program on this machine that was killed has left in `folder`. An output that it had set aside and not replaced is
 * put back first. Best effort: what cannot be removed stays.
 */
export function clearAbandoned(folder: string): void {
  for (const entry of namesIn(folder)) {
    const [, owner, pid] = named.exec(entry) ?? [];
    if (owner !== host || pid === undefined || isAlive(Number(pid))) continue;
    const staging = join(folder, entry);
    const ending = setAsideName('');
    try {
      for (const name of namesIn(staging)) {
        const place = join(folder, name.slice(0, -ending.length));
        if (name.endsWith(ending) && !existsSync(place)) renameSync(join(staging, name), place);
      }
      rmSync(staging, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
