import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three builds. Targets are those of the oldest Electron that the tests run in (Node 20.18, Chromium 130), so that one
 * build serves it and the Electron that ships.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      minify: true,
      outDir: 'out/main',
      rollupOptions: {
        input: {
          window: at('electron/hosts/window/main.ts'),
          loopback: at('electron/hosts/loopback/main.ts'),
          cli: at('electron/hosts/cli/main.ts'),
          worker: at('electron/services/jobs/worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      minify: true,
      outDir: 'out/preload',
      // A sandboxed preload must be CommonJS.
      rollupOptions: { input: { preload: at('electron/hosts/window/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
