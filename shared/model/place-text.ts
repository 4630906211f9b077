import { extraHeader, type Declaration, type Indicator } from './declaration';
import type { FormPlace, RowTable } from './edit';

/** The rows of one of a form's tables. */
export function rowsOf({ indicators, tasks, spendingPlan, members }: Declaration, table: RowTable): readonly { readonly id: string; readonly name?: string; readonly period?: string }[] {
  return { indicator: indicators, task: tasks, planStep: spendingPlan, member: members }[table];
}

/** The text that stands at a place; empty for the whole form and for what is not there. */
export function textAt(declaration: Declaration, place: FormPlace): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return declaration.fields[place.field] ?? '';
  const row: Readonly<Record<string, unknown>> | undefined = rowsOf(declaration, place.table).find((each) => each.id === place.row);
  const header = extraHeader(place.column);
  const value = header === null ? row?.[place.column] : (row as Partial<Indicator> | undefined)?.extras?.[header];
  return typeof value === 'string' ? value : '';
}
