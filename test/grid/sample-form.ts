import { parseTemplate } from '#shared/template/schema';
import type { Template } from '#shared/template/schema';
import { planForm } from '#shared/plan/plan-form';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import type { Declaration, IndicatorContent, TaskContent } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import futian from '../../resources/templates/shenzhen-futian-project.json';
import { departmentTemplate } from '../golden/department-template';
import { applyEdits } from '../../renderer/store/overlay';
import { indexForm } from '../../renderer/form/form-index';
import type { FormOnScreen } from '../../renderer/form/form-on-screen';

/** Forms for tests, on real and on made-up templates. */
const templates = { project: parseTemplate(futian), department: parseTemplate(departmentTemplate) };

const line = (level1: string, level2: string, name: string, value: string): IndicatorContent => ({
  ...emptyIndicator, level1, level2, name, value, explanation: `考察${name}`,
});

/** Rows `i1` to `i6`: 产出 with 数量 ×2 and 质量 ×2, 效益 with 社会效益, 满意度 with 服务对象满意度. */
export const sampleIndicators: readonly IndicatorContent[] = [
  line('产出指标', '数量指标', '培训人数', '≥6人'),
  line('产出指标', '数量指标', '体检人数', '≥100人'),
  line('产出指标', '质量指标', '合格率', '100%'),
  line('产出指标', '质量指标', '完成率', '≥95%'),
  line('效益指标', '社会效益指标', '生活保障', '有效保障'),
  line('满意度指标', '服务对象满意度指标', '干部满意度', '≥90%'),
];

export type SampleContent = {
  readonly indicators?: readonly IndicatorContent[];
  readonly tasks?: readonly TaskContent[];
  readonly units?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
};

/** A form on screen with ids that can be foretold: rows i1…, t1…, m1…; rows made later n1…. */
export function sampleForm(kind: keyof typeof templates, content: SampleContent = {}): FormOnScreen {
  const { indicators = kind === 'project' ? sampleIndicators : [], tasks = [], units = [], fields = { projectName: '公务员管理', annualAmount: '138.00' } } = content;
  const template = templates[kind];
  const header = { year: 2023, unitId: null, template: template.id, kind: template.kind, position: 1 };
  const declaration = declarationOf({ fields, units, tasks, spendingPlan: [], indicators }, header, () => 'd');
  const numbered = <T extends object>(letter: string, rows: readonly T[]) => rows.map((row, index) => ({ ...row, id: `${letter}${index + 1}` }));
  return onScreen(kind, {
    ...declaration,
    indicators: numbered('i', declaration.indicators),
    tasks: numbered('t', declaration.tasks),
    members: numbered('m', declaration.members),
  });
}

function onScreen(kind: keyof typeof templates, declaration: Declaration, startAt = 0): FormOnScreen {
  return layOut(templates[kind], declaration, startAt);
}

/** A declaration on screen, and what edits make of it. */
export function layOut(template: Template, declaration: Declaration, startAt = 0): FormOnScreen & { apply: (edits: readonly Edit[]) => Declaration } {
  let made = startAt;
  return {
    template,
    declaration,
    index: indexForm(planForm(template, declaration)),
    newId: () => `n${(made += 1)}`,
    apply: (edits) => applyEdits({ declaration, pending: [], doubts: [], previous: {} }, edits).declaration,
  };
}

/** The form after edits, laid out anew. */
export function afterEdits(form: FormOnScreen, edits: readonly Edit[]): FormOnScreen {
  const view = applyEdits({ declaration: form.declaration, pending: [], doubts: [], previous: {} }, edits);
  return onScreen(form.template.kind, view.declaration, 1000);
}

/** The slot of an indicator's column. */
export function slotOf(form: FormOnScreen, row: string, column: string) {
  const slot = form.index.slotOf({ kind: 'cell', table: 'indicator', row, column });
  if (!slot) throw new Error(`the form does not show ${row} ${column}`);
  return slot;
}

/** Indicators as rows of `level2 name value`, in order. */
export function shownRows(form: FormOnScreen): string[] {
  return form.declaration.indicators.map(({ level2, name, value }) => `${level2} ${name} ${value}`);
}
