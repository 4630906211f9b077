import { totalEqualsParts } from './fin-01-total-equals-parts';
import type { Rule } from './rule';

/** Every rule, in the order of the list that users know. */
export const rules: readonly Rule[] = [totalEqualsParts];
