import { createServices } from '../../services/create-services';
import { programFolders } from '../../services/hosting/program-folders';
import { runInWorker } from '../../services/jobs/run-in-worker';
import { createBrowserDesk } from './browser-desk';
import { startServer } from './server';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** Serves until asked to stop. The first line on stdout is the address to open: nobody else learns the token. */
export async function runLoopback(): Promise<void> {
  const folders = programFolders();
  const desk = createBrowserDesk();
  const services = createServices({
    version: folders.version,
    resources: folders.resources,
    dataFolder: folders.data,
    templateFolders: folders.templates,
    files: desk,
    runJob: runInWorker(folders.built),
    log: (level, message) => {
      if (level !== 'info') console.error(message);
    },
  });
  const server = await startServer({ services, desk, renderer: folders.renderer, resources: folders.resources });
  console.log(server.address);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await services.close();
    desk.close();
    process.exit(0);
  };
  for (const signal of stopSignals) process.on(signal, () => void stop());
}
