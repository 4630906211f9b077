import { emptyIndicator, type IndicatorColumn, type IndicatorContent, type IndicatorRow } from '../model/declaration';
import { normaliseSign } from '../normalise/sign';
import { interpretValue, joinTargetValue } from '../normalise/target-value';
import type { Template } from '../template/schema';
import { recogniseText } from '../text/recognise';
import type { LevelNames } from './levels';
import { directionOf } from './nature';
import type { Ledger, RawIndicator, RawText } from './raw';

export type ReadIndicator = { readonly content: IndicatorRow; readonly cells: Readonly<Partial<Record<IndicatorColumn, RawText>>> };

const valueParts: readonly IndicatorColumn[] = ['sign', 'number', 'unit', 'wording'];

/** One row of a table as the template's form holds it: full level names, signs as characters, the value in the form's own columns. */
export function readIndicator(raw: RawIndicator, template: Template, levels: LevelNames, ledger: Ledger): ReadIndicator {
  const text = (column: IndicatorColumn) => raw.parts[column]?.text.trim() ?? '';
  const level1Text = text('level1') === '' ? '' : levels.level1(text('level1'));
  const level2 = text('level2') === '' ? '' : levels.level2(text('level2'), level1Text);
  const level1 = level1Text || levels.parentOf(level2) || '';
  if (level1 === '') doubtAt(ledger, raw.parts.name ?? raw.parts.value, recogniseText.levelMissing);
  const value = valueText(raw.parts.value, ledger);
  const sign = normaliseSign(text('sign'));
  if (sign === '' && text('sign') !== '') doubtAt(ledger, raw.parts.sign, isNatureOfValue(text('sign'), value) ? recogniseText.natureOfValue : recogniseText.notSign);
  const columns = new Set(Object.keys(raw.parts) as IndicatorColumn[]);
  const row: IndicatorContent = {
    ...emptyIndicator,
    period: raw.period,
    level1,
    level2,
    name: text('name'),
    value,
    sign,
    number: text('number'),
    unit: text('unit'),
    direction: directionOf(text('direction')) || text('direction'),
    explanation: text('explanation'),
    basis: text('basis'),
    weight: text('weight').replace(/[%％]$/, ''),
    remark: text('remark'),
  };
  const content = asPrinted(interpretValue(row, columns), columns, template);
  const extras = raw.extra.map((extra) => [extra.header, extra.value.text.trim()] as const);
  return { content: extras.length === 0 ? content : { ...content, extras: Object.fromEntries(extras) }, cells: raw.parts };
}

/** 定性 beside words and 定量 beside a number say what the value shows by itself. */
const isNatureOfValue = (nature: string, value: string) => /^定[性量]/.test(nature) && nature.startsWith('定量') === /^[^\d]{0,2}\d/.test(value);

function doubtAt(ledger: Ledger, part: RawText | undefined, reason: string): void {
  if (part) ledger.doubts.push({ cells: [part.cell], text: part.text, reason });
}

const errorValue = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/;

/** A formula that only puts `=` before a value (`=100%`, `=240人`) was typed as a sign; one that computes gives no value. */
function valueText(part: RawText | undefined, ledger: Ledger): string {
  if (!part) return '';
  if (errorValue.test(part.text)) doubtAt(ledger, part, recogniseText.errorValue);
  if (part.cell.kind !== 'formula') return part.text.trim();
  const isTyped = !/[A-Za-z$!(){}*^&]|[+\-/]\s*\d|\d\s*[+\-/]/.test(part.text.slice(1));
  doubtAt(ledger, part, isTyped ? recogniseText.formula : recogniseText.formulaLeft);
  return isTyped ? part.text : '';
}

/** The value cell as the template's form shows it: with sign and unit in it, or without where they have columns of their own. */
function asPrinted(row: IndicatorContent, inFile: ReadonlySet<IndicatorColumn>, template: Template): IndicatorContent {
  const printed = new Set<IndicatorColumn>(template.indicators.columns.map(({ id }) => id));
  const isSplitInFile = valueParts.some((part) => inFile.has(part));
  if (isSplitInFile && !valueParts.some((part) => printed.has(part))) {
    const head = row.value === '' || normaliseSign(row.value.slice(0, 1)) !== '' ? '' : row.sign;
    const unit = row.value.endsWith(row.unit) ? '' : row.unit;
    return { ...row, value: row.value === '' ? joinTargetValue(row) : head + row.value + unit };
  }
  const wasJoined = !isSplitInFile && row.number !== '' && row.wording === '';
  return wasJoined && printed.has('unit') ? { ...row, value: printed.has('sign') ? row.number : row.sign + row.number } : row;
}
