import { Decimal } from 'decimal.js';
import { formName, type Declaration, type Indicator } from '#shared/model/declaration';
import { parseAmount } from '#shared/normalise/amount';
import type { Template, UploadColumn, UploadSource } from '#shared/template/schema';
import { namelessForm, uploadProblems, uploadWords } from '#shared/text/writing';
import { isNotApplicable, platformValues, type PlatformValue } from './platform-value';

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

type Sent = {
  readonly declaration: Declaration;
  readonly template: Template;
  readonly row: Indicator;
  /** Number of the row on its form, from 1. */
  readonly line: number;
  readonly value: PlatformValue;
  readonly unit: UploadUnit | undefined;
  readonly department: string;
};

function sourceText(sent: Sent, { source, text }: UploadColumn): string {
  const { declaration, row, value, unit } = sent;
  const { fields } = declaration;
  switch (source) {
    case 'unitCode':
      return unit?.code ?? '';
    case 'unitName':
      return unit?.name ?? fields.budgetUnit ?? fields.department ?? '';
    case 'departmentName':
      return sent.department || (fields.department ?? '');
    case 'projectCode':
    case 'projectName':
    case 'totalAmount':
      return fields[source] ?? '';
    case 'annualAmount':
      return fields.annualAmount ?? (declaration.kind === 'department' ? (fields.totalAmount ?? '') : '');
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
    case 'text':
      return text ?? '';
    default:
      return row[source];
  }
}

const amounts: ReadonlySet<UploadSource> = new Set<UploadSource>(['totalAmount', 'annualAmount']);

/** An amount in the platform's unit of money. */
function amountText(text: string, sent: Sent, header: string, problems: Set<string>): string {
  const { unit } = sent.template.money;
  const amount = parseAmount(text, unit);
  if (amount === null) {
    if (text.trim() !== '') problems.add(uploadProblems.noAmount(formOf(sent.declaration), header, text));
    return text;
  }
  const wanted = sent.template.upload.moneyUnit ?? unit;
  if (wanted === unit) return amount;
  return (unit === '万元' ? new Decimal(amount).mul(10_000) : new Decimal(amount).div(10_000)).toFixed();
}

/** Exactly so many digits where none is lost by it; else all that there are. */
function withDecimals(text: string, decimals: number): string {
  const amount = parseAmount(text);
  if (amount === null) return text;
  const exact = new Decimal(amount);
  return exact.toFixed(Math.max(decimals, exact.decimalPlaces()));
}

function cellOf(sent: Sent, column: UploadColumn, problems: Set<string>): string {
  const { header, codes, decimals, limit, source } = column;
  const raw = sourceText(sent, column);
  const text = amounts.has(source) ? amountText(raw, sent, header, problems) : raw;
  const formatted = decimals === undefined ? text : withDecimals(text, decimals);
  const coded = codes && formatted !== '' ? codes[formatted] : undefined;
  const form = formOf(sent.declaration);
  if (codes && formatted !== '' && coded === undefined) problems.add(uploadProblems.notInCodes(form, sent.line, header, formatted));
  const cell = coded ?? formatted;
  const length = [...cell].length;
  if (limit !== undefined && length > limit) problems.add(uploadProblems.tooLong(form, sent.line, header, limit, length));
  return cell;
}

const formOf = (declaration: Declaration) => formName(declaration.fields) || namelessForm;

/** Headers of all mappings, each once: forms of different templates may be sent in one file. */
function headersOf(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap((template) => template.upload.columns.map((column) => column.header)))];
}

/**
 * The upload file of declarations by their templates' mappings. Indicators that say 不适用 are left out unless the mapping
 * sends them, and so are rows in which nothing was written. Declarations whose template is unknown are left out.
 */
export function uploadTable(
  declarations: readonly Declaration[],
  templates: ReadonlyMap<string, Template>,
  units: readonly UploadUnit[],
  department = '',
): UploadTable {
  const used = [...new Set(declarations.map((declaration) => declaration.template))].flatMap((id) => templates.get(id) ?? []);
  const headers = headersOf(used);
  const rows: string[][] = [];
  const problems = new Set<string>();
  for (const declaration of declarations) {
    const template = templates.get(declaration.template);
    if (!template) continue;
    const unit = units.find((candidate) => candidate.id === declaration.unitId);
    const columns = new Map(template.upload.columns.map((column) => [column.header, column]));
    const sends = (source: UploadSource) => template.upload.columns.some((column) => column.source === source);
    if (declaration.kind === 'project' && sends('projectCode') && !declaration.fields.projectCode?.trim()) problems.add(uploadProblems.noProjectCode(formOf(declaration)));
    if (unit && sends('unitCode') && unit.code.trim() === '') problems.add(uploadProblems.noUnitCode(unit.name));
    declaration.indicators.forEach((row, index) => {
      if (isBlank(row) || (isNotApplicable(row, template) && !template.upload.sendNotApplicable)) return;
      for (const value of platformValues(row, template)) {
        for (const problem of value.problems) problems.add(problem(formOf(declaration), index + 1, row.name));
        const sent: Sent = { declaration, template, row, line: index + 1, value, unit, department };
        rows.push(
          headers.map((header) => {
            const column = columns.get(header);
            return column ? cellOf(sent, column, problems) : '';
          }),
        );
      }
    });
  }
  return { sheet: used[0]?.upload.sheet ?? 'Sheet1', headers, rows, problems: [...problems] };
}
