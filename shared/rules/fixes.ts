import type { FormPlace } from '../model/edit';
import type { Fix } from '../model/finding';
import { joinTargetValue } from '../normalise/target-value';
import { commonText } from '../text/rules';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';

/** Sets one text. Without a label the button says what the text becomes. */
export function setText(place: FormPlace, value: string, label: string = commonText.replaceBy(value)): Fix {
  if (place.kind === 'field') return { label, edits: [{ kind: 'setField', field: place.field, value }] };
  if (place.kind === 'cell') return { label, edits: [{ kind: 'setCell', table: place.table, row: place.row, column: place.column, value }] };
  return { label, edits: [] };
}

/** Whether the form has a column of its own for a part of the value. */
export function hasColumn(form: FormView, column: 'sign' | 'number' | 'unit' | 'weight' | 'direction'): boolean {
  return form.template.indicators.columns.some((each) => each.id === column);
}

/** Gives the value a unit: in its own column where the form has one, else in the value cell. */
export function setUnit(form: FormView, row: IndicatorRow, unit: string, label: string): Fix {
  if (hasColumn(form, 'unit')) return setText(indicatorPlace(row, 'unit'), unit, label);
  return setText(indicatorPlace(row, 'value'), joinTargetValue({ ...row.value, unit }), label);
}
