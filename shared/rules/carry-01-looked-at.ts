import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';

const text = structureText.carry01;

/** Values carried over from last year that nobody has looked at: one finding a form, at the first of them. */
export const lookedAt = defineRule({
  id: 'CARRY-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const [first] = form.pending;
    return first ? [{ place: first, message: text.left(form.pending.length), found: String(form.pending.length), expected: '0' }] : [];
  },
  examples: {
    passes: [{ fields: { annualGoal: '目标' } }],
    fails: [{ fields: { annualGoal: '目标' }, pending: [{ kind: 'field', field: 'annualGoal' }] }],
  },
});
