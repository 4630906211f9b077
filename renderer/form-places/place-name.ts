import { extraHeader, type Declaration, type Indicator } from '#shared/model/declaration';
import type { FormPlace, RowTable } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import { placeText } from '#shared/text/places';

/** Rows of a declaration by the table's name in edits and places. */
export function rowsOf(declaration: Declaration, table: RowTable): readonly { readonly id: string }[] {
  const rows = { indicator: declaration.indicators, task: declaration.tasks, planStep: declaration.spendingPlan, member: declaration.members };
  return rows[table];
}

/** The text that stands at a place; empty where there is none. */
export function valueAt(declaration: Declaration, place: FormPlace): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return declaration.fields[place.field] ?? '';
  return cellText(rowsOf(declaration, place.table).find(({ id }) => id === place.row), place.column);
}

/** What a person calls a place: 项目概况, or 设备使用满意度 · 指标值. */
export function placeName(declaration: Declaration, template: Template, place: FormPlace): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return template.fields.find(({ id }) => id === place.field)?.label ?? place.field;
  const rows = rowsOf(declaration, place.table);
  const at = rows.findIndex(({ id }) => id === place.row);
  const row = rows[at];
  const name = cellText(row, place.table === 'planStep' ? 'period' : 'name') || placeText.row(at + 1);
  const columns: readonly { readonly id: string; readonly label: string }[] =
    place.table === 'indicator' ? template.indicators.columns : (template.tasks?.columns ?? []);
  const column = columns.find(({ id }) => id === place.column)?.label ?? extraHeader(place.column) ?? undefined;
  return column === undefined ? name : placeText.cell(name, column);
}

function cellText(row: object | undefined, column: string): string {
  const header = extraHeader(column);
  if (row !== undefined && header !== null) return (row as Partial<Indicator>).extras?.[header] ?? '';
  const value: unknown = row === undefined ? undefined : Reflect.get(row, column);
  return typeof value === 'string' ? value : '';
}
