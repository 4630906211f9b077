import { extraHeader, type Declaration } from '../model/declaration';
import type { FormPlace } from '../model/edit';
import { cellText, rowsOf } from '../model/place-text';
import { placeText } from '../text/places';
import type { Template } from './schema';

/** What a person calls a place: 项目概况, or 设备使用满意度 · 指标值. */
export function placeName(declaration: Declaration, template: Template, place: FormPlace): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return template.fields.find(({ id }) => id === place.field)?.label ?? place.field;
  const rows = rowsOf(declaration, place.table);
  const at = rows.findIndex(({ id }) => id === place.row);
  const name = cellText(rows[at], place.table === 'planStep' ? 'period' : 'name') || placeText.row(at + 1);
  const columns: readonly { readonly id: string; readonly label: string }[] =
    place.table === 'indicator' ? template.indicators.columns : (template.tasks?.columns ?? []);
  const column = columns.find(({ id }) => id === place.column)?.label ?? extraHeader(place.column) ?? undefined;
  return column === undefined ? name : placeText.cell(name, column);
}
