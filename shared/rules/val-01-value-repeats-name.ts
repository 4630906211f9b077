import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = valueText.val01;
const plain = (words: string) => words.replace(/[\s，。、；：,.;:“”"'()（）]/gu, '');

/** A value that is the name or the explanation over again says nothing. Short words such as 及时 may rightly stand in both. */
export const valueRepeatsName = defineRule({
  id: 'VAL-01',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => (row.applies && row.name !== '' ? problemsOf(row) : []));
  },
  examples: {
    passes: [{ indicators: [{ name: '业务能力', value: '提升', explanation: '考察能力' }, { name: '完成时效', value: '及时', explanation: '及时' }, { name: '不适用', value: '不适用', explanation: '不适用' }] }],
    fails: [
      { indicators: [{ name: '每月开展党员组织生活会', value: '每月开展党员组织生活会', explanation: '反映开展时间' }] },
      { indicators: [{ name: '申请办结 20 个工作日', value: '申请办结20个工作日。' }] },
      { indicators: [{ name: '满意情况', value: '群众对服务满意', explanation: '群众对服务满意' }] },
      { indicators: [{ name: '为建设数字档案馆奠定基础', value: '显著', explanation: '为建设数字档案馆奠定基础' }] },
    ],
  },
});

function problemsOf(row: IndicatorRow): Problem[] {
  const value = plain(row.indicator.value);
  const name = plain(row.name);
  const explanation = plain(row.indicator.explanation);
  const found = row.indicator.value.trim();
  const where = cellLabel(row, 'value');
  if (value.length > 2 && value === name) return [{ place: indicatorPlace(row, 'value'), message: text.name(where), found, expected: '' }];
  if (value.length >= 4 && value === explanation) return [{ place: indicatorPlace(row, 'value'), message: text.explanation(where), found, expected: '' }];
  if (name.length >= 8 && name === explanation)
    return [{ place: indicatorPlace(row, 'explanation'), message: text.explained(cellLabel(row, 'explanation')), found: row.indicator.explanation, expected: '', level: 'I' }];
  return [];
}
