import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { declarationOf, emptyIndicator, indicatorContent, planStepContent, taskContent, type Declaration } from '#shared/model/declaration';
import { interpretValue } from '#shared/normalise/target-value';
import { parseTemplate, type Template } from '#shared/template/schema';

const root = new URL('../../', import.meta.url);

const expectedForms = z.object({
  declarations: z.array(
    z.object({
      template: z.string(),
      kind: z.enum(['project', 'department']),
      fields: z.record(z.string(), z.string()),
      tasks: z.array(taskContent.partial()).default([]),
      spendingPlan: z.array(planStepContent).default([]),
      indicators: z.array(indicatorContent.partial()),
    }),
  ),
});

/** All templates that ship, by id. */
export function shippedTemplates(): Map<string, Template> {
  const folder = new URL('resources/templates/', root);
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  return new Map(templates.map((template) => [template.id, template]));
}

/** The forms of an expected file as a workbook would hold them, with counted ids. */
export function sampleForms(file: string, year: number, templates: ReadonlyMap<string, Template>): Declaration[] {
  const { declarations } = expectedForms.parse(JSON.parse(readFileSync(new URL(`test/expected/${file}.json`, root), 'utf8')));
  let count = 0;
  const newId = () => `${file}-${(count += 1)}`;
  return declarations.map((form, index) => {
    const template = templates.get(form.template);
    if (!template) throw new Error(`no template ${form.template}`);
    const columns = new Set(template.indicators.columns.map((column) => column.id));
    const content = {
      fields: form.fields,
      units: [],
      tasks: form.tasks.map((task) => ({ name: '', content: '', total: '', fiscal: '', other: '', ...task })),
      spendingPlan: form.spendingPlan,
      indicators: form.indicators.map((indicator) => interpretValue({ ...emptyIndicator, ...indicator }, columns)),
    };
    return declarationOf(content, { year, unitId: 'unit', template: form.template, kind: form.kind, position: index + 1 }, newId);
  });
}
