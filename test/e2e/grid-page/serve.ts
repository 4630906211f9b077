import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { build, preview } from 'vite';

/** Builds the page of the form on screen and serves it on a free port of this machine. */
export async function serveGridPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = resolve(import.meta.dirname, '../../../node_modules/.cache/grid-page');
  const common = { configFile: false, root: import.meta.dirname, logLevel: 'error' } as const;
  await build({ ...common, plugins: [react()], build: { outDir, emptyOutDir: true, target: 'chrome130' } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page of the grid is not served');
  return { url, close: () => server.close() };
}
