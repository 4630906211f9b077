import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import type { FormText, FormView } from './form-view';
import type { Problem } from './rule';
import { textLabel } from './text-label';

const text = wordText.txt02;
const interesting = /[“”《》（）(〔〕【】[［]/u;
const pairs: Readonly<Record<string, string>> = { '”': '“', '》': '《', '）': '（', '〕': '〔', '】': '【' };
const opening = new Set(Object.values(pairs));
const documentNumber = /[[(（【［]\s*((?:19|20)\d{2})\s*[\])）】］](?=\s*(?:第\s*)?(?:\d+|[xX×]+)\s*号)/gu;
/** Half-width marks right behind a Chinese character or a closing mark, in a text that has full-width ones. */
const halfWidth = /(?<=[\p{Script=Han}”》）〕])[,;:?](?!\d)|(?<=[\p{Script=Han}”》）〕])\.(?=$|\s*$)/gu;
const anyHalf = /[,;:?.]/u;
const fullWidth = /[，。；：、？]/u;
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '.': '。' };

/** Unpaired quotes and brackets, half- and full-width marks in one text, brackets of document numbers. */
export const punctuation = defineRule({
  id: 'TXT-02',
  title: text.title,
  basis: text.basis,
  level: 'I',
  check(form) {
    const single = form.texts.flatMap((each) => (interesting.test(each.text) ? [...marks(form, each), ...numbers(form, each)] : []));
    return [...single, ...widths(form)];
  },
  examples: {
    passes: [
      { fields: { annualGoal: '落实“两贴”发放（福发〔2021〕4号），完成1,200人、12:30前；1）宣传；2）培训。' } },
      { fields: { annualGoal: '做好培训,提高能力' }, indicators: [{ name: '响应,不超过', value: '1' }] },
    ],
    fails: [
      { fields: { annualGoal: '党建整体水平显著提升。”' } },
      { fields: { projectName: '领导干部“一助一扶贫济困“活动开展经费' } },
      { fields: { overview: '若干措施的通知(福发[2019]4号)' } },
      { fields: { overview: '与榕委组通(2016)15号文件吻合' } },
      { fields: { annualGoal: '从多方面出发,合理增加设备，提升水平。' } },
      { fields: { annualGoal: '体现党和政府的关心、爱护.' } },
    ],
  },
});

function marks(form: FormView, each: FormText): Problem[] {
  const where = textLabel(form, each);
  const wrong = /“([^“”]{1,20})“(?=[^“”]*$)/u.exec(each.text);
  if (wrong) {
    const better = each.text.slice(0, wrong.index) + `“${wrong[1] ?? ''}”` + each.text.slice(wrong.index + wrong[0].length);
    return [{ place: each.place, message: text.wrongClosing(where, wrong[1] ?? ''), found: each.text, expected: better, fix: setText(each.place, better, text.fixQuote) }];
  }
  const mark = unpaired(each.text);
  return mark === null ? [] : [{ place: each.place, message: text.unpaired(where, mark), found: each.text, expected: '' }];
}

/** The first mark without its other half. A closing bracket behind a number is a list's. */
function unpaired(written: string): string | null {
  const open: string[] = [];
  for (const [at, character] of [...written].entries()) {
    if (opening.has(character)) open.push(character);
    const partner = pairs[character];
    if (partner === undefined) continue;
    if (open.at(-1) === partner) open.pop();
    else if (character !== '）' || !/[\d一二三四五六七八九十a-zA-Z]$/u.test([...written].slice(0, at).join(''))) {
      if (!open.includes(partner)) return character === '）' && written.includes('(') ? null : character;
      return open.at(-1) ?? character;
    }
  }
  const left = open[0] ?? null;
  return left === '（' && written.includes(')') ? null : left;
}

function numbers(form: FormView, each: FormText): Problem[] {
  const better = each.text.replace(documentNumber, '〔$1〕');
  if (better === each.text) return [];
  const written = each.text.match(documentNumber)?.[0] ?? '';
  const right = `〔${/\d{4}/u.exec(written)?.[0] ?? ''}〕`;
  return [{ place: each.place, message: text.documentNumber(textLabel(form, each), written, right), found: each.text, expected: better, fix: setText(each.place, better, wordText.txt01.fix(written, right)) }];
}

/** Told once a form, with one fix for all of its texts: who types half-width marks types them everywhere. */
function widths(form: FormView): Problem[] {
  const mixed = form.texts.filter((each) => anyHalf.test(each.text) && fullWidth.test(each.text) && each.text.match(halfWidth) !== null);
  const [first] = mixed;
  if (!first) return [];
  const mark = first.text.match(halfWidth)?.[0] ?? '';
  const mended = (each: FormText) => each.text.replace(halfWidth, (half) => wide[half] ?? half);
  const edits = mixed.flatMap((each) => setText(each.place, mended(each)).edits);
  return [{ place: first.place, message: text.mixed(textLabel(form, first), mark, mixed.length), found: first.text, expected: mended(first), fix: { label: text.fixWidth, edits } }];
}
