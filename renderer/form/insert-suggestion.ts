import type { Declaration } from '#shared/model/declaration';
import type { Edit, FormPlace } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import type { IndicatorSuggestion } from './form-sheet-props';
import { levelNamed, level1Of } from './levels';
import { addLevel } from './missing-levels';
import { suggestedValues } from './suggestion';

export type LibraryIndicator = { readonly level1: string; readonly level2: string; readonly suggestion: IndicatorSuggestion };

/**
 * Puts an indicator of the library into a form: into the selected row where that has no name yet, else into a new row where its
 * level belongs. Null where the form has no such level.
 */
export function insertSuggestion(template: Template, declaration: Declaration, selected: FormPlace | null, indicator: LibraryIndicator, newId: () => string): { edits: Edit[]; row: string } | null {
  const known = new Set<string>(template.indicators.columns.map(({ id }) => id));
  const values = { name: indicator.suggestion.name, ...suggestedValues(indicator.suggestion, known) };
  const chosen = selected?.kind === 'cell' && selected.table === 'indicator' ? declaration.indicators.find(({ id }) => id === selected.row) : undefined;
  if (chosen?.name === '') {
    const edits = Object.entries(values).flatMap(([column, value]): Edit[] => (column === 'name' || Reflect.get(chosen, column) === '' ? [{ kind: 'setCell', table: 'indicator', row: chosen.id, column, value }] : []));
    return { edits, row: chosen.id };
  }
  const level2 = levelNamed(template, 'level2', indicator.level1, indicator.level2);
  const level1 = template.indicators.catalogue.find((entry) => entry.name === indicator.level1 && entry.level2.some(({ name }) => name === level2))?.name ?? level1Of(template, level2);
  if (level1 === null) return null;
  // Behind the row that is selected where that is of the same level, else at the end of the level.
  const below = chosen && chosen.level1 === level1 && chosen.level2 === level2 ? chosen : null;
  const { batch } = addLevel(template, declaration, { level1, level2, label: level2 }, newId);
  const [added] = batch.edits;
  if (added?.kind !== 'insertRow') return null;
  const row = { ...added, values: { ...added.values, ...(below && { period: below.period }), ...values }, after: below?.id ?? added.after };
  return { edits: [row], row: row.row };
}
