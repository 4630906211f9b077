import { Decimal } from 'decimal.js';
import type { GridCell } from '../model/cell-grid';
import { parseAmount } from '../normalise/amount';
import { recogniseText } from '../text/recognise';
import type { IndicatorHeader } from './indicator-header';
import { meaningOf, type Lexicon } from './lexicon';
import type { Ledger, RawIndicator } from './raw';
import type { Sheet } from './sheet';

/**
 * Takes a 合计 row out of an indicator table. The sum of the weights above it says nothing new; any other is doubtful.
 * Gives whether the row was one.
 */
export function takeTotalRow(sheet: Sheet, row: number, header: IndicatorHeader, lexicon: Lexicon, above: readonly RawIndicator[], ledger: Ledger): boolean {
  const cells = sheet.row(row);
  const [first, ...others] = cells;
  const data = header.columns.find((column) => column.use.role === 'column');
  if (!first || !data || first.column > data.to || !meaningOf(lexicon(first.text), 'total')) return false;
  for (const cell of cells) ledger.used.add(cell);
  if (!isSumOfWeights(others, above)) ledger.doubts.push({ cells, text: cells.map((cell) => cell.text).join(' '), reason: recogniseText.totalRow });
  return true;
}

function isSumOfWeights(cells: readonly GridCell[], above: readonly RawIndicator[]): boolean {
  const number = (text: string) => parseAmount(text.replace(/[%％]$/, ''));
  const weights = above.map(({ parts }) => number(parts.weight?.text ?? '') ?? '0');
  const sum = weights.reduce((total, weight) => total.add(weight), new Decimal(0));
  return cells.every((cell) => number(cell.text) !== null && sum.eq(number(cell.text) ?? 0));
}
