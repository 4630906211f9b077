import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import type { FormText, FormView } from './form-view';
import type { Problem } from './rule';
import { textLabel } from './text-label';
import { rightlyDoubled, verbAndNoun } from './words/wrong-words';

const text = wordText.txt03;
const doubled = /(\p{Script=Han}{2,6})\1/gu;

/** The same word twice on end. Mended where it cannot be verb and noun. */
export const doubledWords = defineRule({
  id: 'TXT-03',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.texts.flatMap((each) => problemsOf(form, each));
  },
  examples: {
    passes: [{ fields: { annualGoal: '一户一户走访，一步一步推进，家家户户受益，学习学习再学习，方方面面。' } }],
    fails: [
      { indicators: [{ name: '印制数量', value: '1', explanation: '各类资料的数量数量符合要求' }] },
      { fields: { annualGoal: '围绕我区我区中心工作' } },
      { indicators: [{ name: '提升干部党性党性理论修养', value: '显著' }] },
      { fields: { annualGoal: '提升服务服务对象满意度' } },
    ],
  },
});

function problemsOf(form: FormView, each: FormText): Problem[] {
  for (const match of each.text.matchAll(doubled)) {
    const [twice, once = ''] = match;
    if (rightlyDoubled.test(once) || /^(\p{Script=Han})\1+$/u.test(once) || /[一二两三四五六七八九十百千万]/u.test(once)) continue;
    const better = each.text.replace(twice, once);
    const problem = { place: each.place, message: text.doubled(textLabel(form, each), twice, once), found: each.text, expected: better };
    return [verbAndNoun.has(once) ? problem : { ...problem, fix: setText(each.place, better, wordText.txt01.fix(twice, once)) }];
  }
  return [];
}
