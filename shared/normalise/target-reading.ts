import { toHalfWidth } from './character-width';
import { isUnit, normaliseUnit } from './measure-unit';
import { leadingSign } from './sign';
import { parseTargetValue, type TargetValue } from './target-value';

/** Numbers are decimal text; an absent unit is empty. */
export type Quantity = { readonly number: string; readonly unit: string };
export type Range = { readonly low: string; readonly high: string; readonly unit: string };
/** 每月4次: four times in a month; `timesAYear` where the period divides the year. */
export type Frequency = { readonly count: number; readonly unit: string; readonly timesAYear: number };

export type TargetReading = {
  readonly value: TargetValue;
  /** What the cell as a whole is. `sentence` is a number with words stuck to it, `change` is 提升15%, `standards` several amounts a head. */
  readonly kind: 'empty' | 'quantity' | 'range' | 'date' | 'approximate' | 'change' | 'frequency' | 'standards' | 'sentence' | 'words';
  readonly range?: Range;
  /** The number behind 约 or 左右, or after the verb of a change. */
  readonly quantity?: Quantity;
  readonly frequency?: Frequency;
  readonly standards?: readonly Quantity[];
};

const number = '(\\d[\\d,]*(?:\\.\\d+)?)';
const rangeAround = new RegExp(`^${number}\\s*([^\\d≤<]{0,6}?)\\s*(?:≤|<=|<|≦)\\s*[nNxX]?\\s*(?:≤|<=|<|≦)\\s*${number}\\s*([^\\d]{0,6})$`, 'u');
const rangeBetween = new RegExp(`^${number}\\s*([^\\d\\s—–~～至-]{0,4})\\s*(?:[-—–~～]+|至|到)\\s*${number}\\s*([^\\d]{1,6}|)$`, 'u');
const approximate = new RegExp(`^(?:约|大约|近|将近|约为|预计)\\s*${number}\\s*(\\S{0,6})$|^${number}\\s*(?:余|多)?(\\S{0,5}?)(?:左右|上下|余|多)$`, 'u');
const change = new RegExp(`^(?:提升|提高|增长|增加|上升|降低|下降|减少|压减|缩短|节约|节省|同比增长|同比下降|比上年增长|比上年下降)(?:了|至|到|约)?\\s*${number}\\s*(\\S{0,6})$`, 'u');
const dated = /\d{4}\s*[年./-]\s*\d{1,2}|\d{1,2}\s*月(?!数)|\d{1,2}\s*[日号]\s*(?:前|之前|以前|底)|[年月季](?:度)?(?:底|末|初)|年内|第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]+月(?:底|前|份)|季度首月/u;
const period = '每个?(年|半年|季度|季|月|周|星期)度?';
const counted = new RegExp(`${period}[^\\d。；;,，]{0,12}?([一二两三四五六七八九十]|\\d+)\\s*(场次|期次|次|场|期|批|回|篇|班)`, 'u');
const uncounted = new RegExp(period, 'u');
const standard = /(\d[\d,]*(?:\.\d+)?)\s*((?:万|千|百)?元(?:\s*[/·]\s*[\p{Script=Han}]{1,3})+)/gu;
const timesAYear: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 季: 4, 月: 12, 周: 52, 星期: 52 };
const smallNumbers = '零一二三四五六七八九十';

/** What a value cell means as a whole, for rules that need more than its parts. */
export function readTargetValue(text: string): TargetReading {
  const value = parseTargetValue(text);
  if (text.trim() === '') return { value, kind: 'empty' };
  if (value.number !== '') return { value, kind: value.wording === '' ? 'quantity' : 'sentence' };
  const plain = toHalfWidth(text.trim()).replace(/[。；;]$/u, '');
  const range = readRange(leadingSign(plain).rest);
  if (range) return { value, kind: 'range', range };
  const standards = readStandards(plain);
  if (standards.length > 0) return { value, kind: 'standards', standards };
  const guess = firstQuantity(approximate.exec(plain));
  if (guess) return { value, kind: 'approximate', quantity: guess };
  const changed = firstQuantity(change.exec(plain));
  if (changed) return { value, kind: 'change', quantity: changed };
  if (dated.test(plain)) return { value, kind: 'date' };
  const frequency = readFrequency(plain);
  if (frequency && plain.length <= 12) return { value, kind: 'frequency', frequency };
  return { value, kind: 'words' };
}

/** 每月 is twelve times a year, 每季度2次 eight. Null where the text names no period. */
export function readFrequency(text: string): Frequency | null {
  const match = counted.exec(text) ?? uncounted.exec(text);
  if (!match) return null;
  const [, every = '', times, unit = ''] = match;
  const count = times === undefined ? 1 : times === '两' ? 2 : smallNumbers.includes(times) ? smallNumbers.indexOf(times) : Number(times);
  return { count, unit, timesAYear: count * (timesAYear[every] ?? 1) };
}

/** Amounts a head or a day in a text: `200元/人/天`. */
export function readStandards(text: string): Quantity[] {
  return [...toHalfWidth(text).matchAll(standard)].map(([, digits = '', unit = '']) => ({ number: digits.replaceAll(',', ''), unit: normaliseUnit(unit) }));
}

function readRange(plain: string): Range | null {
  const match = rangeAround.exec(plain) ?? rangeBetween.exec(plain);
  if (!match) return null;
  const [, low = '', unitOfLow = '', high = '', unitOfHigh = ''] = match;
  const unit = normaliseUnit(unitOfHigh || unitOfLow).replace(/(?:以内|之间|左右)$/u, '');
  if (unit !== '' && !isUnit(unit)) return null;
  return { low: low.replaceAll(',', ''), high: high.replaceAll(',', ''), unit };
}

function firstQuantity(match: RegExpExecArray | null): Quantity | null {
  if (!match) return null;
  const digits = match[1] ?? match[3] ?? '';
  return { number: digits.replaceAll(',', ''), unit: normaliseUnit(match[2] ?? match[4] ?? '') };
}
