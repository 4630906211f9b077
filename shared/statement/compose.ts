import { Decimal } from 'decimal.js';
import { formName, type Declaration } from '../model/declaration';
import type { StatementOutline, StatementSection } from '../model/statement-outline';
import { formatAmount, parseAmount } from '../normalise/amount';
import type { Template } from '../template/schema';
import { placeholders, statementText } from '../text/statement';
import { isTextForm } from './default-outline';

/** What a published text is made of, from top to bottom. */
export type StatementBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly total: readonly string[] }
  /** A form as a table. */
  | { readonly kind: 'form'; readonly declarationId: string };

export type Statement = { readonly title: string; readonly cover: boolean; readonly contents: boolean; readonly blocks: readonly StatementBlock[] };

export type StatementForm = { readonly declaration: Declaration; readonly template: Template; readonly unit: string };
export type StatementInput = { readonly year: number; readonly department: string; readonly forms: readonly StatementForm[] };

type Money = Template['money']['unit'];

const amountOf = ({ declaration: { fields } }: StatementForm) => fields.annualAmount ?? fields.totalAmount ?? '';
const nameOf = ({ declaration }: StatementForm) => formName(declaration.fields) || statementText.nameless;

/** Forms that count in one unit of money, in the order in which the units first come. */
function byMoney(forms: readonly StatementForm[]): [Money, StatementForm[]][] {
  const groups = new Map<Money, StatementForm[]>();
  for (const form of forms) groups.set(form.template.money.unit, [...(groups.get(form.template.money.unit) ?? []), form]);
  return [...groups];
}

function sumOf(forms: readonly StatementForm[]): string {
  const sum = forms.reduce((total, form) => total.plus(parseAmount(amountOf(form), form.template.money.unit) ?? 0), new Decimal(0));
  return formatAmount(sum.toFixed(), Math.max(0, ...forms.map(({ template }) => template.money.decimals)));
}

/** What the placeholders of an outline stand for in a year. */
export function statementFigures({ year, department, forms }: StatementInput): Readonly<Record<keyof typeof placeholders, string>> {
  const projects = forms.filter(({ declaration }) => declaration.kind === 'project');
  const sums = byMoney(projects).map(([money, own]) => statementText.amount(sumOf(own), money));
  return {
    year: String(year),
    department,
    projects: String(projects.length),
    names: projects.map(nameOf).join(statementText.join),
    amount: sums.length === 0 ? statementText.none : sums.join(statementText.and),
  };
}

/** Puts the year's figures in the place of placeholders. */
export function fillPlaceholders(text: string, figures: Readonly<Record<keyof typeof placeholders, string>>): string {
  return Object.entries(placeholders).reduce((result, [figure, placeholder]) => result.replaceAll(placeholder, () => figures[figure as keyof typeof placeholders]), text);
}

const filled = (text: string, input: StatementInput) => fillPlaceholders(text, statementFigures(input));

const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function goals({ declaration, template }: StatementForm): StatementBlock[] {
  const shown = template.fields.filter(({ id, kind }) => kind === 'longText' && (declaration.fields[id] ?? '').trim() !== '');
  return shown.flatMap(({ id, label }, index): StatementBlock[] => [
    { kind: 'heading', level: 2, text: statementText.chapter(statementText.chapters[index] ?? String(index + 1), label) },
    ...lines(declaration.fields[id] ?? '').map((text) => ({ kind: 'paragraph', text }) as const),
  ]);
}

/** One list for each unit of money, so that every total is a sum. */
function projectLists(projects: readonly StatementForm[]): StatementBlock[] {
  return byMoney(projects).map(([money, own]) => ({
    kind: 'list',
    head: statementText.listHead(money),
    rows: own.map((form, index) => [String(index + 1), form.unit, nameOf(form), formatAmount(amountOf(form), form.template.money.decimals)]),
    total: ['', '', statementText.listTotal, sumOf(own)],
  }));
}

function blocksOf(section: StatementSection, input: StatementInput): StatementBlock[] {
  const projects = input.forms.filter(({ declaration }) => declaration.kind === 'project');
  const departments = input.forms.filter(({ declaration }) => declaration.kind === 'department');
  switch (section.kind) {
    case 'heading':
      return [{ kind: 'heading', level: section.level === 1 ? 1 : section.level === 2 ? 2 : 3, text: filled(section.text, input) }];
    case 'paragraph':
      return lines(filled(section.text, input)).map((text) => ({ kind: 'paragraph', text }));
    case 'departmentGoals': {
      const own = departments.flatMap(goals);
      return own.length > 0 ? own : [{ kind: 'paragraph', text: statementText.noDepartment }];
    }
    case 'departmentForms': {
      // A form that is all text is told by departmentGoals.
      const own = departments.filter(({ template }) => !isTextForm(template));
      return own.length > 0 ? own.map(({ declaration }) => ({ kind: 'form', declarationId: declaration.id })) : [{ kind: 'paragraph', text: statementText.noDepartment }];
    }
    case 'projectList':
      return projects.length > 0 ? projectLists(projects) : [{ kind: 'paragraph', text: statementText.noProjects }];
    case 'projectForms':
      return projects.flatMap((form, index): StatementBlock[] => [
        { kind: 'heading', level: 3, text: statementText.project(index + 1, nameOf(form)) },
        { kind: 'form', declarationId: form.declaration.id },
      ]);
  }
}

/** The published text of a year by its outline: pure and total; every form that the outline asks for is in it. */
export function composeStatement(outline: StatementOutline, input: StatementInput): Statement {
  return {
    title: filled(outline.title, input),
    cover: outline.cover,
    contents: outline.contents,
    blocks: outline.sections.flatMap((section) => blocksOf(section, input)),
  };
}
