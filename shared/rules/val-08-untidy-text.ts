import { unitKind } from '../normalise/measure-unit';
import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { setText } from './fixes';
import { indicatorPlace, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = valueText.val08;
/** A blank beside a Chinese character, a sign or a percent mark; blanks between Latin words stay. */
const nearWide = /(?<=[\p{Script=Han}，。、；：“”（）≥≤＝＞＜%])[^\S\n]+|[^\S\n]+(?=[\p{Script=Han}，。、；：“”（）%])/gu;
const emptyDecimals = /(\d)\.0+(?!\d)/gu;
const counted: ReadonlySet<string | null> = new Set(['people', 'events', 'things']);

/** What the platform refuses or a reader stumbles over, in names and values: blanks, a full stop at the end, counts such as 10.00. */
export const untidyText = defineRule({
  id: 'VAL-08',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => (row.applies ? [...untidy(row, 'name'), ...untidy(row, 'value')] : []));
  },
  examples: {
    passes: [{ indicators: [{ name: 'Windows Server升级', value: '≥90%' }, { name: '成本', value: '10.50万元' }, { name: '满意度', value: '95.00%' }, { name: '质量', value: '一是合格。二是及时' }] }],
    fails: [
      { indicators: [{ name: '设备使用 人员满意度', value: '≥90%' }] },
      { indicators: [{ name: '活动', value: '50 场' }] },
      { indicators: [{ name: '满意度', value: '≥ 90%' }] },
      { indicators: [{ name: '完成及时率。', value: '100%' }] },
      { indicators: [{ name: '完成时间', value: '在2022年12月31日前完成。' }] },
      { columns: ['unit'], indicators: [{ name: '组织培训班次', value: '10.00', unit: '次' }] },
    ],
  },
});

function untidy(row: IndicatorRow, column: 'name' | 'value'): Problem[] {
  const written = row.indicator[column];
  if (!/[\s。.]/u.test(written)) return [];
  const what: string[] = [];
  // The blank behind 1. goes with the number, which another rule takes away.
  const numbered = column === 'name' ? (/^\s*\d{1,2}[.．、]\s+/u.exec(written)?.[0] ?? '') : '';
  let better = (numbered + written.slice(numbered.length).replace(nearWide, '')).trim();
  // A sign typed in pieces (> = 90%) is mended as a whole by its own rule.
  if (column === 'value' && row.reading.kind === 'quantity' && row.value.sign !== '') better = better.replace(/^([≥≤＝＞＜])\s+/u, '$1');
  if (better !== written.trim()) what.push(text.blank);
  const stopped = better.replace(/[。．]+$/u, '');
  if (stopped !== better && !/[。；;]/u.test(stopped)) {
    what.push(text.stop);
    better = stopped;
  }
  const isCount = column === 'value' && row.reading.kind === 'quantity' && counted.has(unitKind(row.value.unit));
  const whole = isCount ? better.replace(emptyDecimals, '$1') : better;
  if (whole !== better) what.push(text.decimals);
  if (what.length === 0) return [];
  const onlyDecimals = what.length === 1 && what[0] === text.decimals;
  const place = indicatorPlace(row, column);
  const problem = { place, message: text.tidy(cellLabel(row, column), written, what), found: written, expected: whole, fix: setText(place, whole) };
  return [onlyDecimals ? { ...problem, level: 'I' as const } : problem];
}
