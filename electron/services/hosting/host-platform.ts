import { join } from 'node:path';
import { workerJobs } from '../jobs/run-job';
import type { FileDesk, Platform } from '../platform';
import type { ProgramFolders } from './program-folders';

/** What every host brings in the same way: folders, workers, the database's binding. */
export function hostPlatform(folders: ProgramFolders, files: FileDesk, log: Platform['log']): Platform {
  const packaged = folders.built.includes('.asar');
  return {
    version: folders.version,
    resources: folders.resources,
    dataFolder: folders.data,
    templateFolders: folders.templates,
    files,
    // For tests in an older Electron. Installed, the program loads its own and nothing that the environment names.
    nativeBinding: packaged ? null : (process.env['BETTER_SQLITE3_BINDING'] ?? null),
    runJob: workerJobs(join(folders.built, 'main', 'worker.js'), (message) => log('error', message)),
    log,
  };
}
