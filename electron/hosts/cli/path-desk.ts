import { basename, resolve } from 'node:path';
import type { FileRef } from '#shared/api/records';
import type { FileDesk } from '../../services/platform';

/** Here the person writes paths themselves, so a path is its own ticket. */
export const pathDesk: FileDesk = {
  resolve: ({ ticket }) => ticket,
  give: (path) => fileAt(path),
  chooseOpen: async () => null,
  chooseSave: async () => null,
};

/** The file that a person wrote on the command line. */
export function fileAt(path: string): FileRef {
  const whole = resolve(path);
  return { ticket: whole, name: basename(whole) };
}
