import { extraHeader, type Declaration, type Indicator } from './declaration';
import type { FormPlace, RowTable } from './edit';

/** Rows of a declaration by the table's name in edits and places. */
export function rowsOf({ indicators, tasks, spendingPlan, members }: Declaration, table: RowTable): readonly { readonly id: string; readonly name?: string; readonly period?: string }[] {
  return { indicator: indicators, task: tasks, planStep: spendingPlan, member: members }[table];
}

/** The text that stands at a place; empty for the whole form and for what is not there. */
export function textAt(declaration: Declaration, place: FormPlace): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return declaration.fields[place.field] ?? '';
  return cellText(rowsOf(declaration, place.table).find(({ id }) => id === place.row), place.column);
}

/** The text of a row's column, an extra one too. */
export function cellText(row: object | undefined, column: string): string {
  const header = extraHeader(column);
  if (row !== undefined && header !== null) return (row as Partial<Indicator>).extras?.[header] ?? '';
  const value: unknown = row === undefined ? undefined : Reflect.get(row, column);
  return typeof value === 'string' ? value : '';
}
