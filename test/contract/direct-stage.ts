import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Transport } from '#shared/api/client';
import { createServices } from '../../electron/services/create-services';
import { hostPlatform } from '../../electron/services/hosting/host-platform';
import { programFolders } from '../../electron/services/hosting/program-folders';
import { perform } from '../../electron/services/jobs/perform';
import type { FileDesk } from '../../electron/services/platform';
import type { OpenStage } from './stage';

const ref = (path: string) => ({ ticket: path, name: basename(path) });
const desk: FileDesk = { resolve: ({ ticket }) => ticket, give: ref, chooseOpen: async () => null, chooseSave: async () => null };

/** The services in this process, nothing between; jobs are done in this thread. */
export const openDirect: OpenStage = async (folder) => {
  const folders = { ...programFolders(), data: join(folder, 'data') };
  const services = createServices({ ...hostPlatform(folders, desk, () => {}), runJob: perform });
  const transport: Transport = {
    // What the services reply is what this test holds against the contract.
    call: (method, args) => services.call(method, args) as never,
    on: (event, listener) => services.on((name, value) => void (name === event && listener(value as never))),
  };
  return {
    transport,
    choose: async (path) => ref(path),
    target: async (_purpose, name) => ref(join(folder, name)),
    bytes: ({ ticket }) => readFile(ticket),
    end: () => services.close(),
  };
};
