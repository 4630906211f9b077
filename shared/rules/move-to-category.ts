import type { Fix } from '../model/finding';
import type { Edit } from '../model/edit';
import { structureText } from '../text/rules-structure';
import type { FormView, IndicatorRow } from './form-view';
import { indicatorCategory, outputs, type IndicatorCategory } from './indicator-category';

/** The first heading of the form's catalogue for a category; empty where it has none. */
export function nameOfCategory(form: FormView, category: IndicatorCategory): string {
  return entryOf(form, category)?.level2 ?? '';
}

function entryOf(form: FormView, category: IndicatorCategory): { level1: string; level2: string } | null {
  for (const level1 of form.template.indicators.catalogue)
    for (const level2 of level1.level2) if (indicatorCategory(level1.name, level2.name) === category) return { level1: level1.name, level2: level2.name };
  return null;
}

/**
 * Moves a row under the heading of a category, below its last row there. None where the catalogue has no such heading, or where the row is
 * the last that `stays` under a heading that must not be empty: then another indicator has to be found first.
 */
export function moveToCategory(form: FormView, row: IndicatorRow, category: IndicatorCategory, stays: (other: IndicatorRow) => boolean): Fix | null {
  const entry = entryOf(form, category);
  const { level1, level2, id, period } = row.indicator;
  const left = form.rows.some((other) => other !== row && other.applies && other.indicator.level2 === level2 && other.indicator.period === period && stays(other));
  if (!entry || ((row.level2?.required || outputs.has(row.category)) && !left)) return null;
  const last = form.rows.findLast((other) => other.indicator.level2 === entry.level2 && other.indicator.period === period);
  const set = (column: 'level1' | 'level2', value: string): Edit => ({ kind: 'setCell', table: 'indicator', row: id, column, value });
  const edits: Edit[] = [];
  if (level1 !== entry.level1) edits.push(set('level1', entry.level1));
  edits.push(set('level2', entry.level2));
  if (last) edits.push({ kind: 'moveRow', table: 'indicator', row: id, after: last.indicator.id });
  return { label: structureText.cat01.fix(entry.level2), edits };
}
