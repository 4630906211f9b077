import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { departmentOf, yearOf } from '#shared/api/import-proposals';
import type { FileRef, ImportPreview } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { cli } from '#shared/text/cli';
import { reportText } from '#shared/text/report';
import { safeFileName } from '../../../services/hosting/file-name';
import { misuse, optionalYear, required, requiredYear, wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse, type Ask } from '../conversation';
import { existingFile } from '../files';
import { findingsReport } from '../../../services/report/findings-report';
import { fileAt } from '../path-desk';
import { countFindings, printFindings, summaryOf, type FindingCounts } from '../../../services/report/print-findings';
import { stageIn, type Staging } from '../staging';
import { note, print, printJson } from '../terminal';
import { formsNamed } from './check';

const outputs = ['workbook', 'pdf', 'xlsx', 'upload', 'report', 'reportPdf', 'reportXlsx', 'findings'] as const;
type Output = (typeof outputs)[number];
type Names = Readonly<Record<Output, string>>;
type Job = { readonly file: FileRef; readonly year: number; readonly from: number | null; readonly out: string; readonly department: string | null; readonly replace: boolean };
type Done = { readonly names: Names; readonly forms: number; readonly counts: FindingCounts };

/** The whole job: last year's file in; workbook, PDF, Excel file, upload file and findings out. All files appear, or none. */
export const prepareCommand: Command = {
  options: { year: 'text', from: 'text', out: 'text', department: 'text', force: 'flag', json: 'flag' },
  run: async (parsed) => {
    const [path = ''] = wordsOf(parsed, [cli.arguments.file]);
    const year = requiredYear(parsed);
    const out = required(parsed, 'out');
    const job = { file: existingFile(path), year, from: optionalYear(parsed, 'from'), out, department: parsed.text('department')?.trim() ?? null, replace: parsed.flag('force') };
    const { names, forms, counts } = await prepare(job);
    const files = Object.fromEntries(outputs.map((output) => [output, join(out, names[output])]));
    if (parsed.flag('json')) printJson({ files, forms, findings: counts });
    else for (const file of Object.values(files)) print(file);
    note(summaryOf(counts));
    return counts.E > 0 ? 1 : 0;
  },
};

async function prepare(job: Job): Promise<Done> {
  // Recent files and backups of a workbook that is still to be moved are nobody's.
  const data = mkdtempSync(join(tmpdir(), 'jixiaobu-'));
  try {
    return await converse((ask) => talk(ask, job), data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function talk(ask: Ask, job: Job): Promise<Done> {
  // Nothing is made before it is known that the file can be read and that no output is in the way.
  const preview = await ask('import.preview', { file: job.file });
  const department = job.department ?? departmentOf(preview);
  if (department === '') throw misuse(cli.departmentNeeded(job.file.name));
  const from = sourceYear(job, preview);
  const names = namesFor(department, job.year);
  await makeWay(ask, job, names);
  const staging = stageIn(job.out);
  try {
    const done = await produce(ask, { ...job, from, department }, preview, names, staging);
    staging.land(outputs.map((output) => names[output]));
    return done;
  } finally {
    staging.clear();
  }
}

/** The year that the file says, else the one before: it is last year's file. Where its texts name another most often, that is told. */
function sourceYear({ from, year, file }: Job, preview: ImportPreview): number {
  const proposal = yearOf(preview);
  const source = from ?? (proposal.guessed ? null : proposal.year) ?? year - 1;
  if (source > year) throw misuse(cli.yearBackwards(source, year));
  if (from === null && proposal.guessed && proposal.year !== null && proposal.year !== source) note(cli.yearDoubtful(file.name, source, proposal.year));
  return source;
}

function namesFor(department: string, year: number): Names {
  const name = (output: Output) => safeFileName(cli.names[output](department, year), `${year}`);
  return { workbook: name('workbook'), pdf: name('pdf'), xlsx: name('xlsx'), upload: name('upload'), report: name('report'), reportPdf: name('reportPdf'), reportXlsx: name('reportXlsx'), findings: name('findings') };
}

/** Refuses outputs that are there already, and with --force a workbook that is in use or not one of ours. */
async function makeWay(ask: Ask, { out, replace }: Job, names: Names): Promise<void> {
  const taken = Object.values(names).filter((name) => existsSync(join(out, name)));
  if (taken.length > 0 && !replace) throw new Fault('exists', cli.outputExists(taken));
  if (!taken.includes(names.workbook)) return;
  const { readOnly } = await ask('workbook.open', { file: fileAt(join(out, names.workbook)) });
  if (readOnly !== null) throw new Fault('fileLocked', cli.outputHeld(names.workbook));
}

async function produce(ask: Ask, job: Job & { from: number; department: string }, preview: ImportPreview, names: Names, staging: Staging): Promise<Done> {
  const { from, year, department } = job;
  await ask('workbook.create', { file: fileAt(staging.path(names.workbook)), department });
  const imported = await ask('import.accept', { preview: preview.preview, year: from, forms: preview.forms.map(({ index }) => ({ index })) });
  note(cli.imported(imported.declarations.length, from));
  const termOver = from === year ? [] : await rollForward(ask, from, year);

  const { findings } = await ask('check.run', { year });
  const counts = countFindings(findings);
  const forms = imported.declarations.length;
  const problems: string[] = [];
  for (const format of ['pdf', 'xlsx', 'upload'] as const) {
    const file = fileAt(staging.path(names[format]));
    const result = await ask('export.run', { year, forms: [], format, file, reason: counts.E > 0 ? cli.prepareReason : '' });
    if (result.missingCharacters.length > 0) note(cli.missingCharacters(result.missingCharacters));
    problems.push(...result.problems);
  }
  if (problems.length > 0) note(cli.problemsInReport(problems.length));

  for (const format of ['pdf', 'xlsx'] as const) {
    await ask('report.write', { year, format, file: fileAt(staging.path(names[format === 'pdf' ? 'reportPdf' : 'reportXlsx'])) });
  }
  const printed = printFindings(findings, await formsNamed(ask, findings));
  const { version } = await ask('app.info', {});
  staging.writeText(names.findings, `${JSON.stringify({ findings: printed }, null, 2)}\n`);
  staging.writeText(
    names.report,
    findingsReport({
      department,
      year,
      version,
      time: new Date().toLocaleString('zh-CN', { hour12: false }),
      forms,
      counts,
      remarks: [...(from === year ? [] : [reportText.carried(forms, from, year)]), ...(counts.E > 0 ? [reportText.insisted(cli.prepareReason)] : [])],
      termOver,
      findings: printed,
      problems,
      doubts: doubtsOf(preview),
    }),
  );
  await ask('workbook.close', {});
  return { names, forms, counts };
}

/** Carries every form over: whether a project whose term is over goes on is for a person to say, who is told. */
async function rollForward(ask: Ask, from: number, to: number): Promise<{ name: string; reason: string }[]> {
  const { forms } = await ask('rollover.preview', { from, to });
  await ask('rollover.apply', { from, to, forms: forms.map(({ id }) => id) });
  note(cli.rolled(forms.length, from, to));
  const over = forms.filter(({ take }) => !take).map(({ name, reason }) => ({ name, reason }));
  for (const { name, reason } of over) note(cli.termOver(name, reason));
  return over;
}

const doubtsOf = (preview: ImportPreview) => [...preview.forms.flatMap((form) => form.doubts), ...preview.doubts];
