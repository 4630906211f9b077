import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#shared/api/reply';
import type { Job } from './job';
import type { WorkerMessage } from './messages';
import { perform } from './perform';

/** The worker's entry: one job, then it ends. */
const abort = new AbortController();
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
parentPort?.on('message', () => abort.abort());

try {
  const result = await perform(workerData as Job, {
    signal: abort.signal,
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  });
  tell({ kind: 'done', result });
} catch (error) {
  if (error instanceof Fault) tell({ kind: 'fault', code: error.code, message: error.message, suggestion: error.suggestion });
  else tell({ kind: 'crashed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
parentPort?.close();
