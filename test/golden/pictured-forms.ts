import { emptyIndicator, type Declaration } from '#shared/model/declaration';
import type { Template, TemplateField } from '#shared/template/schema';
import { sampleForms } from './checked-forms';
import { declarationFrom, longText } from './sample-forms';

const samples = [
  ['futian-2022-projects.xlsx', 2022],
  ['futian-2024-department.xlsx', 2024],
  ['gulou-2020-projects.xlsx', 2020],
  ['minhang-2022-projects.xlsx', 2022],
  ['caofeidian-2022.docx', 2022],
] as const;

const oneLine = (length: number, seed: number) => longText(length, seed).replaceAll('\n', '');

function fieldText({ kind, choices }: TemplateField, seed: number): string {
  switch (kind) {
    case 'year': return '2023';
    case 'amount': return `${1234 * (seed + 1)}.5`;
    case 'date': return `2023-0${1 + (seed % 9)}-15`;
    case 'integer': return String(1 + seed);
    case 'code': return `440304A${100 + seed}`;
    case 'choice': return choices?.[0] ?? '';
    case 'longText': return longText(260, seed);
    default: return oneLine(6 + seed, seed);
  }
}

/** A form of a template with every field filled and indicators under every level 2, long enough for a second page. */
function filledForm(template: Template): Declaration {
  const levels = template.indicators.catalogue.flatMap(({ name, level2 }) => level2.map((entry) => ({ level1: name, level2: entry.name })));
  return declarationFrom(
    template,
    {
      fields: Object.fromEntries(template.fields.map((field, index) => [field.id, fieldText(field, index)])),
      units: ['局本级', '二级单位'],
      tasks: template.tasks ? [0, 1, 2].map((index) => ({ name: oneLine(10, index), content: longText(70, index), total: `${index + 7}.5`, fiscal: `${index + 7}`, other: '0.5' })) : [],
      spendingPlan: (template.spendingPlan?.periods ?? []).map((period, index) => ({ period, percent: String(25 * (index + 1)) })),
      indicators: levels.flatMap((level, index) =>
        [0, 1, 2, 3].map((count) => ({
          ...emptyIndicator,
          ...level,
          name: oneLine(8 + 5 * count, index * 4 + count),
          value: `≥${10 * index + count + 1}%`,
          sign: '≥',
          number: String(10 * index + count + 1),
          unit: '%',
          direction: '正向指标',
          explanation: oneLine(20, index + count),
          basis: oneLine(12, index + count + 50),
        })),
      ),
    },
    2023,
  );
}

/** For each template the first published form of it, and a filled one where none is published. */
export function picturedForms(templates: ReadonlyMap<string, Template>): { template: Template; declaration: Declaration }[] {
  const published = samples.flatMap(([file, year]) => sampleForms(file, year, templates));
  return [...templates.values()].map((template) => ({ template, declaration: published.find((form) => form.template === template.id) ?? filledForm(template) }));
}
