import { Worker } from 'node:worker_threads';
import { Fault } from '#shared/api/reply';
import { faults } from '#shared/text/faults';
import type { Job, JobOptions, JobResult, RunJob } from './job';
import type { AbortMessage, WorkerMessage } from './messages';

/** What a worker may use before it is stopped. Readers count real bytes first, so only a hostile file comes near. */
export type JobLimits = { readonly memoryMegabytes: number; readonly seconds: number };

const defaultLimits: JobLimits = { memoryMegabytes: 1024, seconds: 300 };
/**
 * V8 stops a worker at its heap limit only when little more is asked for at that moment; else it takes the whole process down.
 * So the limit is watched from outside, and V8's own lies well above it.
 */
const heapHeadroom = 3;
const watchMilliseconds = 50;
/** How long a cancelled job may take to clean up after itself. */
const graceMilliseconds = 2_000;

/** Runs each job in a worker of its own from the built `entry`. Faults of the worker come back as Faults. */
export function workerJobs(entry: string | URL, log: (message: string) => void, limits: JobLimits = defaultLimits): RunJob {
  return <J extends Job>(job: J, { signal, onProgress }: JobOptions = {}) =>
    new Promise<JobResult[J['kind']]>((resolve, reject) => {
      if (signal?.aborted) {
        reject(new Fault('cancelled', faults.cancelled));
        return;
      }
      const worker = new Worker(entry, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes * heapHeadroom } });
      let stopping: Fault | null = null;
      const stop = (fault: Fault) => {
        stopping ??= fault;
        worker.postMessage({ kind: 'abort' } satisfies AbortMessage);
        grace = setTimeout(() => void worker.terminate(), graceMilliseconds);
      };
      let grace: NodeJS.Timeout | undefined;
      const cancel = () => stop(new Fault('cancelled', faults.cancelled));
      const deadline = setTimeout(() => stop(new Fault('fileTooLarge', faults.jobTooLong)), limits.seconds * 1000);
      const ceiling = process.memoryUsage.rss() + limits.memoryMegabytes * 2 ** 20;
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() <= ceiling) return;
        stopping ??= new Fault('fileTooLarge', faults.jobTooLarge);
        void worker.terminate();
      }, watchMilliseconds);
      const settle = (act: () => void) => {
        clearInterval(watch);
        clearTimeout(deadline);
        clearTimeout(grace);
        signal?.removeEventListener('abort', cancel);
        act();
      };
      signal?.addEventListener('abort', cancel);
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.total);
        else if (message.kind === 'done') settle(() => resolve(message.result as JobResult[J['kind']]));
        else if (message.kind === 'fault') settle(() => reject(stopping ?? new Fault(message.code, message.message, { suggestion: message.suggestion })));
        else {
          log(`${job.kind}: ${message.detail}`);
          settle(() => reject(stopping ?? new Fault('fileDamaged', faults.jobFailed)));
        }
      });
      worker.on('error', (error: Error & { code?: string }) => {
        log(`${job.kind}: ${error.code ?? error.message}`);
        const fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Fault('fileTooLarge', faults.jobTooLarge) : new Fault('internal', faults.internal);
        settle(() => reject(stopping ?? fault));
      });
      // A promise that is settled stays so: this only counts when the worker ended without a word.
      worker.on('exit', () => settle(() => reject(stopping ?? new Fault('internal', faults.internal))));
    });
}
