import { spellYear, yearMentions, type YearMention } from '../normalise/years';
import { dateText } from '../text/rules-dates';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import type { FormText, FormView } from './form-view';
import type { Problem } from './rule';
import { textLabel } from './text-label';

const text = dateText.date01;
const mayHoldYear = /(?:19|20)\d{2}|\d{2}年|二[〇零○]/u;
/** What is rightly said of the year before within a form: its accounts, its assessment, what it left over. */
const aboutLastYear = /^年度?[^，。；;、]{0,12}(?:开工|启动|签订|立项|获批|中标|招标|入库|列入|决算|考核|结转|结余|审计|总结|评价|清算|表彰|报告|述职|评议|汇算|欠|尾款|质保|评选|绩效奖|奖励|奖金)/u;

/** A text that is taken over year after year is seldom older; years further back tell of how things came to be. */
const longestHabit = 3;

type Weight = 'E' | 'W';
const annualTexts: ReadonlySet<FormText['kind']> = new Set(['goal', 'value', 'name']);

/** Years that are said relative to the form's own; document numbers, titles, cohorts, events and history are none (normalise/years.ts). */
export const yearOfForm = defineRule({
  id: 'DATE-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.texts.flatMap((each) => (each.kind !== 'text' && mayHoldYear.test(each.text) ? problemsOf(form, each) : []));
  },
  examples: {
    passes: [
      { year: 2022, fields: { annualGoal: '2022年12月底前完成，依据福发〔2021〕4号、《2020年度选拔工作通知》，招录2023级选调生。' } },
      { year: 2022, fields: { annualGoal: '2020年和2021年培训未能组织，与2022年新录用公务员一起培训。', longTermGoal: '到2025年基本建成。' } },
      { year: 2022, fields: { annualGoal: '完成2021年度决算公开和2021-2023年规划的年度任务。', overview: '项目2018年建成，2019年投入使用。' } },
      { year: 2024, indicators: [{ name: '完成时效', value: '2024年12月20日前' }] },
    ],
    fails: [
      { year: 2022, fields: { annualGoal: '做好市转企业离休干部2021年度“两贴”发放工作。' } },
      { year: 2024, indicators: [{ name: '完成时效', value: '2023年12月20日前' }] },
      { year: 2022, indicators: [{ name: '2021年编外人员选用完成', value: '100%' }] },
      { year: 2020, fields: { projectName: '下拨各街镇2019年党员教育经费' } },
      { year: 2022, indicators: [{ name: '完成时效', value: '2023年6月底前' }] },
      { year: 2022, fields: { longTermGoal: '实现2019-2021年规划的目标。' } },
      { year: 2025, fields: { annualGoal: '2023年储备原粮8000吨，按规定轮换。' } },
    ],
  },
});

function problemsOf(form: FormView, each: FormText): Problem[] {
  const mentions = yearMentions(each.text);
  const told = new Set<number>();
  return mentions.flatMap((mention): Problem[] => {
    const level = weigh(form, each, mention);
    if (level === null || told.has(mention.year)) return [];
    told.add(mention.year);
    const where = textLabel(form, each);
    const message = mention.range
      ? text.ended(where, `${mention.range.first}—${mention.range.last}`, form.year)
      : mention.year > form.year
        ? text.later(where, mention.year, form.year)
        : text.stale(where, mention.year, form.year);
    const problem = { place: each.place, message, found: excerpt(each.text, mention), expected: String(form.year), level, key: String(mention.year) };
    return [level === 'E' && mention.year === form.year - 1 ? { ...problem, fix: fixOf(form, each, mentions, mention) } : problem];
  });
}

function weigh(form: FormView, each: FormText, mention: YearMention): Weight | null {
  const { use, range, year } = mention;
  if (use !== 'plain' && use !== 'annual' && use !== 'date') return null;
  const isGoal = annualTexts.has(each.kind);
  const isAnnual = isGoal && !(each.place.kind === 'field' && each.place.field !== 'annualGoal');
  if (range) return range.last < form.year && year === range.last && isGoal ? 'W' : null;
  if (year > form.year) return year === form.year + 1 && use !== 'plain' && isAnnual ? 'W' : null;
  if (year === form.year || mention.sentence.includes(String(form.year))) return null;
  if (year === form.year - 1 && aboutLastYear.test(each.text.slice(mention.end))) return null;
  if (each.kind === 'formName') return 'W';
  if (use === 'plain') return year >= form.year - longestHabit && isAnnual ? 'W' : null;
  if (isAnnual && year === form.year - 1) return each.kind === 'name' ? 'W' : 'E';
  if (each.kind === 'value') return 'E';
  return isGoal || (use === 'annual' && year === form.year - 1) ? 'W' : null;
}

/** Every mention of the same stale year in the text moves to the form's year. */
function fixOf(form: FormView, each: FormText, mentions: readonly YearMention[], stale: YearMention) {
  let result = '';
  let at = 0;
  for (const mention of mentions) {
    if (mention.year !== stale.year || mention.range || weigh(form, each, mention) === null) continue;
    result += each.text.slice(at, mention.start) + spellYear(form.year, each.text.slice(mention.start, mention.end));
    at = mention.end;
  }
  return setText(each.place, result + each.text.slice(at), text.fix(String(stale.year), String(form.year)));
}

function excerpt(whole: string, mention: YearMention): string {
  return whole.length <= 40 ? whole : whole.slice(Math.max(0, mention.start - 10), mention.end + 20);
}
