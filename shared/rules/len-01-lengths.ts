import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import type { FormText, FormView } from './form-view';
import { textLabel } from './text-label';

const text = structureText.len01;

/** Texts longer than the field's own limit, or the template's for names, indicators and goals. Characters are counted as the platform's screen does. */
export const lengths = defineRule({
  id: 'LEN-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.texts.flatMap((each) => {
      const limit = limitOf(form, each);
      // A text has no more characters than code units, so that most need no counting.
      if (limit === null || each.text.length <= limit) return [];
      const count = [...each.text].length;
      return count <= limit ? [] : [{ place: each.place, message: text.over(textLabel(form, each), count, limit), found: each.text, expected: String(limit) }];
    });
  },
  examples: {
    passes: [{ fields: { projectName: '长'.repeat(60), annualGoal: '长'.repeat(666), overview: '长'.repeat(900) }, indicators: [{ name: '长'.repeat(100), value: '1' }] }],
    fails: [{ fields: { projectName: '长'.repeat(61) } }, { fields: { annualGoal: '长'.repeat(667) } }, { indicators: [{ name: '长'.repeat(101), value: '1' }] }],
  },
});

function limitOf(form: FormView, each: FormText): number | null {
  const { limits } = form.template.rules;
  const { place } = each;
  if (place.kind === 'field') {
    const own = form.template.fields.find((field) => field.id === place.field)?.limit;
    if (own !== undefined) return own;
  }
  if (each.kind === 'formName') return limits.name;
  if (each.kind === 'name') return limits.indicator;
  return each.kind === 'goal' ? limits.goal : null;
}
