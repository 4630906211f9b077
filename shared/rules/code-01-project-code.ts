import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { fieldPlace } from './form-view';
import type { Problem } from './rule';

const text = structureText.code01;

/** Length, region and year digits of the project code, where the template says them; a project that goes on keeps its first year. */
export const projectCode = defineRule({
  id: 'CODE-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const code = (form.declaration.fields.projectCode ?? '').trim();
    if (code === '') return 'notApplicable';
    const tell = (message: string, expected: string, level: 'W' | 'I' = 'W'): Problem[] => [{ place: fieldPlace('projectCode'), message, found: code, expected, level }];
    if (!/^[0-9A-Za-z-]+$/u.test(code)) return tell(text.characters(code), '');
    const rule = form.template.rules.projectCode;
    if (!rule) return [];
    if (code.length !== rule.length) return tell(text.length(code, code.length, rule.length), String(rule.length));
    if (!code.startsWith(rule.region)) return tell(text.region(code, rule.region), rule.region);
    const digits = code.slice(rule.yearAt, rule.yearAt + 2);
    const year = String(form.year % 100).padStart(2, '0');
    return digits === year ? [] : tell(text.year(code, year), year, form.declaration.fields.isNew === '是' ? 'W' : 'I');
  },
  examples: {
    passes: [{ fields: { projectCode: '440304220051500300033' } }, { year: 2022, rules: { projectCode: { length: 21, region: '440304', yearAt: 6 } }, fields: { projectCode: '440304220051500300033' } }],
    fails: [
      { rules: { projectCode: { length: 21, region: '440304', yearAt: 6 } }, fields: { projectCode: '44030422005150030003' } },
      { rules: { projectCode: { length: 21, region: '440305', yearAt: 6 } }, fields: { projectCode: '440304220051500300033' } },
      { year: 2023, rules: { projectCode: { length: 21, region: '440304', yearAt: 6 } }, fields: { projectCode: '440304220051500300033' } },
      { fields: { projectCode: '4403 04' } },
    ],
  },
});
