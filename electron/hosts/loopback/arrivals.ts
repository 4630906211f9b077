import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder for uploads of one run; made with the first of them. */
export type Arrivals = { readonly folder: () => string; readonly clear: () => void };

const prefix = 'jixiaobu-uploads-';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Uploads are a person's files: those of a run that was killed are removed by the next. */
function clearAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

export function createArrivals(parent = tmpdir()): Arrivals {
  let folder: string | null = null;
  clearAbandoned(parent);
  return {
    folder: () => (folder ??= mkdtempSync(join(parent, `${prefix}${process.pid}-`))),
    clear: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
