import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import type { FormText, FormView } from './form-view';
import type { Problem } from './rule';
import { textLabel } from './text-label';

const text = wordText.txt05;
/** Words that a form or a system leaves to be replaced. */
const placeholder =
  /目标内容\s*\d+|指标内容\s*\d+|(?<![A-Za-z\d])[xX×]+(?=\s*(?:号|年|月|日|人|个|次|元|万元|单位|项目|村|镇|街道))|[xXＸ×]{2,}(?!\d)|某某|[＿_]{2,}|[（(]\s*[)）]|请(?:填写|输入|选择|在此)|点击(?:输入|此处)|此处(?:填写|省略|略)|待(?:补充|填写|完善后|定)(?!位)|占位|示例文字|测试数据/u;
/** What a system prints before the text, such as `目标内容1`; with a digit behind it no one can say where its number ends. */
const systemLabel = /目标内容\s*\d(?!\d)/gu;

/** Placeholders that were sent with the form. */
export const placeholders = defineRule({
  id: 'TXT-05',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.texts.flatMap((each) => problemOf(form, each));
  },
  examples: {
    passes: [{ fields: { annualGoal: '提供7×24小时服务，目标内容清晰，规格2×3米，购置X光机1台。' } }],
    fails: [
      { fields: { annualGoal: '1.目标内容1用于柳赞镇村干部补贴。' } },
      { fields: { annualGoal: '1.目标内容1156个远程教育终端站点。' } },
      { fields: { longTermGoal: '落实若干措施(福发[2021]x号)' } },
      { fields: { overview: '用于XXX街道' } },
      { fields: { overview: '由某某单位实施' } },
    ],
  },
});

function problemOf(form: FormView, each: FormText): Problem[] {
  const match = placeholder.exec(each.text)?.[0];
  if (match === undefined) return [];
  const problem = { place: each.place, message: text.placeholder(textLabel(form, each), match), found: each.text, expected: '' };
  const better = each.text.replace(systemLabel, '');
  return [better !== each.text && !placeholder.test(better) ? { ...problem, fix: setText(each.place, better, text.fix(match)) } : problem];
}
