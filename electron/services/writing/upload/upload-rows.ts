import { formName, type Declaration, type Indicator } from '#shared/model/declaration';
import type { Template, UploadSource } from '#shared/template/schema';
import { namelessForm, uploadProblems, uploadWords } from '#shared/text/writing';
import { isNotApplicable, platformValue, type PlatformValue } from './platform-value';

/** The upload file before it is written: one row an indicator, every cell text. */
export type UploadTable = {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences: what the platform may refuse, and what was decided for it. */
  readonly problems: readonly string[];
};
export type UploadUnit = { readonly id: string; readonly name: string; readonly code: string };

function isBlank(row: Indicator): boolean {
  return [row.level1, row.level2, row.name, row.value, row.number, row.wording, row.explanation].every((text) => text.trim() === '');
}

type Sent = { readonly declaration: Declaration; readonly row: Indicator; readonly value: PlatformValue; readonly unit: UploadUnit | undefined };

function cellOf({ declaration, row, value, unit }: Sent, source: UploadSource): string {
  const { fields } = declaration;
  switch (source) {
    case 'unitCode':
      return unit?.code ?? '';
    case 'unitName':
      return unit?.name ?? fields.budgetUnit ?? fields.department ?? '';
    case 'projectCode':
    case 'projectName':
      return fields[source] ?? '';
    case 'year':
      return String(declaration.year);
    case 'period':
      return uploadWords[row.period];
    case 'sign':
    case 'signCode':
    case 'number':
    case 'unit':
    case 'remark':
      return value[source];
    default:
      return row[source];
  }
}

/** Headers of all mappings, each once: forms of different templates may be sent in one file. */
function headersOf(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap((template) => template.upload.columns.map((column) => column.header)))];
}

/**
 * The upload file of declarations by their templates' mappings. Indicators that say 不适用 are left out unless the template
 * sends them, and so are rows in which nothing was written. Declarations whose template is unknown are left out.
 */
export function uploadTable(declarations: readonly Declaration[], templates: ReadonlyMap<string, Template>, units: readonly UploadUnit[]): UploadTable {
  const used = [...new Set(declarations.map((declaration) => declaration.template))].flatMap((id) => templates.get(id) ?? []);
  const headers = headersOf(used);
  const rows: string[][] = [];
  const problems = new Set<string>();
  for (const declaration of declarations) {
    const template = templates.get(declaration.template);
    if (!template) continue;
    const unit = units.find((candidate) => candidate.id === declaration.unitId);
    const form = formName(declaration.fields) || namelessForm;
    const sources = new Map(template.upload.columns.map((column) => [column.header, column.source]));
    const sends = (source: UploadSource) => template.upload.columns.some((column) => column.source === source);
    if (declaration.kind === 'project' && sends('projectCode') && !declaration.fields.projectCode?.trim()) problems.add(uploadProblems.noProjectCode(form));
    if (unit && sends('unitCode') && unit.code.trim() === '') problems.add(uploadProblems.noUnitCode(unit.name));
    declaration.indicators.forEach((row, index) => {
      if (isBlank(row) || (isNotApplicable(row, template) && !template.upload.sendNotApplicable)) return;
      const value = platformValue(row, template);
      for (const problem of value.problems) problems.add(problem(form, index + 1, row.name));
      rows.push(
        headers.map((header) => {
          const source = sources.get(header);
          return source ? cellOf({ declaration, row, value, unit }, source) : '';
        }),
      );
    });
  }
  return { sheet: used[0]?.upload.sheet ?? 'Sheet1', headers, rows, problems: [...problems] };
}
