import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const built = resolve(import.meta.dirname, '../../out/main/cli.js');

/** The command line is tested as it is built; npm test builds first. */
export const isBuilt = existsSync(built);

export type Outcome = { readonly code: number; readonly out: string; readonly words: string };

/** Runs the built command line in a folder, with a data folder of its own there. */
export function commandLine(folder: string): (...args: string[]) => Promise<Outcome> {
  const env = { ...process.env, JIXIAOBU_DATA: join(folder, '.data') };
  return (...args) =>
    new Promise((done) => {
      execFile(process.execPath, [built, ...args], { cwd: folder, env, maxBuffer: 64 << 20 }, (error, out, words) => {
        done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, words });
      });
    });
}
