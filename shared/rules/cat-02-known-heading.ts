import type { Edit } from '../model/edit';
import { structureText } from '../text/rules-structure';
import { commonText } from '../text/rules';
import { defineRule } from './define-rule';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = structureText.cat02;
const bare = (name: string) => name.replace(/[\s*＊★]|指标$|^\d+[.、]/gu, '');

/** A second-level heading that the catalogue does not have: a synonym is put right, another is to be chosen. */
export const knownHeading = defineRule({
  id: 'CAT-02',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => (row.level2 || (row.name === '' && row.indicator.value === '') ? [] : problemOf(form, row)));
  },
  examples: {
    passes: [{ indicators: [{ level1: '产出指标', level2: '数量指标', name: '人数', value: '6人' }] }],
    fails: [
      { indicators: [{ level1: '效益指标', level2: '可持续发展影响指标', name: '到岗率', value: '100%' }] },
      { indicators: [{ level1: '产出指标', level2: '*数量', name: '人数', value: '6人' }] },
      { indicators: [{ level1: '产出指标', level2: '规模指标', name: '人数', value: '6人' }] },
      { indicators: [{ level1: '产出指标', level2: '', name: '人数', value: '6人' }] },
    ],
  },
});

function problemOf(form: FormView, row: IndicatorRow): Problem[] {
  const written = row.indicator.level2.trim();
  const place = indicatorPlace(row, 'level2');
  const where = cellLabel(row, 'level2');
  if (written === '') return [{ place, message: text.missing(where), found: '', expected: '' }];
  for (const level1 of form.template.indicators.catalogue) {
    const better = level1.level2.find((entry) => [entry.name, entry.label, ...entry.aliases].some((name) => bare(name) === bare(written)));
    if (!better) continue;
    const edits: Edit[] = [{ kind: 'setCell', table: 'indicator', row: row.indicator.id, column: 'level2', value: better.name }];
    if (row.indicator.level1 !== level1.name) edits.push({ kind: 'setCell', table: 'indicator', row: row.indicator.id, column: 'level1', value: level1.name });
    return [{ place, message: text.synonym(where, written, better.name), found: written, expected: better.name, fix: { label: commonText.replaceBy(better.name), edits } }];
  }
  const names = form.template.indicators.catalogue.flatMap((level1) => level1.level2.map((entry) => entry.name));
  return [{ place, message: text.unknown(where, written), found: written, expected: names.join('、') }];
}
