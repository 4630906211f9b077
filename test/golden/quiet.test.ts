import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationOf, emptyIndicator, type Declaration, type IndicatorContent } from '#shared/model/declaration';
import { interpretValue } from '#shared/normalise/target-value';
import { checkDeclarations } from '#shared/rules/check';
import { sampleForms, shippedTemplates } from './checked-forms';
import { rightForms } from './right-forms';

const templates = shippedTemplates();
const futian = templates.get('shenzhen-futian-project');
const errors = (declarations: readonly Declaration[], year: number) => checkDeclarations({ year, declarations, templates }).filter((finding) => finding.level === 'E');

/** What the mistakes of level E in the published forms should have said: indicator's name, then its value. */
const mended: Readonly<Record<string, string>> = {
  政府采购完成及时率: '100%',
  '两新党建示范点党组织书记培训活动覆盖非公企业数量': '≥80家',
  '“七一”专题宣传覆盖人群量': '≥8000人次',
  每月第一个星期二下午三点开展党员组织生活会: '每月第一个星期二',
  各事项申请办结20个工作日: '≤20个工作日',
  '发放市转企业离休干部“两贴”人次': '≥37人次',
  干部人事档案信息管理系统泄密率: '0%',
  '2. 媒体报道': '≥15次',
};

describe('forms that are right', () => {
  it('published ones with their mistakes mended have no finding of level E', () => {
    const forms = sampleForms('futian-2022-projects.xlsx', 2022, templates).map((form) => ({
      ...form,
      fields: { ...form.fields, annualGoal: (form.fields.annualGoal ?? '').replace('2021年度“两贴”', '2022年度“两贴”') },
      indicators: form.indicators.map((row) => ({ ...row, value: mended[row.name] ?? row.value })),
    }));
    expect(forms.reduce((count, form) => count + form.indicators.length, 0)).toBeGreaterThan(250);
    expect(errors(forms, 2022).map((finding) => finding.message)).toEqual([]);
  });

  it('generated ones have fewer than one of level E in 500 indicators', () => {
    if (!futian) throw new Error('no template');
    const columns = new Set(futian.indicators.columns.map((column) => column.id));
    let indicators = 0;
    let found = 0;
    /** The same value with another number: 1000公里 becomes 1370公里. Shares stay shares. */
    const varied = (value: string, factor: number) =>
      value.includes('%') || value.includes('年') ? value : value.replace(/\d+(?:\.\d+)?/u, (number) => (number.includes('.') ? (Number(number) * factor).toFixed(2) : String(Math.max(1, Math.round(Number(number) * factor)))));
    fc.assert(
      fc.property(fc.constantFrom(...rightForms), fc.infiniteStream(fc.double({ min: 0.2, max: 3, noNaN: true })), fc.nat(), ({ fields, indicators: rows }, factors, seed) => {
        let count = 0;
        const kept = rows.filter((_, index) => (seed >> index) % 5 !== 0 || index === 0);
        const headings = new Set(['数量指标', '质量指标', '时效指标', '成本指标', '社会效益指标', '服务对象满意度指标']);
        const all = [...kept, ...rows.filter((row) => headings.has(row.level2 ?? '') && !kept.some((other) => other.level2 === row.level2))];
        const content = all.map((row): IndicatorContent => interpretValue({ ...emptyIndicator, ...row, value: varied(row.value ?? '', factors.next().value ?? 1) }, columns));
        const bare = { projectName: fields.projectName ?? '', annualGoal: fields.annualGoal ?? '' };
        const form = declarationOf({ fields: bare, units: [], tasks: [], spendingPlan: [], indicators: content }, { year: 2023, unitId: null, template: futian.id, kind: 'project', position: 1 }, () => `g${(count += 1)}`);
        indicators += content.length;
        found += errors([form], 2023).length;
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(indicators).toBeGreaterThan(4000);
    expect(found / indicators).toBeLessThan(1 / 500);
  });
});
