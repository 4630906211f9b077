import { toHalfWidth } from './character-width';

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const dateForms = /^\s*((?:19|20)\d{2})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*[日号]?\s*$/u;
const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})\s*$/u;

/** The date that the whole of `text` is (2022-01-01, 2022年1月1日, 2022.1.1, 20220101), or null. */
export function parseDateText(text: string): CalendarDate | null {
  const plain = toHalfWidth(text);
  const match = dateForms.exec(plain) ?? compact.exec(plain);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Days since the year 0, for comparing: not a calendar count. */
export function dateOrder({ year, month, day }: CalendarDate): number {
  return (year * 12 + month) * 31 + day;
}

/** The date that the whole of `text` is, as `2022-01-01`; null where it is none, or no day of the calendar. */
export function isoDate(text: string): string | null {
  const date = parseDateText(text);
  if (!date) return null;
  const { year, month, day } = date;
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return isDay ? [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') : null;
}
