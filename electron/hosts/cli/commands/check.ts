import { extname } from 'node:path';
import { z } from 'zod';
import { reportFormat, reportOrder } from '#shared/api/checks';
import type { MethodArgs } from '#shared/api/contract';
import type { Finding } from '#shared/model/finding';
import { cli } from '#shared/text/cli';
import { choice, misuse, wordsOf, optionalYear, type Parsed } from '../arguments';
import type { Command } from '../command';
import { converse, type Ask } from '../conversation';
import { existingFile, isBook } from '../files';
import { fileAt } from '../path-desk';
import { openToRead } from '../open-book';
import { countFindings, findingLine, printFindings, summaryOf, type CheckedForm } from '../../../services/report/print-findings';
import { note, print, printJson } from '../terminal';

type Checked = { readonly year: number; readonly findings: readonly Finding[]; readonly forms: readonly CheckedForm[] };

const printedYears = z.object({ declarations: z.array(z.object({ year: z.number().optional() })) });

/** Checks a year of a workbook, or the forms of a file that is in no workbook. Exit code 1 with findings of level E. */
export const checkCommand: Command = {
  options: { year: 'text', json: 'flag', report: 'text', by: 'text', force: 'flag' },
  run: async (parsed) => {
    const [path = ''] = wordsOf(parsed, [cli.arguments.bookOrFile]);
    const asked = optionalYear(parsed);
    existingFile(path);
    const list = listAsked(parsed);
    const { findings, forms } = await converse(async (ask) => {
      const book = isBook(path);
      const checked = book ? await checkBook(ask, path, asked) : await checkFile(ask, path, asked);
      if (list !== null) await writeList(ask, { year: checked.year, ...list, ...(!book && { source: existingFile(path) }) });
      return checked;
    });
    if (parsed.flag('json')) printJson({ findings: printFindings(findings, forms) });
    else for (const finding of findings) print(findingLine(finding));
    const counts = countFindings(findings);
    note(summaryOf(counts));
    return counts.E > 0 ? 1 : 0;
  },
};

type List = Pick<MethodArgs<'report.write'>, 'format' | 'order' | 'file' | 'replace'>;

/** The list that was asked for, null where none was. */
function listAsked(parsed: Parsed): List | null {
  const path = parsed.text('report');
  if (path === null) return null;
  const ending = extname(path).toLowerCase().slice(1);
  const format = reportFormat.options.find((each) => each === ending);
  if (format === undefined) throw misuse(cli.reportEnding(path));
  return { format, order: choice('by', parsed.text('by') ?? 'form', reportOrder.options), file: fileAt(path), replace: parsed.flag('force') };
}

async function writeList(ask: Ask, order: MethodArgs<'report.write'>): Promise<void> {
  const { name, findings, missingCharacters } = await ask('report.write', order);
  note(cli.reportWritten(name, findings));
  if (missingCharacters.length > 0) note(cli.missingCharacters(missingCharacters));
}

async function checkBook(ask: Ask, path: string, asked: number | null): Promise<Checked> {
  const { years } = await openToRead(ask, path);
  const year = asked ?? (years.length === 1 ? years[0] : undefined);
  if (year === undefined) throw misuse(cli.yearNeededOf(years));
  const { findings } = await ask('check.run', { year });
  return { year, findings, forms: await formsNamed(ask, findings) };
}

/** The forms that findings name, as the workbook has them. */
export async function formsNamed(ask: Ask, findings: readonly Finding[]): Promise<CheckedForm[]> {
  const forms: CheckedForm[] = [];
  for (const id of new Set(findings.map((finding) => finding.declarationId))) {
    const { declaration } = await ask('declaration.get', { id });
    forms.push({ declaration, sources: {}, sheet: null });
  }
  return forms;
}

async function checkFile(ask: Ask, path: string, asked: number | null): Promise<Checked> {
  const file = existingFile(path);
  const year = asked ?? (await yearOfFile(ask, path));
  if (year === null) throw misuse(cli.yearNeeded(file.name));
  const { findings, forms } = await ask('file.check', { file, year });
  return { year, findings, forms: forms.map(({ declaration, sources, place }) => ({ declaration, sources, sheet: place.sheet })) };
}

/** The year that all forms of the file say, where they say one. */
async function yearOfFile(ask: Ask, path: string): Promise<number | null> {
  const { declarations } = printedYears.parse(await ask('file.recognise', { file: existingFile(path) }));
  const years = new Set(declarations.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
