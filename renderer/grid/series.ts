type Numbered = { readonly before: string; readonly digits: string; readonly after: string };

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const chineseDigits = '一二三四五六七八九十';

/** The last number of a text with what stands around it; null where there is none. */
function numbered(text: string): Numbered | null {
  const match = /^(.*?)(-?\d+(?:\.\d+)?)(\D*)$/su.exec(text);
  return match ? { before: match[1] ?? '', digits: match[2] ?? '', after: match[3] ?? '' } : null;
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
/** Exact: digits count as typed, without floating point. */
const scaled = (digits: string, decimals: number): bigint => BigInt((digits.includes('.') ? digits : `${digits}.`).replace('.', '') + '0'.repeat(decimals - decimalsOf(digits)));

function unscaled(value: bigint, decimals: number, width: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).padStart(width, '0');
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

type Sequence = (index: number) => string;

/** 5, 7 goes on 9; ≥5人, ≥6人 goes on ≥7人. Null where the texts differ in more than one number by one step. */
function arithmetic(texts: readonly string[]): Sequence | null {
  const parts = texts.map(numbered);
  const [first, second] = parts;
  if (!first || !second || parts.some((part) => part?.before !== first.before || part.after !== first.after)) return null;
  const decimals = Math.max(...parts.map((part) => decimalsOf(part?.digits ?? '')));
  const values = parts.map((part) => scaled(part?.digits ?? '0', decimals));
  const start = values[0] ?? 0n;
  const step = (values[1] ?? 0n) - start;
  if (values.some((value, index) => value !== start + step * BigInt(index))) return null;
  // 01, 02 keeps its noughts.
  const width = /^0\d/.test(first.digits) ? first.digits.split('.')[0]?.length ?? 0 : 0;
  return (index) => first.before + unscaled(start + step * BigInt(index), decimals, width) + first.after;
}

/** What one text counts by: 第1季度, 项目1, 3月底, 第一批, 2023-01-01. A plain value such as ≥95% or 12 does not count. */
function counting(text: string): Sequence | null {
  const date = isoDate.exec(text);
  if (date) {
    const day = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
    return (index) => new Date(day + index * 86_400_000).toISOString().slice(0, 10);
  }
  const month = /^(1[0-2]|[1-9])(月.*)$/su.exec(text);
  if (month) return (index) => `${((((Number(month[1]) - 1 + index) % 12) + 12) % 12) + 1}${month[2]}`;
  const chinese = /^(第?)([一二三四五六七八九十])((?:[、．.]|[^\d]).*)$/su.exec(text);
  if (chinese && (chinese[1] !== '' || /^[、．.季月]/.test(chinese[3] ?? ''))) {
    const start = chineseDigits.indexOf(chinese[2] ?? '');
    return (index) => `${chinese[1]}${chineseDigits[(((start + index) % 10) + 10) % 10]}${chinese[3]}`;
  }
  const ordinal = /^(第)(\d+)(.*)$/su.exec(text);
  const trailing = /^(.*[^\d.≥≤＞＜＝<>=%-])(\d+)$/su.exec(text);
  const [, before, digits, after = ''] = ordinal ?? trailing ?? [];
  if (before === undefined || digits === undefined) return null;
  return (index) => `${before}${unscaled(BigInt(digits) + BigInt(index), 0, /^0\d/.test(digits) ? digits.length : 0)}${after}`;
}

/**
 * What `count` cells behind `texts` get when the fill handle is dragged over them, as in Excel: a series goes on, one value
 * that counts goes on counting, all else is repeated. `other` asks for the opposite where there is a choice: a series is
 * repeated, a plain number counts.
 * @param back the cells lie before the texts, the nearest first
 */
export function continueSeries(texts: readonly string[], count: number, { back = false, other = false } = {}): string[] {
  const [only] = texts;
  if (only === undefined) return [];
  const counted = texts.length > 1 ? arithmetic(texts) : plainNumber.test(only) ? null : counting(only);
  const plain: Sequence | null = texts.length === 1 && plainNumber.test(only) ? (index) => stepped(only, index) : null;
  const sequence = other ? (counted ? null : plain) : counted;
  const cycle: Sequence = (index) => texts[((index % texts.length) + texts.length) % texts.length] ?? '';
  return Array.from({ length: count }, (_, at) => (sequence ?? cycle)(back ? -1 - at : texts.length + at));
}

function stepped(digits: string, index: number): string {
  const decimals = decimalsOf(digits);
  return unscaled(scaled(digits, decimals) + BigInt(index) * 10n ** BigInt(decimals), decimals, 0);
}
