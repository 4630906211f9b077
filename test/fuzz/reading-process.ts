import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Outcome } from './reading-child';

const root = resolve(import.meta.dirname, '../..');

/** Memory in megabytes that reading may take, and seconds after which a file counts as hanging. */
export const limits = { heap: 1024, rss: 1900, seconds: 60 } as const;

/** Bundles the child, which cannot run as it stands, into a folder of its own for each test file. Gives what is to be run. */
export async function buildChild(name: string): Promise<string> {
  const outDir = join(root, 'out/fuzz', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(root, 'test/fuzz/reading-child.ts'), outDir, emptyOutDir: true, target: 'node20.18', rollupOptions: { output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } } },
  });
  return join(outDir, 'reading-child.mjs');
}

export type Ended = Outcome | { readonly kind: 'died' | 'hung'; readonly words: string; readonly forms: 0; readonly rss: number };
export type ReadingProcess = { readonly read: (path: string) => Promise<Ended>; readonly end: () => void };

/** One process for many files; a new one where the last died or hung. */
export function readingProcess(entry: string): ReadingProcess {
  let child: ChildProcess | null = null;
  let ready: Promise<void> = Promise.resolve();
  const begin = () => {
    const fresh = fork(entry, [join(root, 'resources/templates')], { execArgv: [`--max-old-space-size=${limits.heap}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child = fresh;
    ready = new Promise((done) => void fresh.once('message', () => done()));
    return fresh;
  };
  return {
    read: async (path) => {
      const reader: ChildProcess = child ?? begin();
      await ready;
      return new Promise<Ended>((done) => {
        let words = '';
        const onWords = (piece: Buffer) => (words += piece.toString());
        const settle = (ended: Ended) => {
          clearTimeout(deadline);
          reader.off('message', onMessage);
          reader.off('exit', onExit);
          reader.stderr?.off('data', onWords);
          done(ended);
        };
        const onMessage = (outcome: Outcome) => settle(outcome);
        const onExit = (code: number | null, signal: string | null) => {
          child = null;
          settle({ kind: 'died', words: `${code ?? signal} ${words.slice(0, 500)}`, forms: 0, rss: 0 });
        };
        const deadline = setTimeout(() => {
          child = null;
          reader.off('exit', onExit);
          reader.kill('SIGKILL');
          settle({ kind: 'hung', words: '', forms: 0, rss: 0 });
        }, limits.seconds * 1000);
        reader.stderr?.on('data', onWords);
        reader.on('message', onMessage);
        reader.once('exit', onExit);
        reader.send(path);
      });
    },
    end: () => {
      child?.kill();
      child = null;
    },
  };
}
