import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  build: { ssr: 'test/bench/run.ts', outDir: 'out/bench', target: 'node20.18', rollupOptions: { output: { format: 'es', entryFileNames: 'run.js' } } },
});
