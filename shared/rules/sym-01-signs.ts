import { leadingSign, normaliseSign } from '../normalise/sign';
import { toHalfWidth, withoutTypesetting } from '../normalise/character-width';
import { joinTargetValue } from '../normalise/target-value';
import { signText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { hasColumn, setText } from './fixes';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = signText.sym01;
/** Entries of a sign column that say that there is no sign. */
const noSign = /^(?:定性|定量|不适用|无|其他|\/|—|-)/u;

/** Signs typed in another way than the platform's five characters, in the value cell or in a column of their own. */
export const signs = defineRule({
  id: 'SYM-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const own = hasColumn(form, 'sign');
    return form.rows.flatMap((row) => (row.applies ? [...valueSign(row), ...(own ? columnSign(row) : [])] : []));
  },
  examples: {
    passes: [
      { indicators: [{ name: '满意度', value: '≥90%' }, { name: '人数', value: '6人' }, { name: '时效', value: '2022年12月底前' }, { name: '成本', value: '＞5万元' }, { name: '批次', value: '1-2批' }] },
      { columns: ['sign'], indicators: [{ name: '满意度', value: '90', sign: '≥' }, { name: '机制', value: '健全', sign: '定性' }] },
    ],
    fails: [
      { indicators: [{ name: '满意度', value: '>=90%' }] },
      { indicators: [{ name: '人数', value: '≧40人' }] },
      { indicators: [{ name: '满意度', value: '> = 90%' }] },
      { indicators: [{ name: '满意度', value: '不低于90%' }] },
      { indicators: [{ name: '满意度', value: '90%以上' }] },
      { indicators: [{ name: '满意度', value: '$>=95\\%$' }] },
      { columns: ['sign'], indicators: [{ name: '满意度', value: '90%', sign: '大于等于' }] },
      { columns: ['sign'], indicators: [{ name: '满意度', value: '90%', sign: '约' }] },
    ],
  },
});

function valueSign(row: IndicatorRow): Problem[] {
  const { value, kind } = row.reading;
  const written = row.indicator.value.trim();
  if (value.sign === '' || kind !== 'quantity' || written.startsWith(value.sign)) return [];
  const plain = withoutTypesetting(toHalfWidth(written));
  // A sign that stands as a word behind the number (90%以上) has no spelling in front.
  if (leadingSign(plain).spelling === value.sign) return [];
  const better = joinTargetValue(value);
  const place = indicatorPlace(row, 'value');
  return [{ place, message: text.spelling(cellLabel(row, 'value'), written, better), found: written, expected: better, fix: setText(place, better) }];
}

function columnSign(row: IndicatorRow): Problem[] {
  const written = row.indicator.sign.trim();
  const sign = normaliseSign(written);
  if (written === '' || written === sign || noSign.test(written)) return [];
  const place = indicatorPlace(row, 'sign');
  const where = cellLabel(row, 'sign');
  if (sign === '') return [{ place, message: text.unknown(where, written), found: written, expected: '≥ ＞ ＝ ＜ ≤' }];
  return [{ place, message: text.spelling(where, written, sign), found: written, expected: sign, fix: setText(place, sign) }];
}
