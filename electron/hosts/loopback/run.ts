import { createServices } from '../../services/create-services';
import { hostPlatform } from '../../services/hosting/host-platform';
import { programFolders } from '../../services/hosting/program-folders';
import { createBrowserDesk } from './browser-desk';
import { startServer } from './server';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** Serves until asked to stop. The first line on stdout is the address to open: nobody else learns the token. */
export async function runLoopback(): Promise<void> {
  const folders = programFolders();
  const desk = createBrowserDesk();
  const services = createServices(
    hostPlatform(folders, desk, (level, message) => {
      if (level !== 'info') console.error(message);
    }),
  );
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
