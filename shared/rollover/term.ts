import type { Declaration } from '../model/declaration';
import { parseDateText, type CalendarDate } from '../normalise/date-text';
import { yearMentions } from '../normalise/years';
import type { Template } from '../template/schema';

/** 项目类别 of projects that go on from year to year, and of those that do not. */
const recurring = /经常性|常年|延续|长期/u;
const once = /一次性|当年/u;

/**
 * Whether the project has surely ended before the year `to`: by its end date, by the years its term names, or by its length counted from the
 * form's own year, which is the latest it can have begun. False where the form does not tell: dates that are just the form's whole year
 * are how recurring projects are entered. A department's form never ends.
 */
export function termIsOver(declaration: Declaration, template: Template, to: number): boolean {
  const { startDate = '', endDate = '', projectCategory = '' } = declaration.fields;
  if (declaration.kind === 'department' || recurring.test(projectCategory)) return false;
  const start = parseDateText(startDate);
  const end = parseDateText(endDate);
  if (end) return end.year < to && (once.test(projectCategory) || !isWholeYear(start, end, declaration.year));
  const term = (declaration.fields.term ?? '').trim();
  if (term === '' || !template.fields.some((field) => field.id === 'term')) return false;
  const years = yearMentions(term).flatMap((mention) => (mention.range ? [mention.range.last] : [mention.year]));
  if (years.length > 0) return Math.max(...years) < to;
  const length = /^(\d{1,2})(?:\.0+)?\s*年?$/u.exec(term)?.[1];
  return length !== undefined && Number(length) > 0 && declaration.year + Number(length) - 1 < to;
}

function isWholeYear(start: CalendarDate | null, end: CalendarDate, year: number): boolean {
  return start?.year === year && start.month === 1 && end.year === year && end.month === 12;
}
