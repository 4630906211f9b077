import type { IndicatorColumn } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import type { PlanCell } from '#shared/plan/plan';
import { editLabelText } from '#shared/text/grid';
import type { IndicatorSuggestion } from './form-sheet-props';
import { columnText, rowsOf } from './form-on-screen';
import type { Batch, FormOnScreen } from './form-on-screen';
import { writeEdits } from './write';

/**
 * What a suggestion gives a form that has these columns. A form with a sign or a unit of its own gets them there, and the rest
 * as its value.
 */
export function suggestedValues({ value, parts, explanation, basis = '', direction = '' }: IndicatorSuggestion, columns: ReadonlySet<string>): Partial<Record<IndicatorColumn, string>> {
  const known = { explanation, basis, direction };
  const others = Object.fromEntries(Object.entries(known).filter(([column, text]) => text !== '' && columns.has(column)));
  if (!parts || parts.number === '' || !(columns.has('sign') || columns.has('unit'))) return value === '' ? others : { value, ...others };
  const { sign, number, unit } = parts;
  return {
    value: `${columns.has('sign') ? '' : sign}${number}${columns.has('unit') ? '' : unit}`,
    ...(columns.has('sign') && sign !== '' && { sign }),
    ...(columns.has('unit') && unit !== '' && { unit }),
    ...others,
  };
}

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
  const values = Object.entries(suggestedValues(suggestion, known)).filter(([column]) => columnText(row, column) === '');
  return {
    label,
    edits: [...edits, ...values.map(([column, value]): Edit => ({ kind: 'setCell', table: place.table, row: target, column, value }))],
  };
}
