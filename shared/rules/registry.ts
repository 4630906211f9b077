import { totalEqualsParts } from './fin-01-total-equals-parts';
import { columnTotals } from './fin-02-column-totals';
import { totalEqualsTerm } from './fin-03-total-equals-term';
import { compositionGiven } from './fin-04-composition-given';
import { amountsInText } from './fin-05-amounts-in-text';
import { priceTimesCount } from './fin-06-price-times-count';
import { planRises } from './fin-07-plan-rises';
import type { Rule } from './rule';

/** Every rule, in the order of the list that users know. */
export const rules: readonly Rule[] = [
  totalEqualsParts,
  columnTotals,
  totalEqualsTerm,
  compositionGiven,
  amountsInText,
  priceTimesCount,
  planRises,
];
