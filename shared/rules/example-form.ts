import { declarationOf, emptyIndicator, type Declaration } from '../model/declaration';
import { placeKey } from '../model/edit';
import { interpretValue } from '../normalise/target-value';
import { parseTemplate, type Template } from '../template/schema';
import { noOwnWords } from './own-words';
import type { Example, FormSketch } from './rule';
import type { CheckInput } from './year-view';

const field = (id: string, label: string, kind: string) => ({ id, label, kind });
const level2 = (name: string, required: boolean, aliases: string[] = []) => ({ name, label: name, required, aliases });

/** The template of examples: every part that a form can have, and the common catalogue. */
const exampleTemplate = parseTemplate({
  id: 'example',
  title: '项目支出绩效目标申报表',
  region: '示例',
  source: '示例',
  years: { from: 2020 },
  kind: 'project',
  money: { unit: '万元', decimals: 2 },
  fields: [
    field('projectCode', '项目编码', 'code'),
    field('projectName', '项目名称', 'text'),
    field('budgetUnit', '申请单位', 'text'),
    field('term', '实施期限', 'integer'),
    field('startDate', '计划开始日期', 'date'),
    field('endDate', '计划完成日期', 'date'),
    field('totalAmount', '项目总金额', 'amount'),
    field('fiscalAmount', '财政资金', 'amount'),
    field('otherAmount', '其他资金', 'amount'),
    field('annualAmount', '本年度项目金额', 'amount'),
    field('annualFiscalAmount', '当年财政拨款', 'amount'),
    field('overview', '项目概况', 'longText'),
    field('annualGoal', '年度目标', 'longText'),
    field('longTermGoal', '长期目标', 'longText'),
  ],
  indicators: {
    columns: [
      { id: 'level1', label: '一级指标' },
      { id: 'level2', label: '二级指标' },
      { id: 'name', label: '三级指标' },
      { id: 'value', label: '指标值' },
      { id: 'explanation', label: '指标解释' },
    ],
    catalogue: [
      { name: '产出指标', label: '产出指标', level2: [level2('数量指标', true), level2('质量指标', true), level2('时效指标', true, ['进度指标']), level2('成本指标', true)] },
      { name: '效益指标', label: '效益指标', level2: [level2('经济效益指标', false), level2('社会效益指标', false), level2('生态效益指标', false, ['环境效益指标']), level2('可持续影响指标', false, ['可持续发展影响指标'])] },
      { name: '满意度指标', label: '满意度指标', level2: [level2('服务对象满意度指标', true)] },
    ],
  },
  tasks: { columns: [{ id: 'name', label: '任务名称' }] },
  spendingPlan: { label: '资金支出计划', periods: ['3月底', '6月底', '10月底', '12月底'] },
  page: {
    orientation: 'portrait',
    margins: { top: 20, right: 15, bottom: 18, left: 15 },
    columns: [1, 1],
    blocks: [{ kind: 'title' }, { kind: 'indicators', columns: [{ id: 'name' }, { id: 'value' }] }],
  },
  signature: { labels: ['填报人'] },
  upload: { sheet: '绩效指标', columns: [{ header: '指标值', source: 'value' }] },
  rules: {
    sums: [
      { total: 'totalAmount', parts: ['fiscalAmount', 'otherAmount'] },
      { total: 'annualAmount', parts: ['annualFiscalAmount'] },
    ],
    termTotal: { total: 'totalAmount', annual: 'annualAmount', term: 'term' },
  },
});

/** What an example is checked with. Each form has a template of its own, since sketches may change it. */
export function exampleInput(example: Example): CheckInput {
  const sketches = isList(example) ? example : [example];
  let count = 0;
  const newId = () => `x${(count += 1)}`;
  const forms = sketches.map((sketch, index) => {
    const template = exampleTemplateOf(sketch, index);
    const before = sketch.previous && sketchedForm({ ...sketch.previous, year: (sketch.year ?? 2022) - 1 }, template, index, newId);
    const declaration = sketchedForm(sketch, template, index, newId);
    return { template, sketch, before, declaration: before ? carriedFrom(before, declaration) : declaration };
  });
  const own = forms.flatMap(({ sketch }) => (sketch.words ? [sketch.words] : []));
  return {
    ...(own.length > 0 && { words: Object.assign({}, noOwnWords, ...own) }),
    previous: new Map(forms.flatMap(({ before, declaration }) => (before ? [[declaration.id, before] as const] : []))),
    year: forms[0]?.declaration.year ?? 0,
    declarations: forms.map((form) => form.declaration),
    templates: new Map(forms.map((form) => [form.template.id, form.template])),
    pending: forms.flatMap(({ sketch, declaration }) =>
      (sketch.pending ?? []).map((place) => ({ id: placeKey(declaration.id, place), declarationId: declaration.id, place, previous: '', moved: false })),
    ),
  };
}

function carriedFrom(before: Declaration, declaration: Declaration): Declaration {
  const indicators = declaration.indicators.map((row, index) => ({ ...row, previousId: before.indicators[index]?.id ?? null }));
  return { ...declaration, previousId: before.id, indicators };
}

function isList(example: Example): example is readonly FormSketch[] {
  return Array.isArray(example);
}

function exampleTemplateOf(sketch: FormSketch, index: number): Template {
  const more = (sketch.columns ?? []).map((id) => ({ id, label: id, aliases: [] }));
  return {
    ...exampleTemplate,
    id: `example-${index}`,
    indicators: { ...exampleTemplate.indicators, columns: [...exampleTemplate.indicators.columns, ...more] },
    rules: { ...exampleTemplate.rules, ...sketch.rules },
  };
}

function sketchedForm(sketch: FormSketch, template: Template, position: number, newId: () => string): Declaration {
  const columns = new Set(template.indicators.columns.map((column) => column.id));
  const content = {
    fields: sketch.fields ?? {},
    units: [],
    tasks: (sketch.tasks ?? []).map((task) => ({ name: '', content: '', total: '', fiscal: '', other: '', ...task })),
    spendingPlan: sketch.spendingPlan ?? [],
    indicators: (sketch.indicators ?? []).map((indicator) => interpretValue({ ...emptyIndicator, ...indicator }, columns)),
  };
  return declarationOf(content, { year: sketch.year ?? 2022, unitId: 'unit', template: template.id, kind: sketch.kind ?? 'project', position }, newId);
}
