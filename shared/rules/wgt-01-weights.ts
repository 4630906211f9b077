import { Decimal } from 'decimal.js';
import { toHalfWidth } from '../normalise/character-width';
import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { hasColumn } from './fixes';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = structureText.wgt01;

/** Weights of the rows that apply: each above 0 with two decimals at most, together what the template says, in each period. */
export const weights = defineRule({
  id: 'WGT-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const total = form.template.rules.weightTotal;
    const rows = form.rows.filter((row) => row.applies && row.name !== '');
    if (total === undefined || !hasColumn(form, 'weight') || rows.length === 0) return 'notApplicable';
    return (['annual', 'overall'] as const).flatMap((period) => judge(rows.filter((row) => row.indicator.period === period), new Decimal(total)));
  },
  examples: {
    passes: [
      { columns: ['weight'], rules: { weightTotal: 90 }, indicators: [{ name: '甲', value: '1', weight: '40.5' }, { name: '乙', value: '1', weight: '49.50' }, { name: '不适用', value: '不适用', weight: '' }] },
      { columns: ['weight'], indicators: [{ name: '甲', value: '1', weight: '40' }] },
    ],
    fails: [
      { columns: ['weight'], rules: { weightTotal: 100 }, indicators: [{ name: '甲', value: '1', weight: '40' }, { name: '乙', value: '1', weight: '50' }] },
      { columns: ['weight'], rules: { weightTotal: 100 }, indicators: [{ name: '甲', value: '1', weight: '100' }, { name: '乙', value: '1', weight: '0' }] },
      { columns: ['weight'], rules: { weightTotal: 100 }, indicators: [{ name: '甲', value: '1', weight: '33.333' }, { name: '乙', value: '1', weight: '66.667' }] },
      { columns: ['weight'], rules: { weightTotal: 100 }, indicators: [{ name: '甲', value: '1', weight: '100' }, { name: '乙', value: '1' }] },
      { columns: ['weight'], rules: { weightTotal: 100 }, indicators: [{ name: '甲', value: '1' }, { name: '乙', value: '1' }] },
    ],
  },
});

function judge(rows: readonly IndicatorRow[], total: Decimal): Problem[] {
  const expected = total.toFixed();
  if (rows.length === 0) return [];
  if (rows.every((row) => row.indicator.weight.trim() === '')) return [{ place: { kind: 'form' }, message: text.none(expected), found: '', expected }];
  const problems = rows.flatMap(single);
  if (problems.length > 0) return problems;
  const sum = rows.reduce((so, row) => so.plus(numberOf(row)), new Decimal(0));
  return sum.equals(total) ? [] : [{ place: { kind: 'form' }, message: text.total(sum.toFixed(), expected), found: sum.toFixed(), expected }];
}

function numberText(row: IndicatorRow): string {
  return toHalfWidth(row.indicator.weight).replace(/[\s%分]/gu, '');
}
function numberOf(row: IndicatorRow): Decimal {
  return new Decimal(numberText(row));
}

function single(row: IndicatorRow): Problem[] {
  const written = row.indicator.weight.trim();
  const where = cellLabel(row, 'weight');
  const tell = (message: string): Problem[] => [{ place: indicatorPlace(row, 'weight'), message, found: written, expected: '' }];
  if (written === '') return tell(text.blank(where));
  if (!/^-?\d+(?:\.\d+)?$/u.test(numberText(row))) return tell(text.unreadable(where, written));
  if (numberOf(row).lessThanOrEqualTo(0)) return tell(text.positive(where, written));
  return numberOf(row).decimalPlaces() > 2 ? tell(text.decimals(where, written)) : [];
}
