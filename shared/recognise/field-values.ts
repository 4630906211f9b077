import { Decimal } from 'decimal.js';
import type { GridCell } from '../model/cell-grid';
import { parseAmount } from '../normalise/amount';
import { toHalfWidth } from '../normalise/character-width';
import type { TemplateField } from '../template/schema';
import { recogniseText } from '../text/recognise';
import type { RawText } from './raw';
import { moneyUnitIn, plainWords, type MoneyUnit } from './words';

/** A value made ready for its field, and why it is doubtful, if it is. */
export type ReadValue = { readonly text: string; readonly reason?: string };
/** Money units of a form: what its amounts are in, and what they shall be in. */
export type FormMoney = { readonly source: MoneyUnit; readonly target: '元' | '万元' };

const yuanIn: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };

/** Amounts become decimal text in the form's unit, dates ISO, codes lose their blanks; anything else is kept as it stands. */
export function readFieldValue(kind: TemplateField['kind'], label: string, value: RawText, money: FormMoney, choices?: readonly string[]): ReadValue {
  const text = value.text.trim();
  switch (kind) {
    case 'amount':
      return readAmount(value, { ...money, source: moneyUnitIn(label) ?? money.source });
    case 'integer':
      return { text: /^(\d+)\s*(?:年|个?月|周年)?$/.exec(toHalfWidth(text))?.[1] ?? text };
    case 'date':
      return { text: isoDate(text) ?? text };
    case 'code':
      return lostDigits(value.cell) ? { text, reason: recogniseText.lostDigits } : { text: text.replace(/\s+/g, '') };
    case 'choice':
      return { text: readChoice(choices, text) };
    default:
      return { text };
  }
}

/** An amount in the form's unit. What is no amount stays as it is, with a reason. */
export function readAmount(value: RawText, money: FormMoney): ReadValue {
  const text = value.text.trim();
  // the accounting formats show zero as a dash
  if (value.cell.kind === 'number' && /^[-–—]$/.test(text)) return { text: '0' };
  const own = parseAmount(text);
  if (own === null) {
    const converted = parseAmount(text, money.target);
    return converted === null ? { text, reason: recogniseText.notAmount(text) } : { text: converted };
  }
  if (money.source === money.target) return { text: own };
  const inTarget = new Decimal(own).mul(yuanIn[money.source]).div(yuanIn[money.target]).toFixed();
  return { text: inTarget, reason: recogniseText.converted(money.source, money.target) };
}

/** `2022-01-01` for 2022/1/1, 2022年1月1日, 20220101; null for what is not one whole date. */
export function isoDate(text: string): string | null {
  const words = plainWords(text).replace(/(?:\d{1,2}:\d{2}(?::\d{2})?)$/, '');
  const found = /^((?:19|20)\d{2})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(words);
  if (!found) return null;
  const month = Number(found[2] ?? found[4]);
  const day = Number(found[3] ?? found[5]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${found[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Spreadsheets keep fifteen digits of a number. */
function lostDigits(cell: GridCell): boolean {
  return cell.kind === 'number' && (/e\+/i.test(cell.text) || cell.text.replace(/\D/g, '').length > 15);
}

/** `☑是 □否` chooses the ticked one. */
function readChoice(choices: readonly string[] | undefined, text: string): string {
  const ticked = /[☑√✓✔■☒]\s*([^\s□☐○☑√✓✔■☒()（）]+)/.exec(text)?.[1];
  return ticked && choices?.includes(ticked) && /[□☐○]/.test(text) ? ticked : text;
}
