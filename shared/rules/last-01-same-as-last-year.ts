import { lastYearText } from '../text/rules-last-year';
import { defineRule } from './define-rule';
import { previousQuantities } from './previous-quantities';

const text = lastYearText.last01;
/** Fewer targets that stayed the same are no sign of a form that was only copied. */
const fewest = 3;

/** Every target with a number is the one of the year before: perhaps right, perhaps only copied. */
export const sameAsLastYear = defineRule({
  id: 'LAST-01',
  title: text.title,
  basis: text.basis,
  level: 'I',
  check(form) {
    if (!form.previous) return 'notApplicable';
    const targets = previousQuantities(form);
    if (targets.length < fewest || targets.some(({ now, last }) => !now.equals(last))) return [];
    return [{ place: { kind: 'form' }, message: text.same(targets.length, form.previous.year), found: '', expected: '' }];
  },
  examples: {
    passes: [
      { indicators: ['1次', '2次', '3次'].map((value) => ({ name: '次数', value })) },
      { previous: { indicators: ['1次', '2次', '3次'].map((value) => ({ name: '次数', value })) }, indicators: ['1次', '2次', '4次'].map((value) => ({ name: '次数', value })) },
      { previous: { indicators: [{ name: '次数', value: '2次' }] }, indicators: [{ name: '次数', value: '2次' }] },
    ],
    fails: [{ previous: { indicators: ['1次', '2次', '3次'].map((value) => ({ name: '次数', value })) }, indicators: ['1次', '2次', '3次'].map((value) => ({ name: '次数', value })) }],
  },
});
