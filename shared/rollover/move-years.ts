import { spellYear, yearMentions, type YearMention } from '../normalise/years';
import { planAfter, planBefore, rollingRange } from '../normalise/year-words';

/**
 * Moves the years of a form's text on from the form's year `from` to `to`. What moves is what is said relative to that year: the year
 * itself, last year where it stands for «the year before» (2021年度, 较2021年), and ranges that end in it. Document numbers, titles
 * in 《》, cohorts, events, what happened, fixed terms and years farther away stay: a year that stayed is found by a check, while one that
 * moved wrongly reads as if it were right.
 */
export function moveYears(text: string, from: number, to: number): { text: string; moved: boolean } {
  const mentions = yearMentions(text);
  const moving = mentions.filter((mention) => moves(mention, mentions, from));
  if (moving.length === 0 || to === from) return { text, moved: false };
  let result = '';
  let at = 0;
  for (const mention of moving) {
    result += text.slice(at, mention.start) + spellYear(mention.year + to - from, text.slice(mention.start, mention.end));
    at = mention.end;
  }
  return { text: result + text.slice(at), moved: true };
}

function moves(mention: YearMention, all: readonly YearMention[], from: number): boolean {
  if (mention.range) return relative(mention) && rangeMoves(mention.range, mention.sentence, from);
  if (!relative(mention) || (mention.year !== from && mention.year !== from - 1)) return false;
  if (mention.use === 'annual' || mention.use === 'compared') return true;
  if (isSeries(mention, all)) return false;
  return mention.year === from || (mention.use === 'plain' && !countAfter(mention));
}

function relative({ use }: YearMention): boolean {
  return use === 'plain' || use === 'annual' || use === 'date' || use === 'compared';
}

/** A sentence that goes through years tells facts or a fixed plan: 2021年录用87名，2022年计划招录50人. */
function isSeries(mention: YearMention, all: readonly YearMention[]): boolean {
  return all.some((other) => other.year !== mention.year && other.sentence === mention.sentence && !other.range && steps.has(other.use));
}
const steps: ReadonlySet<YearMention['use']> = new Set(['plain', 'date', 'history']);

function rangeMoves({ first, last }: { first: number; last: number }, sentence: string, from: number): boolean {
  const before = sentence.slice(0, sentence.indexOf(String(first)));
  const after = sentence.slice(sentence.lastIndexOf(String(last)) + 4);
  if (planBefore.test(before) || planAfter.test(after)) return false;
  if (last === from) return true;
  return first === from && rollingRange.test(sentence);
}

/** Last year with a count is a fact: 2021年录用公务员87名. */
function countAfter({ sentence, year }: YearMention): boolean {
  const clause = sentence.slice(sentence.indexOf(String(year)) + 4).split(/[，,、]/u, 1)[0] ?? '';
  return /\d/u.test(clause);
}
