import { recognise } from '#shared/recognise/recognise';
import { recogniseTold } from '#shared/recognise/recognise-told';
import { readClipboard } from '../reading/clipboard';
import { readGrids } from '../reading/read';
import type { Job, JobOptions, JobResult } from './job';

/** Does a job in this thread. Writers are loaded when first needed: a reading worker has no use for them. */
export async function perform<J extends Job>(job: J, options: JobOptions = {}): Promise<JobResult[J['kind']]> {
  return (await work(job, options)) as JobResult[J['kind']];
}

async function work(job: Job, options: JobOptions): Promise<JobResult[Job['kind']]> {
  switch (job.kind) {
    case 'recognise': {
      const grids = await readGrids(job.path, options);
      return { grids, recognition: recognise(grids, job.templates) };
    }
    case 'preview': {
      const { source, templates, told } = job;
      const grids = 'path' in source ? await readGrids(source.path, options) : 'grids' in source ? source.grids : await readClipboard(source, options);
      return { grids, recognition: recogniseTold(grids, templates, told) };
    }
    case 'pdf': {
      const { writePdf } = await import('../writing/pdf/write-pdf');
      return writePdf(job.plans, job.path, { title: job.title, ...job.look, ...options });
    }
    case 'inspect': {
      const { inspectPdf } = await import('../writing/pdf/write-pdf');
      return inspectPdf(job.plans, job.look, options);
    }
    case 'docx': {
      const { writeDocx } = await import('../writing/docx/write-docx');
      const plans = new Map(job.plans.map((plan) => [plan.declarationId, plan]));
      await writeDocx(job.statement, plans, job.path, { department: job.department, year: job.year, ...options });
      return null;
    }
    case 'package': {
      const { writePackage } = await import('../writing/package/write-package');
      return writePackage(job.content, job.path, options);
    }
    case 'verifyPackage': {
      const { verifyPackage } = await import('../writing/package/verify-package');
      return verifyPackage(job.path, options);
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../writing/xlsx/write-xlsx');
      await writeXlsx(job.plans, job.path, { title: job.title, layout: job.layout, summary: job.summary, ...options });
      return null;
    }
    case 'upload': {
      const { writeUpload } = await import('../writing/upload/write-upload');
      await writeUpload(job.sheet, job.headers, job.rows, job.path, options);
      return null;
    }
  }
}
