import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '#shared/api/reply';
import type { Job } from '../../electron/services/jobs/job';
import { type JobLimits, workerJobs } from '../../electron/services/jobs/run-job';
import { allTemplates } from '../layouts/all-templates';

const worker = resolve(import.meta.dirname, '../../out/main/worker.js');
const samples = resolve(import.meta.dirname, '../../resources/samples');

/** Needs out/, which npm test builds first. */
describe.skipIf(!existsSync(worker))('a file is read in a worker', () => {
  let folder = '';
  const usual: JobLimits = { memoryMegabytes: 512, seconds: 60 };
  const logged: string[] = [];
  const read = (path: string, limits = usual, options = {}) => {
    const job = { kind: 'preview', source: { path }, templates: allTemplates, told: { labels: [], templates: [] } } as const satisfies Job;
    return workerJobs(worker, (message) => logged.push(message), limits)(job, options);
  };
  const faultOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Fault ? error : Promise.reject(error)));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jobs-'));
    writeFileSync(join(folder, '很多行.csv'), `项目名称,甲\n一级指标,二级指标,三级指标,指标值\n${'产出指标,数量指标,人数,≥6人\n'.repeat(600_000)}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('with progress', async () => {
    const steps: string[] = [];
    const { recognition } = await read(join(samples, 'futian-2022-projects.xlsx'), usual, { onProgress: (done: number, total: number) => steps.push(`${done}/${total}`) });
    expect(recognition.forms).toHaveLength(23);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('that ends at its memory limit, and the program goes on', async () => {
    const fault = await faultOf(read(join(folder, '很多行.csv'), { memoryMegabytes: 80, seconds: 60 }));
    expect(fault).toMatchObject({ code: 'fileTooLarge' });
    expect(fault?.message).toMatch(/内存不够.*。$/);
    expect((await read(join(samples, 'gulou-2020-projects.xlsx'))).recognition.forms.length).toBeGreaterThan(10);
  });

  it('that ends at its deadline', async () => {
    const started = Date.now();
    expect(await faultOf(read(join(folder, '很多行.csv'), { memoryMegabytes: 2048, seconds: 0.3 }))).toMatchObject({ code: 'fileTooLarge', message: expect.stringContaining('用时过长') });
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('that ends when the person cancels', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 300);
    expect(await faultOf(read(join(folder, '很多行.csv'), { memoryMegabytes: 2048, seconds: 60 }, { signal: abort.signal }))).toMatchObject({ code: 'cancelled' });
  });

  it('whose refusals come back as they are', async () => {
    writeFileSync(join(folder, '旧.doc'), Buffer.from('{\\rtf1 x}'));
    expect(await faultOf(read(join(folder, '旧.doc')))).toMatchObject({ code: 'fileUnsupported', message: expect.stringContaining('另存为 .docx') });
  });
});
