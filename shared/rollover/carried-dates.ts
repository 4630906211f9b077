import { parseDateText } from '../normalise/date-text';
import { moveYears } from './move-years';

type Fields = Readonly<Record<string, string>>;

/**
 * 计划开始日期 and 计划完成日期 of the next year's form. A project that lies within one year moves on with it; the dates of one that runs over
 * several years are its fixed term and stay.
 */
export function carriedDates(fields: Fields, from: number, to: number): Fields {
  const start = parseDateText(fields.startDate ?? '');
  const end = parseDateText(fields.endDate ?? '');
  const runsOver = (start !== null && start.year !== from) || (end !== null && end.year !== from);
  const move = (text: string) => (runsOver ? text : moveYears(text, from, to).text);
  return {
    ...(fields.startDate !== undefined && { startDate: move(fields.startDate) }),
    ...(fields.endDate !== undefined && { endDate: move(fields.endDate) }),
  };
}
