import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileRef } from '#shared/api/records';
import { freePath, nameFor } from '../../services/hosting/file-name';
import { createTickets } from '../../services/hosting/tickets';
import type { FileDesk } from '../../services/platform';
import { createPassingFolder } from '../../services/hosting/passing-folder';

/** Files of a person in a browser: they go up into a folder of the host and come down again as downloads. */
export type BrowserDesk = FileDesk & {
  /** Where an upload is written while it arrives. */
  readonly arrivals: () => string;
  /** Takes an upload that has arrived. A workbook is put into the person's folder, since it will be written to. */
  readonly take: (path: string, name: string) => Promise<FileRef>;
  /** Removes what was uploaded. */
  readonly close: () => void;
};

/** The person's folder: JIXIAOBU_HOME, else one named after the program under their documents. */
function homeFolder(): string {
  const own = process.env['JIXIAOBU_HOME'];
  if (own) return own;
  const documents = [join(homedir(), 'Documents'), join(homedir(), '文档')].find((folder) => existsSync(folder));
  return join(documents ?? homedir(), '绩效簿');
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  return existsSync(other) && statSync(one).size === statSync(other).size && (await digest(one)) === (await digest(other));
}

export function createBrowserDesk(home = homeFolder()): BrowserDesk {
  const tickets = createTickets();
  const arrivals = createPassingFolder('uploads');
  return {
    ...tickets,
    arrivals: arrivals.folder,
    // A browser uploads instead.
    chooseOpen: async () => null,
    chooseSave: async (purpose, name) => {
      mkdirSync(home, { recursive: true });
      return tickets.give(freePath(home, nameFor(purpose, name)));
    },
    take: async (path, name) => {
      if (extname(name).toLowerCase() !== '.jxb') return tickets.give(path);
      mkdirSync(home, { recursive: true });
      const known = join(home, name);
      if (await isSameFile(path, known)) return tickets.give(known);
      const target = freePath(home, name);
      copyFileSync(path, target);
      return tickets.give(target);
    },
    close: arrivals.clear,
  };
}
