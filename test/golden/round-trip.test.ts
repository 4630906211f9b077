import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyIndicator, formName, type Declaration, type FormContent, type IndicatorColumn, type IndicatorContent } from '#shared/model/declaration';
import { parseAmount } from '#shared/normalise/amount';
import { planForm } from '#shared/plan/plan-form';
import { recognise } from '#shared/recognise/recognise';
import { composeStatement } from '#shared/statement/compose';
import { defaultOutline } from '#shared/statement/default-outline';
import { parseTemplate, type Template } from '#shared/template/schema';
import { readGrids } from '../../electron/services/reading/read';
import { writeDocx } from '../../electron/services/writing/docx/write-docx';
import { writeXlsx } from '../../electron/services/writing/xlsx/write-xlsx';
import { declarationFrom, generatedForms, projectTemplate } from './sample-forms';

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const templates = readdirSync(new URL('resources/templates/', root)).map((name) => parseTemplate(read(`resources/templates/${name}`)));

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'round-trip-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Text without its white space, an amount as a number. */
function plain(text: string | undefined, isAmount: boolean): string {
  const amount = isAmount ? parseAmount(text ?? '') : null;
  return amount === null ? (text ?? '').replace(/\s+/gu, '') : new Decimal(amount).toString();
}

/** What a form of the template shows of a declaration: the least that must come back. */
function shown(template: Template, content: FormContent) {
  const amounts = new Set(template.fields.filter((field) => field.kind === 'amount').map((field) => field.id));
  const columns = new Set<IndicatorColumn>(template.indicators.columns.map((column) => column.id));
  return {
    fields: Object.fromEntries(
      template.fields.map((field) => [field.id, plain(content.fields[field.id], amounts.has(field.id))]).filter(([, text]) => text !== ''),
    ),
    units: template.members ? content.units.map((unit) => plain(unit, false)) : [],
    tasks: template.tasks
      ? content.tasks.map((task) => [plain(task.name, false), plain(task.content, false), ...[task.total, task.fiscal, task.other].map((figure) => plain(figure, true))])
      : [],
    indicators: content.indicators.map((row) => [...columns].map((column) => plain(row[column], false))),
  };
}

type FilledForm = { readonly template: Template; readonly declaration: Declaration };
type Writer = { readonly kind: string; readonly ending: string; readonly write: (forms: readonly FilledForm[], path: string) => Promise<void> };

const plansOf = (forms: readonly FilledForm[]) => forms.map(({ template, declaration }) => planForm(template, declaration));
const summaryOf = (forms: readonly FilledForm[]) =>
  forms.map(({ template, declaration: { fields, kind, indicators } }) => ({
    unit: '某单位',
    name: formName(fields),
    kind,
    amount: fields.annualAmount ?? fields.totalAmount ?? '',
    money: template.money.unit,
    indicators: indicators.length,
  }));

const sheets: Writer = { kind: 'a sheet a form', ending: 'xlsx', write: (forms, path) => writeXlsx(plansOf(forms), path) };
const writers: readonly Writer[] = [
  sheets,
  { kind: 'sheets behind a summary', ending: 'xlsx', write: (forms, path) => writeXlsx(plansOf(forms), path, { title: '汇总', summary: summaryOf(forms) }) },
  { kind: 'stacked behind a summary', ending: 'xlsx', write: (forms, path) => writeXlsx(plansOf(forms), path, { title: '汇总', layout: 'stacked', summary: summaryOf(forms) }) },
];
const word: Writer = {
  kind: 'published text',
  ending: 'docx',
  write: (forms, path) => {
    const outline = defaultOutline(forms.flatMap(({ template }) => (template.kind === 'department' ? [template] : [])));
    const statement = composeStatement(outline, { year: 2022, department: '某部门', forms: forms.map((form) => ({ ...form, unit: '某单位' })) });
    const plans = new Map(plansOf(forms).map((plan) => [plan.declarationId, plan]));
    return writeDocx(statement, plans, path, { department: '某部门', year: 2022 });
  },
};

async function backFrom(forms: readonly FilledForm[], { ending, write }: Writer) {
  const path = join(folder, `forms.${ending}`);
  await write(forms, path);
  return recognise(await readGrids(path), templates);
}

const contentOf = (declaration: Declaration): FormContent => ({ ...declaration, units: declaration.members.map((member) => member.name) });

async function expectBack(forms: readonly FilledForm[], writer: Writer) {
  const { forms: found, doubts } = await backFrom(forms, writer);
  expect(found.map((form) => form.template)).toEqual(forms.map(({ template }) => template.id));
  forms.forEach(({ template, declaration }, index) => {
    const form = found[index];
    if (!form) throw new Error('a form is missing');
    expect(shown(template, form.content)).toEqual(shown(template, contentOf(declaration)));
    // A published text has words of its own around the forms, and its list of projects.
    if (writer !== word) expect(form.doubts).toEqual([]);
  });
  if (writer !== word) expect(doubts).toEqual([]);
}

type Expected = { declarations: (Partial<FormContent> & { template: string; year?: number; indicators: Partial<IndicatorContent>[] })[] };

const samples = ['futian-2022-projects.xlsx', 'futian-2024-department.xlsx', 'gulou-2020-projects.xlsx', 'minhang-2022-projects.xlsx', 'caofeidian-2022.docx'];

function formsOf(name: string): FilledForm[] {
  let next = 0;
  const { declarations } = read(`test/expected/${name}.json`) as Expected;
  return declarations.map(({ template: id, year, indicators, ...content }) => {
    const template = templates.find((candidate) => candidate.id === id);
    if (!template) throw new Error(`no template ${id}`);
    const declaration = declarationFrom(template, { ...content, indicators: indicators.map((row) => ({ ...emptyIndicator, ...row })) }, year);
    return { template, declaration: { ...declaration, id: `form-${(next += 1)}` } };
  });
}

describe.each([...writers, word])('a file of ours ($kind), recognised again, gives the same declarations', (writer) => {
  test.each(samples)('%s', (name) => expectBack(formsOf(name), writer));

  test.each(generatedForms.filter(({ template, declaration }) => template === projectTemplate && declaration.indicators.length > 0))('$name', (form) => expectBack([form], writer));
});
