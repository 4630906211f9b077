import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import type { Declaration, FormContent } from '#shared/model/declaration';
import type { Template } from '#shared/template/schema';

/** What a form of any template may hold: every field, two tasks, a plan, and two indicators under each level of each period. */
function contentOf(template: Template): FormContent {
  const value = (kind: string, label: string) => (kind === 'amount' ? '1234.5' : kind === 'date' ? '2023-01-01' : kind === 'integer' ? '3' : `${label}的内容`);
  return {
    fields: Object.fromEntries(template.fields.map(({ id, kind, label, choices }) => [id, choices?.[0] ?? value(kind, label)])),
    units: template.members ? ['本级', '服务中心'] : [],
    tasks: template.tasks ? ['甲', '乙'].map((name) => ({ name: `任务${name}`, content: '内容', total: '30', fiscal: '20', other: '10' })) : [],
    spendingPlan: (template.spendingPlan?.periods ?? []).map((period, index, all) => ({ period, percent: `${Math.round(((index + 1) / all.length) * 100)}%` })),
    indicators: template.indicators.periods.flatMap((period) =>
      template.indicators.catalogue.flatMap((entry) =>
        entry.level2.flatMap(({ name }) =>
          ['一', '二'].map((count) => ({
            ...emptyIndicator, period, level1: entry.name, level2: name, name: `${name}${count}`, value: '≥6人', sign: '≥', number: '6', unit: '人', explanation: '说明',
          })),
        ),
      ),
    ),
  };
}

/** A form of any template, filled or not. */
export function formOf(template: Template, filled: boolean): Declaration {
  const empty: FormContent = { fields: {}, units: [], tasks: [], spendingPlan: [], indicators: [] };
  let made = 0;
  const header = { year: 2023, unitId: null, template: template.id, kind: template.kind, position: 1 };
  return declarationOf(filled ? contentOf(template) : empty, header, () => `f${(made += 1)}`);
}
