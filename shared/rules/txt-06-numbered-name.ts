import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import { indicatorPlace } from './form-view';
import { cellLabel } from './text-label';

const text = wordText.txt06;
const numbered = /^\s*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．)）]|[①-⑳])\s*(?=[^\d\s])/u;

/** A number before the name: the platform numbers rows itself. */
export const numberedName = defineRule({
  id: 'TXT-06',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => {
      const prefix = row.applies ? numbered.exec(row.indicator.name)?.[0] : undefined;
      if (prefix === undefined) return [];
      const better = row.indicator.name.slice(prefix.length);
      const place = indicatorPlace(row, 'name');
      return [{ place, message: text.numbered(cellLabel(row, 'name'), prefix.trim()), found: row.indicator.name, expected: better, fix: setText(place, better) }];
    });
  },
  examples: {
    passes: [{ indicators: [{ name: '1.5倍增长率', value: '1' }, { name: '12个社区覆盖率', value: '1' }, { name: '一对一帮扶', value: '1' }, { name: '“一报告两评议”', value: '1' }] }],
    fails: [{ indicators: [{ name: '1. 举办人才日活动', value: '1次' }] }, { indicators: [{ name: '（二）媒体报道', value: '1次' }] }, { indicators: [{ name: '③印制资料', value: '1份' }] }],
  },
});
