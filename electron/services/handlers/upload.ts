import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { Fault } from '#shared/api/reply';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import { uploadMapping, type Template, type UploadMapping } from '#shared/template/schema';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { sampleIndicator } from '#shared/text/writing';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session, templateOf } from '../session';
import type { Workbook } from '../workbook/open';
import { saveWhole } from '../writing/save-whole';
import { uploadTable } from '../writing/upload/upload-rows';
import { targetPath } from './export-source';
import { settingChanges } from './setting';

const settingOf = (template: string) => `upload.${template}`;

/** A file with a mapping, to be handed on. */
const mappingFile = z.object({ format: z.literal('jixiaobu-upload-mapping'), formatVersion: z.literal(1), mapping: uploadMapping });
/** A mapping is some kilobytes. */
const mostBytes = 4 << 20;

/** The workbook's own mapping for a template. One that no longer fits the program counts as none: the template's serves. */
function ownMapping(session: Session, workbook: Workbook, template: string): UploadMapping | null {
  const stored = workbook.outline.setting(settingOf(template));
  if (stored === null) return null;
  try {
    return uploadMapping.parse(JSON.parse(stored));
  } catch {
    session.platform.log('warn', 'an upload mapping of the workbook could not be read');
    return null;
  }
}

/** The templates with the workbook's own upload mappings in place of theirs. */
export function uploadTemplates(session: Session, workbook: Workbook): ReadonlyMap<string, Template> {
  return new Map(
    [...session.templates].map(([id, template]) => {
      const own = ownMapping(session, workbook, id);
      return [id, own ? { ...template, upload: own } : template];
    }),
  );
}

function mappingView(session: Session, workbook: Workbook, id: string) {
  const shipped = templateOf(session, id).upload;
  const own = ownMapping(session, workbook, id);
  return { mapping: own ?? shipped, shipped, own: own !== null };
}

/** Columns are told apart by their headers, also where forms of several templates share a file. */
function checkHeaders({ columns }: UploadMapping): void {
  const seen = new Set<string>();
  for (const { header } of columns) {
    if (seen.has(header)) throw new Fault('badRequest', faults.headersTwice(header));
    seen.add(header);
  }
}

/** A form that shows each kind of value, for a year that has none of the template. */
function madeUpForm(template: Template, year: number) {
  const fields = { projectName: sampleIndicator.project, projectCode: '440304230051500300033', annualAmount: '140.00', totalAmount: '420.00', department: sampleIndicator.unit, budgetUnit: sampleIndicator.unit };
  const [level1] = template.indicators.catalogue;
  const base = { ...emptyIndicator, level1: level1?.name ?? '', level2: level1?.level2[0]?.name ?? '' };
  const columns = new Set(template.indicators.columns.map(({ id }) => id));
  const rows = sampleIndicator.rows.map(({ name, value, sign, number, unit }) => ({ ...base, name, ...(columns.has('sign') ? { sign, value: number || value, unit } : { value }) }));
  let next = 0;
  return declarationOf({ fields, units: [], tasks: [], spendingPlan: [], indicators: rows }, { year, unitId: null, template: template.id, kind: template.kind, position: 1 }, () => String((next += 1)));
}

export const uploadHandlers = {
  'upload.get': (session, { template }) => mappingView(session, openedWorkbook(session), template),
  'upload.set': (session, { template, mapping }) => {
    const workbook = openedWorkbook(session);
    const { title } = templateOf(session, template);
    if (mapping) checkHeaders(mapping);
    workbook.history.write(batchLabels.upload(title), settingChanges(workbook, settingOf(template), mapping === null ? null : JSON.stringify(mapping)));
    announce(session, []);
    return mappingView(session, workbook, template);
  },
  'upload.sample': (session, { year, template: id, mapping, rows: most }) => {
    const workbook = openedWorkbook(session);
    const template = { ...templateOf(session, id), upload: mapping };
    const stored = workbook.forms.year(year).flatMap(({ declaration }) => (declaration.template === id ? [declaration] : []));
    const forms = stored.some(({ indicators }) => indicators.length > 0) ? stored : [madeUpForm(template, year)];
    const { headers, rows, problems } = uploadTable(forms, new Map([[id, template]]), workbook.outline.units(), workbook.outline.department().name);
    return { headers: [...headers], rows: rows.slice(0, most).map((row) => [...row]), problems: [...problems] };
  },
  'upload.readMapping': async ({ platform }, { file }) => {
    const path = platform.files.resolve(file);
    const name = basename(path);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new Fault('fileMissing', faults.fileMissing(name));
    if (found.size > mostBytes) throw new Fault('fileUnsupported', faults.mappingForeign(name));
    return parsedMapping(await readFile(path, 'utf8'), name);
  },
  'upload.saveMapping': async (session, { mapping, file, replace }) => {
    checkHeaders(mapping);
    const { path, name } = targetPath(session, file, replace);
    const content: z.infer<typeof mappingFile> = { format: 'jixiaobu-upload-mapping', formatVersion: 1, mapping };
    await saveWhole(path, (temporary) => writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`));
    return { name, location: path };
  },
} satisfies Partial<Handlers>;

function parsedMapping(text: string, name: string): UploadMapping {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Fault('fileUnsupported', faults.mappingForeign(name), { cause: error });
  }
  const newer = typeof data === 'object' && data !== null && 'formatVersion' in data && typeof data.formatVersion === 'number' && data.formatVersion > 1;
  if (newer) throw new Fault('fileUnsupported', faults.mappingNewer(name));
  const parsed = mappingFile.safeParse(data);
  if (!parsed.success) throw new Fault('fileUnsupported', faults.mappingForeign(name), { cause: parsed.error });
  checkHeaders(parsed.data.mapping);
  return parsed.data.mapping;
}
