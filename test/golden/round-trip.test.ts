import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyIndicator, type Declaration, type FormContent, type IndicatorColumn, type IndicatorContent } from '#shared/model/declaration';
import { parseAmount } from '#shared/normalise/amount';
import { planForm } from '#shared/plan/plan-form';
import { recognise } from '#shared/recognise/recognise';
import { parseTemplate, type Template } from '#shared/template/schema';
import { readGrids } from '../../electron/services/reading/read';
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

async function backFrom(forms: readonly { template: Template; declaration: Declaration }[]) {
  const path = join(folder, 'forms.xlsx');
  await writeXlsx(forms.map(({ template, declaration }) => planForm(template, declaration)), path);
  return recognise(await readGrids(path), templates);
}

const contentOf = (declaration: Declaration): FormContent => ({ ...declaration, units: declaration.members.map((member) => member.name) });

async function expectBack(forms: readonly { template: Template; declaration: Declaration }[]) {
  const { forms: found, doubts } = await backFrom(forms);
  expect(found.map((form) => form.template)).toEqual(forms.map(({ template }) => template.id));
  forms.forEach(({ template, declaration }, index) => {
    const form = found[index];
    if (!form) throw new Error('a form is missing');
    expect(shown(template, form.content)).toEqual(shown(template, contentOf(declaration)));
    expect(form.doubts).toEqual([]);
  });
  expect(doubts).toEqual([]);
}

type Expected = { declarations: (Partial<FormContent> & { template: string; year?: number; indicators: Partial<IndicatorContent>[] })[] };

describe('an Excel file of ours, recognised again, gives the same declarations', () => {
  test.each(['futian-2022-projects.xlsx', 'futian-2024-department.xlsx', 'gulou-2020-projects.xlsx', 'minhang-2022-projects.xlsx', 'caofeidian-2022.docx'])('%s', async (name) => {
    const { declarations } = read(`test/expected/${name}.json`) as Expected;
    await expectBack(
      declarations.map(({ template: id, year, indicators, ...content }) => {
        const template = templates.find((candidate) => candidate.id === id);
        if (!template) throw new Error(`no template ${id}`);
        return { template, declaration: declarationFrom(template, { ...content, indicators: indicators.map((row) => ({ ...emptyIndicator, ...row })) }, year) };
      }),
    );
  });

  test.each(generatedForms.filter(({ template, declaration }) => template === projectTemplate && declaration.indicators.length > 0))('$name', (form) => expectBack([form]));
});
