import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import type { FormText, FormView } from './form-view';
import { ownWrongWords } from './own-words';
import type { Problem } from './rule';
import { textLabel } from './text-label';
import { confusedWith } from './words/confusable-characters';
import { wordFinder } from './word-finder';
import { missingCharacters, wrongWords, type WrongWord } from './words/wrong-words';

const text = wordText.txt01;
type Compiled = { readonly word: WrongWord; readonly before: RegExp | null; readonly after: RegExp | null; readonly not: RegExp | null };
const compiled = new Map<string, Compiled[]>();
for (const word of wrongWords) {
  const one = { word, before: word.before ? new RegExp(word.before, 'u') : null, after: word.after ? new RegExp(word.after, 'u') : null, not: word.not ? new RegExp(word.not, 'u') : null };
  compiled.set(word.wrong, [...(compiled.get(word.wrong) ?? []), one]);
}
const finder = wordFinder([...compiled.keys()]);
const anyMissing = new RegExp(missingCharacters.map((each) => each.pattern.source).join('|'), 'u');

/** Wrong and lost characters: from the lists, from the project's own name, and 提示 as the value of an indicator that is to rise. */
export const wrongWordsRule = defineRule({
  id: 'TXT-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const variants = nameVariants(form);
    return form.texts.flatMap((each) => {
      const fromLists = [...listed(form, each), ...lost(form, each), ...wrongDegree(form, each)];
      return fromLists.length > 0 ? fromLists : unlikeName(form, each, variants);
    });
  },
  examples: {
    passes: [
      { fields: { annualGoal: '优化干部队伍结构，完善机构设置，提示风险，开展务工人员培训，事物的发展，做好管理事务。' } },
      { fields: { projectName: '干部培训主题班、专题班', overview: '干部培训主题班、专题班预算数' }, indicators: [{ name: '老党员人数', value: '6人' }, { name: '预警信息', value: '提示' }] },
      { fields: { projectName: '村民小组长误工补贴', overview: '用于村民小组长误工补贴' } },
      { words: { wrongWords: [{ wrong: '福田', right: '福田区' }] }, fields: { overview: '用于福田区的培训。' } },
    ],
    fails: [
      { indicators: [{ name: '提升挂职干部工作质量', value: '提示' }] },
      { indicators: [{ name: '优化干部队伍机构', value: '优化' }] },
      { indicators: [{ name: '提升辖区人才新引力', value: '提升' }] },
      { indicators: [{ name: '信息档案管理事物', value: '完成', explanation: '考察信息档案管理事物' }] },
      { indicators: [{ name: '投诉', value: '1', explanation: '群众投诉情况下将' }] },
      { indicators: [{ name: '培训', value: '100全额用于公务员出任培训工作支出' }] },
      { fields: { projectName: '村民小组长误工补贴', overview: '用于村民小组长务工补贴经费支出' } },
      { fields: { projectName: '大组工网经费', overview: '用于大祖工网建设' } },
      { fields: { annualGoal: '打造高素质社区工作者队，提升社区服务群众的力和能力。' } },
      { fields: { annualGoal: '对调动干部积极性具有积极促进工作。' } },
      { fields: { overview: '用于垫付建国前老党生活补贴。' } },
      { words: { wrongWords: [{ wrong: '福田曲', right: '福田区' }] }, fields: { overview: '用于福田曲的培训。' } },
    ],
  },
});

function listed(form: FormView, each: FormText): Problem[] {
  const told = new Map<string, string>();
  for (const { wrong, start } of finder(each.text)) {
    const before = each.text.slice(0, start);
    const after = each.text.slice(start + wrong.length);
    const fitting = compiled.get(wrong)?.find((one) => (!one.before || one.before.test(before)) && (!one.after || one.after.test(after)) && !one.not?.test(after));
    if (fitting) told.set(wrong, fitting.word.right);
  }
  for (const { wrong, right } of ownWrongWords(each.text, form.words)) told.set(wrong, right);
  let better = each.text;
  for (const [wrong, right] of told) better = better.replaceAll(wrong, right);
  return [...told].map(([wrong, right]) => wrongProblem(form, each, wrong, right, better));
}

function wrongProblem(form: FormView, each: FormText, wrong: string, right: string, better: string): Problem {
  return { place: each.place, message: text.wrong(textLabel(form, each), wrong, right), found: each.text, expected: right, key: wrong, fix: setText(each.place, better, text.fix(wrong, right)) };
}

function lost(form: FormView, each: FormText): Problem[] {
  if (!anyMissing.test(each.text)) return [];
  return missingCharacters.flatMap(({ pattern, right }): Problem[] => {
    const match = pattern.exec(each.text);
    if (!match) return [];
    const around = each.text.slice(Math.max(0, match.index - 2), match.index + match[0].length + 2);
    return [{ place: each.place, message: text.missing(textLabel(form, each), around), found: each.text, expected: right ?? '', key: around }];
  });
}

type Variant = { readonly window: string; readonly at: number };
type Variants = { readonly byText: ReadonlyMap<string, Variant>; readonly find: (text: string) => readonly { readonly wrong: string }[] };

/** Four characters of the project's name with one exchanged for one that is easily confused with it. */
function nameVariants(form: FormView): Variants {
  const name = form.declaration.fields.projectName ?? '';
  const byText = new Map<string, Variant>();
  for (let start = 0; start + 4 <= name.length; start += 1) {
    const window = name.slice(start, start + 4);
    if (!/^\p{Script=Han}{4}$/u.test(window)) continue;
    for (let at = 0; at < 4; at += 1)
      for (const other of confusedWith(window[at] ?? '')) {
        const variant = window.slice(0, at) + other + window.slice(at + 1);
        if (!name.includes(variant)) byText.set(variant, { window, at });
      }
  }
  return { byText, find: wordFinder([...byText.keys()]) };
}

function unlikeName(form: FormView, each: FormText, variants: Variants): Problem[] {
  if (variants.byText.size === 0 || each.kind === 'formName') return [];
  const wrong = variants.find(each.text)[0]?.wrong ?? '';
  const variant = variants.byText.get(wrong);
  if (!variant) return [];
  const better = each.text.replaceAll(wrong, variant.window);
  // The exchanged character with the one behind it, or before it at the window's end, is about a word.
  const word = variant.at < 3 ? [variant.at, variant.at + 2] : [2, 4];
  const [said, named] = [wrong.slice(...word), variant.window.slice(...word)];
  return [{ place: each.place, message: text.unlikeName(textLabel(form, each), said, named), found: each.text, expected: named, fix: setText(each.place, better, text.fix(said, named)) }];
}

function wrongDegree(form: FormView, each: FormText): Problem[] {
  const isValue = each.kind === 'value' && each.text.trim() === '提示' && /提升|提高|改善|优化|增强/u.test(each.row?.name ?? '');
  return isValue ? [wrongProblem(form, each, '提示', '提升', '提升')] : [];
}
