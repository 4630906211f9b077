import type { IndicatorColumn, IndicatorContent } from '../model/declaration';
import { toHalfWidth, withoutTypesetting } from './character-width';
import { isUnit, normaliseUnit, unitKind } from './measure-unit';
import { leadingSign } from './sign';

/** What a value cell means, in the parts that a platform stores. An absent part is the empty string. */
export type TargetValue = {
  /** One of `≥ ＞ ＝ ＜ ≤`, or empty. */
  readonly sign: string;
  /** Decimal text without separators, the digits as they stand. */
  readonly number: string;
  readonly unit: string;
  /** The value in words; behind a number, what follows it and is no unit. */
  readonly wording: string;
};

const numberText = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)\s*/u;
/** What begins with a number and is none: dates, years, lists, clock times, ratios, products. */
const notANumber =
  /^(?:(?:19|20)\d{2}\s*(?:年|[-./]\s*\d{1,2}\s*(?:[-./]|月|底|$))|\d{1,2}\s*月(?!数)|\d{1,2}\s*[日号]\s*(?:前|之前|以前|底)|\d+(?:[、．)）]|\.(?!\d))|\d+(?:\.\d+)?\s*[:：×*/~～至—–-]\s*\d|\d[\d.,]*[^\d≤≦<]{0,6}[≤≦<]|\d+[A-Z]+级)/u;
const inexact = /(?:左右|上下|余|多)$|^\s*(?:余|多)/u;
const upperSuffix = /\s*[(（]?含?[)）]?(?:及)?以上[(（]?含?[)）]?$/u;
const lowerSuffix = /\s*[(（]?含?[)）]?(?:(?:及)?以下|以内|之内)[(（]?含?[)）]?$/u;
const closing = /[。．；;，,、\s]+$/u;
const percentHead = /^([%‰])(.+)$/u;

const wordingOf = (wording: string): TargetValue => ({ sign: '', number: '', unit: '', wording });

/**
 * Takes a value cell apart. What is not a sign, a number and a unit stays whole as wording: dates, ranges, 约300份, 每月4次.
 * A number followed by a sentence keeps the sentence as wording, since it is no unit. The cell's text stays the truth.
 */
export function parseTargetValue(text: string): TargetValue {
  const whole = text.trim();
  if (whole === '') return wordingOf('');
  const plain = withoutTypesetting(toHalfWidth(whole)).replace(/^控制在\s*(?=.*(?:以内|之内|以下)[。\s]*$)/u, '');
  const { sign, rest } = leadingSign(plain);
  if (notANumber.test(rest)) return wordingOf(whole);
  const match = numberText.exec(rest);
  if (!match) return percentInWords(rest, sign) ?? (sign !== '' && isWordingSign(plain) ? { ...wordingOf(rest), sign } : wordingOf(whole));
  const number = (match[1] ?? '').replaceAll(',', '').replace(/^\+/u, '');
  const tail = rest.slice(match[0].length).replace(closing, '');
  return withTail(sign, number, tail) ?? wordingOf(whole);
}

/** Signs that are characters may stand before words (≥国家标准); 达到国家标准 is wholly words. */
function isWordingSign(plain: string): boolean {
  return /^\s*[≥≧⩾>=≤≦⩽<]/u.test(plain);
}

function withTail(sign: string, number: string, tail: string): TargetValue | null {
  if (inexact.test(tail)) return null;
  const per = /^(\S{1,4}?)(以上|以下|以内)([/·].{1,4})$/u.exec(tail);
  if (per) return withTail(sign, number, `${per[1] ?? ''}${per[3] ?? ''}${per[2] ?? ''}`);
  const upper = upperSuffix.exec(tail);
  const lower = upper ? null : lowerSuffix.exec(tail);
  const cut = upper ?? lower;
  const unit = normaliseUnit(cut ? tail.slice(0, cut.index) : tail);
  if (cut && (unit === '' || isUnit(unit))) return { sign: sign || (upper ? '≥' : '≤'), number, unit, wording: '' };
  if (unit === '' || isUnit(unit)) return { sign, number, unit, wording: '' };
  if (unit.endsWith('内') && unitKind(unit.slice(0, -1)) === 'time')
    return { sign: sign || '≤', number, unit: unit.slice(0, -1), wording: '' };
  // 0安全事故 says that there is to be none.
  if (Number(number) === 0 && /^\p{Script=Han}/u.test(tail)) return null;
  const [, percent = '', words = ''] = percentHead.exec(tail) ?? [];
  if (percent !== '' && !/^[≤<~～至—–-]/u.test(words)) return { sign, number, unit: percent, wording: words.replace(/^[，,;；:：]\s*/u, '') };
  if (/^[\p{Script=Han}A-Za-z(（“，,;；]/u.test(tail)) return { sign, number, unit: '', wording: tail.replace(/^[，,;；]\s*/u, '') };
  return null;
}

const digitWords = '零一二三四五六七八九';
function percentInWords(rest: string, sign: string): TargetValue | null {
  const match = /^百分之([一二三四五六七八九十百]+)(.*)$/u.exec(rest);
  if (!match) return null;
  const [, words = '', tail = ''] = match;
  const [, tens = '', ones = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(words) ?? [];
  const value = words === '百' || words === '一百' ? 100 : (tens === '' ? 0 : digitWords.indexOf(tens[0] === '十' ? '一' : (tens[0] ?? '')) * 10) + Math.max(0, digitWords.indexOf(ones || '零'));
  return value === 0 ? null : withTail(sign, String(value), `%${tail}`);
}

/** The text of a value: sign, number, unit, then wording. The inverse of parsing wherever the parsed wording is empty. */
export function joinTargetValue(value: TargetValue): string {
  return value.sign + value.number + value.unit + value.wording;
}

/** An indicator whose sign, number, unit and wording follow from its value cell, save those that the form has columns for. */
export function interpretValue(row: IndicatorContent, columns: ReadonlySet<IndicatorColumn>): IndicatorContent {
  const parsed = parseTargetValue(row.value);
  const part = (column: keyof TargetValue) => (columns.has(column) ? row[column] : parsed[column]);
  return { ...row, sign: part('sign'), number: part('number'), unit: part('unit'), wording: part('wording') };
}
