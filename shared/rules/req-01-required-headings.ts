import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import type { FormView } from './form-view';
import type { Problem } from './rule';

const text = structureText.req01;

/** Headings that the template requires and under which no row stands, in each period that the form fills. A row that says 不适用 is VAL-02's. */
export const requiredHeadings = defineRule({
  id: 'REQ-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const place = { kind: 'form' } as const;
    if (!form.rows.some((row) => row.name !== '')) return [{ place, message: text.none, found: '', expected: '' }];
    return missingHeadings(form).map((level2): Problem => ({ place, message: text.missing(level2), found: '', expected: level2 }));
  },
  examples: {
    passes: [
      { indicators: ['数量指标', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '指标', value: '1' })) },
      { indicators: ['数量', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '不适用', value: '不适用' })) },
    ],
    fails: [{ indicators: ['数量指标', '时效指标', '成本指标', '服务对象满意度指标'].map((level2) => ({ level2, name: '指标', value: '1' })) }, {}],
  },
});

/** Names of required headings without a named row. Headings are compared without 指标 and marks, so that 数量 is 数量指标. */
export function missingHeadings(form: FormView): string[] {
  const bare = (name: string) => name.replace(/[\s*＊★]|指标$/gu, '');
  const missing = new Set<string>();
  const periods = new Set(form.rows.map((row) => row.indicator.period));
  for (const period of periods) {
    const present = new Set(form.rows.filter((row) => row.indicator.period === period && row.name !== '').map((row) => bare(row.indicator.level2)));
    for (const level1 of form.template.indicators.catalogue)
      for (const level2 of level1.level2) if (level2.required && ![level2.name, ...level2.aliases].some((name) => present.has(bare(name)))) missing.add(level2.name);
  }
  return [...missing];
}
