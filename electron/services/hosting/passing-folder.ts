import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a person's files that pass through one run of the program; made when it is first asked for. */
export type PassingFolder = { readonly folder: () => string; readonly clear: () => void };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What a run that was killed has left is removed by the next. */
function clearAbandoned(parent: string, prefix: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** @param purpose is part of the folder's name: `uploads`. */
export function createPassingFolder(purpose: string, parent = tmpdir()): PassingFolder {
  const prefix = `jixiaobu-${purpose}-`;
  let folder: string | null = null;
  clearAbandoned(parent, prefix);
  return {
    folder: () => (folder ??= mkdtempSync(join(parent, `${prefix}${process.pid}-`))),
    clear: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
