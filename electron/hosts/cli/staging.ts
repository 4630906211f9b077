import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearAbandoned, setAsideName, stagingPrefix } from './abandoned-staging';
import { outputFolder, removeEmpty, storageFault } from './files';

/** Outputs on their way: all of them appear together, or none does. */
export type Staging = {
  /** Where an output is to be written for now. */
  readonly path: (name: string) => string;
  readonly writeText: (name: string, text: string) => void;
  /** Puts the outputs in their places, over those that are there; where one cannot go, all stays as it was. */
  readonly land: (names: readonly string[]) => void;
  /** Removes what did not land. */
  readonly clear: () => void;
};

/**
 * Stages outputs in a hidden folder inside their own, so that putting them in place is a rename within one file system.
 * @param out is made where it is not there, and taken back when nothing landed.
 */
export function stageIn(out: string): Staging {
  const { folder, made } = outputFolder(out);
  let staging: string;
  try {
    clearAbandoned(folder);
    staging = mkdtempSync(join(folder, stagingPrefix()));
  } catch (error) {
    removeEmpty(made);
    throw storageFault(error, out);
  }
  return {
    path: (name) => join(staging, name),
    writeText: (name, text) => {
      try {
        const file = openSync(join(staging, name), 'wx');
        writeFileSync(file, text);
        fsyncSync(file);
        closeSync(file);
      } catch (error) {
        throw storageFault(error, out);
      }
    },
    land: (names) => {
      for (const name of names) if (!existsSync(join(staging, name))) throw new Error(`not written: ${name}`);
      const undo: (() => void)[] = [];
      const move = (from: string, to: string) => {
        renameSync(from, to);
        undo.unshift(() => renameSync(to, from));
      };
      for (const name of names) {
        try {
          if (existsSync(join(folder, name))) move(join(folder, name), join(staging, setAsideName(name)));
          move(join(staging, name), join(folder, name));
        } catch (error) {
          for (const back of undo) back();
          throw storageFault(error, name);
        }
      }
    },
    clear: () => {
      rmSync(staging, { recursive: true, force: true });
      removeEmpty(made);
    },
  };
}
