import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type IndicatorRow } from './form-view';
import { nameKind } from './name-kind';
import type { Problem } from './rule';

const text = valueText.val06;
/** Below this many indicators the same value may be chance. */
const fewest = 3;

/** One value, or one basis, for every indicator of a form: entered once and copied. Shares that are all 100% are another matter. */
export const allValuesSame = defineRule({
  id: 'VAL-06',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const rows = form.rows.filter((row) => row.applies);
    if (rows.length < fewest) return 'notApplicable';
    return [...sameValues(rows), ...sameBases(rows)];
  },
  examples: {
    passes: [
      { indicators: [{ name: '完成率', value: '100%' }, { name: '合格率', value: '100%' }, { name: '及时率', value: '100%' }] },
      { indicators: [{ name: '完成率', value: '1用于经费' }, { name: '合格率', value: '2用于经费' }, { name: '及时率', value: '1用于经费' }] },
      { indicators: [{ name: '完成率', value: '100全额' }, { name: '合格率', value: '100全额' }] },
    ],
    fails: [
      { indicators: [{ name: '人数', value: '100全额用于发放' }, { name: '合格率', value: '100全额用于发放' }, { name: '满意度', value: '100全额用于发放' }, { name: '群众投诉', value: '' }] },
      { indicators: [{ name: '人数', value: '≥6人', basis: '年初计划' }, { name: '合格率', value: '100%', basis: '年初计划' }, { name: '满意度', value: '≥90%', basis: '年初计划' }] },
    ],
  },
});

function sameValues(rows: readonly IndicatorRow[]): Problem[] {
  const filled = rows.filter((row) => row.indicator.value.trim() !== '');
  const first = filled[0];
  const found = first?.indicator.value.trim() ?? '';
  if (!first || filled.length < fewest || !filled.every((row) => row.indicator.value.trim() === found && row.value.unit === first.value.unit)) return [];
  if (first.reading.kind === 'quantity' && filled.every((row) => nameKind(row.name)?.kind === 'share' || row.category === 'satisfaction')) return [];
  const certain = first.reading.kind !== 'quantity' && found.length >= 6;
  return [{ place: indicatorPlace(first, 'value'), message: text.values(filled.length, found), found, expected: '', level: certain ? 'E' : 'W' }];
}

function sameBases(rows: readonly IndicatorRow[]): Problem[] {
  const filled = rows.filter((row) => row.indicator.basis.trim() !== '');
  const first = filled[0];
  const found = first?.indicator.basis.trim() ?? '';
  if (!first || filled.length < fewest || !filled.every((row) => row.indicator.basis.trim() === found)) return [];
  return [{ place: indicatorPlace(first, 'basis'), message: text.bases(filled.length, found), found, expected: '', level: 'I' }];
}
