import { structureText } from '../text/rules-structure';
import { defineYearRule } from './define-rule';
import type { FormView } from './form-view';
import { indicatorCategory, outputs } from './indicator-category';
import type { Problem } from './rule';
import type { YearView } from './year-view';

const text = structureText.req01;
const place = { kind: 'form' } as const;
/** So many other forms of the same kind, and so many of them with a heading, and a form without it stands out. */
const enoughForms = 5;
const nearlyAll = 0.9;

/**
 * Headings under which no row stands, in each period that the form fills: those that the template requires; where it requires none, the four of 产出,
 * and what nearly all other forms of the same kind have, as warnings (not what nearly none of them has). A row that says 不适用 is VAL-02's.
 */
export const requiredHeadings = defineYearRule({
  id: 'REQ-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  checkYear(year) {
    const usual = usualHeadings(year);
    return year.forms.flatMap((form) => judge(form, usual).map((problem) => [form, problem] as const));
  },
  examples: {
    passes: [
      { indicators: ['数量指标', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '指标', value: '1' })) },
      { indicators: ['数量', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '不适用', value: '不适用' })) },
    ],
    fails: [{ indicators: ['数量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '指标', value: '1' })) }, {}],
  },
});

function judge(form: FormView, usual: ReadonlyMap<string, Usage>): Problem[] {
  if (!asksForIndicators(form)) return [];
  if (!form.rows.some((row) => row.name !== '')) return [{ place, message: text.none, found: '', expected: '' }];
  const tell = (level2: string, message: string, level: 'E' | 'W'): Problem => ({ place, message, found: '', expected: level2, level, key: level2 });
  const headings = form.template.indicators.catalogue.flatMap((level1) => level1.level2.map((level2) => ({ ...level2, category: indicatorCategory(level1.name, level2.name) })));
  const required = headings.filter((heading) => heading.required);
  const missing = missingHeadings(form);
  const problems = required.filter((heading) => missing.has(heading.name)).map((heading) => tell(heading.name, text.missing(heading.name), 'E'));
  if (required.length > 0) return problems;
  const common = usual.get(form.template.id);
  for (const heading of headings) {
    if (!missing.has(heading.name)) continue;
    if (outputs.has(heading.category) && !common?.rare.has(heading.name)) problems.push(tell(heading.name, text.missing(heading.name), 'W'));
    else if (common?.usual.has(heading.name)) problems.push(tell(heading.name, text.unusual(heading.name), 'W'));
  }
  return problems;
}

/** A department's text may have no table of indicators at all. */
function asksForIndicators(form: FormView): boolean {
  return form.template.page.blocks.some((block) => block.kind === 'indicators');
}

const bare = (name: string) => name.replace(/[\s*＊★]|指标$/gu, '');

/** Headings of the catalogue without a named row. They are compared without 指标 and marks, so that 数量 is 数量指标. */
export function missingHeadings(form: FormView): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const period of new Set(form.rows.map((row) => row.indicator.period))) {
    const present = new Set(form.rows.filter((row) => row.indicator.period === period && row.name !== '').map((row) => bare(row.indicator.level2)));
    for (const level1 of form.template.indicators.catalogue)
      for (const level2 of level1.level2) if (![level2.name, ...level2.aliases].some((name) => present.has(bare(name)))) missing.add(level2.name);
  }
  return missing;
}

type Usage = { readonly usual: ReadonlySet<string>; readonly rare: ReadonlySet<string> };

/** By template, the headings that nearly all of its forms of the year have, and those that nearly none has: there the region does not ask for them. */
function usualHeadings(year: YearView): Map<string, Usage> {
  const forms = new Map<string, FormView[]>();
  for (const form of year.forms) if (form.rows.length > 0) forms.set(form.template.id, [...(forms.get(form.template.id) ?? []), form]);
  const usages = new Map<string, Usage>();
  for (const [template, ofKind] of forms) {
    if (ofKind.length < enoughForms) continue;
    const lacking = new Map<string, number>();
    for (const form of ofKind) for (const name of missingHeadings(form)) lacking.set(name, (lacking.get(name) ?? 0) + 1);
    const names = ofKind[0]?.template.indicators.catalogue.flatMap((level1) => level1.level2.map((level2) => level2.name)) ?? [];
    const share = (name: string) => 1 - (lacking.get(name) ?? 0) / ofKind.length;
    usages.set(template, { usual: new Set(names.filter((name) => share(name) >= nearlyAll)), rare: new Set(names.filter((name) => share(name) <= 1 - nearlyAll)) });
  }
  return usages;
}
