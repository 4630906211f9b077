import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { benefits, indicatorCategory } from './indicator-category';
import { missingHeadings } from './req-01-required-headings';
import type { Problem } from './rule';

const text = structureText.req02;

/** Not one benefit, or not one satisfaction, that applies. Silent where a required heading of the same kind is told to be missing. */
export const benefitAndSatisfaction = defineRule({
  id: 'REQ-02',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const rows = form.rows.filter((row) => row.applies && row.name !== '');
    if (rows.length === 0) return 'notApplicable';
    const missing = missingHeadings(form);
    const headings = form.template.indicators.catalogue.flatMap((level1) => level1.level2.map((level2) => ({ level1: level1.name, name: level2.name, category: indicatorCategory(level1.name, level2.name), required: level2.required })));
    const problems: Problem[] = [];
    for (const kinds of [benefits, new Set(['satisfaction' as const])]) {
      const own = headings.filter((heading) => kinds.has(heading.category));
      const first = own[0];
      // A required heading that only says 不适用 is told by VAL-02.
      const toldElsewhere = own.some((heading) => heading.required && (missing.has(heading.name) || form.rows.some((row) => !row.applies && row.level2?.required && row.category === heading.category)));
      if (!first || toldElsewhere || rows.some((row) => kinds.has(row.category))) continue;
      problems.push({ place: { kind: 'form' }, message: text.missing(first.level1), found: '', expected: first.level1, key: first.level1 });
    }
    return problems;
  },
  examples: {
    passes: [
      { indicators: [{ level2: '社会效益指标', name: '受益人数', value: '6人' }, { level2: '服务对象满意度指标', name: '满意度', value: '≥90%' }] },
      { indicators: [{ level2: '社会效益指标', name: '受益人数', value: '6人' }] },
    ],
    fails: [{ indicators: [{ level2: '数量指标', name: '人数', value: '6人' }, { level2: '经济效益指标', name: '不适用', value: '不适用' }, { level2: '服务对象满意度指标', name: '满意度', value: '≥90%' }] }],
  },
});
