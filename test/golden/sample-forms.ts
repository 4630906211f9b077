import { readFileSync } from 'node:fs';
import { declarationOf, emptyIndicator, type Declaration, type FormContent, type IndicatorContent } from '#shared/model/declaration';
import { planForm } from '#shared/plan/plan-form';
import type { Plan } from '#shared/plan/plan';
import { parseTemplate, type Template } from '#shared/template/schema';
import { departmentTemplate } from './department-template';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const projectTemplate = parseTemplate(read('resources/templates/shenzhen-futian-project.json'));
export const wholeTemplate = parseTemplate(departmentTemplate);
export const noContent: FormContent = { fields: {}, units: [], tasks: [], spendingPlan: [], indicators: [] };

/** A declaration whose ids are counted, so that plans can be compared. */
export function declarationFrom(template: Template, content: Partial<FormContent>, year = 2022): Declaration {
  let next = 0;
  const header = { year, unitId: null, template: template.id, kind: template.kind, position: 1 };
  return declarationOf({ ...noContent, ...content }, header, () => `r${(next += 1)}`);
}

type Expected = { declarations: { fields: Record<string, string>; indicators: Partial<IndicatorContent>[] }[] };

/** The 23 published forms of the sample file. */
export const publishedForms: Declaration[] = (read('test/expected/futian-2022-projects.xlsx.json') as Expected).declarations.map(({ fields, indicators }) =>
  declarationFrom(projectTemplate, { fields, indicators: indicators.map((row) => ({ ...emptyIndicator, ...row })) }),
);

const vocabulary = '项目预算绩效目标完成情况，保障干部职工“学习培训”（含网络）、服务群众；提高资金使用效益。2022年12月底前完成95%以上，共1,234.56万元——Windows系统·《办法》〔2021〕101号……';

/** Text of some length that is like the texts of forms: Chinese, numbers, words, marks, line breaks. The same seed gives the same text. */
export function longText(length: number, seed: number): string {
  const characters = [...vocabulary];
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
  let text = '';
  while (text.length < length) text += next(60) === 0 ? '\n' : characters.slice(next(characters.length)).slice(0, 1 + next(12)).join('');
  return text.slice(0, length).trim();
}

const row = (level1: string, level2: string, seed: number, length: number): IndicatorContent => ({
  ...emptyIndicator,
  level1,
  level2,
  name: longText(length, seed),
  value: seed % 3 === 0 ? `≥${seed}人` : longText(8, seed + 1),
  explanation: longText(length * 2, seed + 2),
});
const rows = (count: number, level1: string, level2: string, length: number) => Array.from({ length: count }, (_, index) => row(level1, level2, index + 1, length));

/** Forms that nobody published: empty, endless, with a cell taller than a page, 60 indicators under one level, every block. */
export const generatedForms: { readonly name: string; readonly template: Template; readonly declaration: Declaration }[] = [
  { name: 'empty project', template: projectTemplate, declaration: declarationFrom(projectTemplate, {}) },
  { name: 'empty department', template: wholeTemplate, declaration: declarationFrom(wholeTemplate, {}) },
  {
    name: '60 indicators under one level',
    template: projectTemplate,
    declaration: declarationFrom(projectTemplate, { fields: { projectName: '一级之下六十项' }, indicators: rows(60, '产出指标', '数量指标', 30) }),
  },
  {
    name: 'texts taller than a page',
    template: projectTemplate,
    declaration: declarationFrom(projectTemplate, {
      fields: { projectName: longText(200, 7), overview: longText(4000, 8), annualGoal: longText(900, 9), totalAmount: '123456789012.345', annualAmount: '-5' },
      indicators: [row('产出指标', '数量指标', 3, 20), row('产出指标', '质量指标', 4, 2500), ...rows(5, '效益指标', '社会效益指标', 40), row(longText(70, 5), longText(300, 6), 5, 10)],
    }),
  },
  {
    name: 'every kind of block, on many pages',
    template: wholeTemplate,
    declaration: declarationFrom(wholeTemplate, {
      fields: { department: '某某局', annualGoal: longText(700, 11), totalAmount: '16499.41', fiscalAmount: '16494.43', otherAmount: '0' },
      units: ['局本级', longText(60, 12).replaceAll('\n', ''), '二级单位'],
      tasks: Array.from({ length: 9 }, (_, index) => ({ name: longText(12, index), content: longText(60 + index * 90, index), total: '1833.26', fiscal: '1833.26', other: '' })),
      spendingPlan: ['3月底', '6月底', '10月底', '12月底'].map((period, index) => ({ period, percent: String(25 * (index + 1)) })),
      indicators: [...rows(40, '产出指标', '数量指标', 25), ...rows(3, '产出指标', '质量指标', 25), ...rows(12, '效益指标', '社会效益指标', 25).map((one) => ({ ...one, period: 'overall' as const }))],
    }),
  },
];

export const planOf = (form: { template: Template; declaration: Declaration }): Plan => planForm(form.template, form.declaration);
export const publishedPlans: Plan[] = publishedForms.map((declaration) => planForm(projectTemplate, declaration));
