import { toHalfWidth, withoutBlanks } from '../normalise/character-width';
import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { indicatorPlace } from './form-view';
import type { Problem } from './rule';
import { labelOfRow } from './text-label';

const text = structureText.dup01;
/** From here on an explanation is long enough that two alike are no chance. */
const longEnough = 8;

/** The same name twice in a form's period, or two rows whose value and explanation are the same words. */
export const sameIndicator = defineRule({
  id: 'DUP-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const names = new Map<string, number>();
    const contents = new Map<string, number>();
    const problems: Problem[] = [];
    for (const row of form.rows) {
      if (!row.applies || row.name === '') continue;
      const { value, explanation, period } = row.indicator;
      const nameKey = `${period}/${toHalfWidth(row.name)}`;
      const hasContent = row.reading.kind === 'words' && withoutBlanks(explanation).length >= longEnough;
      const contentKey = `${period}/${withoutBlanks(value)}/${withoutBlanks(explanation)}`;
      const byName = names.get(nameKey);
      const byContent = hasContent ? contents.get(contentKey) : undefined;
      const where = labelOfRow(row);
      if (byName !== undefined) problems.push({ place: indicatorPlace(row, 'name'), message: text.name(where, byName), found: row.indicator.name, expected: '' });
      else if (byContent !== undefined) problems.push({ place: indicatorPlace(row, 'value'), message: text.content(where, byContent), found: value, expected: '' });
      if (byName === undefined) names.set(nameKey, row.number);
      if (hasContent && byContent === undefined) contents.set(contentKey, row.number);
    }
    return problems;
  },
  examples: {
    passes: [
      { indicators: [{ name: '培训班次', value: '≥2次' }, { name: '培训人数', value: '≥2次' }, { name: '不适用', value: '不适用' }, { name: '不适用', value: '不适用' }] },
      { indicators: [{ period: 'annual', name: '培训班次', value: '≥2次' }, { period: 'overall', name: '培训班次', value: '≥6次' }] },
    ],
    fails: [
      { indicators: [{ name: '组织培训班次', value: '10次', explanation: '主体班' }, { name: '组织培训 班次', value: '6次', explanation: '异地专题班3期' }] },
      { indicators: [{ name: '生活水平提高', value: '整体生活水平提高', explanation: '考察老干部各项待遇是否得到改善' }, { name: '落实待遇', value: '整体生活水平提高', explanation: '考察老干部各项待遇是否得到改善' }] },
    ],
  },
});
