import type { Edit } from '#shared/model/edit';
import type { PlanCell } from '#shared/plan/plan';
import { editLabelText } from '#shared/text/grid';
import type { IndicatorSuggestion } from './form-sheet-props';
import { columnText, rowsOf } from './form-on-screen';
import type { Batch, FormOnScreen } from './form-on-screen';
import { writeEdits } from './write';

/** The name of a suggested indicator, and its value and explanation where the row and the form have room for them. */
export function takeSuggestion(form: FormOnScreen, cell: PlanCell, suggestion: IndicatorSuggestion): Batch {
  const label = editLabelText.takeSuggestion(suggestion.name);
  const edits = writeEdits(form, [{ cell, text: suggestion.name }]);
  const { place } = cell;
  if (place?.kind !== 'cell') return { label, edits };
  const row = rowsOf(form.declaration, place.table).find(({ id }) => id === place.row);
  const known = new Set<string>(form.template.indicators.columns.map(({ id }) => id));
  const inserted = edits.find((edit) => edit.kind === 'insertRow');
  const target = inserted?.row ?? place.row;
  const parts = (['value', 'explanation'] as const).filter(
    (column) => known.has(column) && suggestion[column] !== '' && columnText(row, column) === '',
  );
  return {
    label,
    edits: [...edits, ...parts.map((column): Edit => ({ kind: 'setCell', table: place.table, row: target, column, value: suggestion[column] }))],
  };
}
