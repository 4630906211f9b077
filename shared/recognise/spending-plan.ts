import type { GridCell } from '../model/cell-grid';
import type { Lexicon } from './lexicon';
import { meaningOf } from './lexicon';
import type { Ledger, RawPlanStep } from './raw';
import type { Segment } from './segments';
import { belowOf, rightOf, type Sheet } from './sheet';
import { plainWords } from './words';

const periodWords = /^(?:第?[一二三四1-4]季度(?:末|底)?|\d{1,2}月(?:底|末|份)?|上半年|下半年|年底|\d{1,2}月\d{1,2}日)$/;

/** 资金支出计划: periods across with percents below them, or one under the other with percents to the right. */
export function readSpendingPlan(sheet: Sheet, segment: Segment, lexicon: Lexicon, ledger: Ledger): RawPlanStep[] {
  const isPeriod = (cell: GridCell) => periodWords.test(plainWords(cell.text)) || meaningOf(lexicon(cell.text), 'period') !== undefined;
  const steps: RawPlanStep[] = [];
  for (let row = segment.top; row <= segment.bottom && steps.length === 0; row += 1) {
    const periods = sheet.row(row).filter((cell) => !ledger.used.has(cell) && isPeriod(cell));
    if (periods.length >= 2) steps.push(...stepsBelow(sheet, periods));
    else if (periods[0]) steps.push(...stepsBeside(sheet, periods[0], isPeriod));
  }
  for (const { period, percent } of steps) for (const { cell } of [period, percent]) ledger.used.add(cell);
  return steps;
}

function step(period: GridCell, percent: GridCell | undefined): RawPlanStep[] {
  if (!percent || !/^[\d.,]+\s*[%％]?$/.test(percent.text)) return [];
  return [{ period: { text: period.text, cell: period }, percent: { text: percent.text, cell: percent } }];
}

function stepsBelow(sheet: Sheet, periods: readonly GridCell[]): RawPlanStep[] {
  return periods.flatMap((period) => step(period, sheet.at(belowOf(period), period.column)));
}

function stepsBeside(sheet: Sheet, first: GridCell, isPeriod: (cell: GridCell) => boolean): RawPlanStep[] {
  const steps: RawPlanStep[] = [];
  for (let row = first.row; ; ) {
    const period = sheet.at(row, first.column);
    if (!period || !isPeriod(period)) return steps.length >= 2 ? steps : [];
    steps.push(...step(period, sheet.at(row, rightOf(period))));
    row = belowOf(period);
  }
}

/** `25%` and `25` give 25; a column of shares of one (0.25 to 1) is turned into percents. */
export function planPercents(steps: readonly RawPlanStep[]): string[] {
  const texts = steps.map(({ percent }) => plainWords(percent.text).replace(/%$/, ''));
  const areShares = texts.length > 1 && steps.every(({ percent }) => !/[%％]/.test(percent.text)) && texts.every((text) => Number(text) <= 1);
  if (!areShares || !texts.some((text) => Number(text) === 1)) return texts;
  return texts.map((text) => String(Math.round(Number(text) * 10_000) / 100));
}
