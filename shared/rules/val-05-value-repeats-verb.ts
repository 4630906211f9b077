import { withoutBlanks } from '../normalise/character-width';
import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace } from './form-view';
import { cellLabel } from './text-label';

const text = valueText.val05;

/** 提升工作能力 with the value 提升: the value tells nothing that the name does not. */
export const valueRepeatsVerb = defineRule({
  id: 'VAL-05',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => {
      if (!row.applies || row.reading.kind !== 'words') return [];
      const found = row.indicator.value.trim();
      const value = withoutBlanks(found).replace(/[。.]$/u, '');
      if (value.length < 2 || value.length > 6 || value === row.name || !row.name.startsWith(value)) return [];
      return [{ place: indicatorPlace(row, 'value'), message: text.repeats(cellLabel(row, 'value'), found), found, expected: '' }];
    });
  },
  examples: {
    passes: [{ indicators: [{ name: '提升服务能力', value: '显著提升' }, { name: '业务能力', value: '提升' }, { name: '长效机制健全性', value: '健全' }, { name: '提升信息化水平', value: '提升15%' }] }],
    fails: [{ indicators: [{ name: '提升储备人才工作能力', value: '提升' }] }, { indicators: [{ name: '有效推动干部工作全面发展', value: '有效推动' }] }],
  },
});
