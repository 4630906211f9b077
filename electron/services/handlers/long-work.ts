import type { Job, JobResult } from '../jobs/job';
import type { Session } from '../session';

/** Runs a job with progress and so that `job.cancel` stops it. */
export async function longWork<J extends Job>(session: Session, label: string, job: J): Promise<JobResult[J['kind']]> {
  const abort = new AbortController();
  session.abort = abort;
  try {
    return await session.platform.runJob(job, {
      signal: abort.signal,
      onProgress: (done, total) => session.emit('job.progressed', { label, done, total }),
    });
  } finally {
    session.abort = null;
  }
}
