import type { Declaration } from '#shared/model/declaration';
import type { FormPlace } from '#shared/model/edit';
import { parseAmount } from '#shared/normalise/amount';
import { isoDate } from '#shared/normalise/date-text';
import { normaliseSign, signs } from '#shared/normalise/sign';
import type { PlanCell } from '#shared/plan/plan';
import type { Template, TemplateField } from '#shared/template/schema';
import { columnText, rowsOf } from './form-on-screen';
import { isLevelColumn } from './levels';
import type { LevelColumn } from './levels';

/** What a cell holds: decides the list that it offers and how what is typed is taken. */
export type CellKind =
  | { readonly kind: 'text' | 'amount' | 'date' | 'members' | 'indicatorName' | 'unit' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'level'; readonly column: LevelColumn };

const indicatorChoices: Readonly<Record<string, readonly string[] | undefined>> = { sign: signs, direction: ['正向指标', '反向指标'] };
const taskAmounts: ReadonlySet<string> = new Set(['total', 'fiscal', 'other']);

function fieldOf(template: Template, place: FormPlace): TemplateField | undefined {
  return place.kind === 'field' ? template.fields.find((field) => field.id === place.field) : undefined;
}

/** The kind of the cell that has this place. */
export function cellKind(template: Template, place: FormPlace): CellKind {
  if (place.kind === 'cell') {
    if (place.table === 'member') return { kind: 'members' };
    if (place.table === 'task' && taskAmounts.has(place.column)) return { kind: 'amount' };
    if (place.table === 'indicator' && isLevelColumn(place.column)) return { kind: 'level', column: place.column };
    const choices = place.table === 'indicator' ? indicatorChoices[place.column] : undefined;
    if (choices) return { kind: 'choice', choices };
    if (place.table === 'indicator' && place.column === 'unit') return { kind: 'unit' };
    return { kind: place.table === 'indicator' && place.column === 'name' ? 'indicatorName' : 'text' };
  }
  const field = fieldOf(template, place);
  if (field?.choices && field.choices.length > 0) return { kind: 'choice', choices: field.choices };
  return { kind: field?.kind === 'amount' || field?.kind === 'date' ? field.kind : 'text' };
}

/**
 * What is stored for a text typed or pasted into a cell. An amount loses its separators, a date is written
 * 2023-03-05; what is neither stays as typed, so that nothing is lost and the check says what is wrong.
 */
export function storedText(template: Template, place: FormPlace, typed: string): string {
  const { kind } = cellKind(template, place);
  if (kind === 'amount') return parseAmount(typed, template.money.unit) ?? typed.trim();
  if (place.kind === 'cell' && place.column === 'sign') return normaliseSign(typed) || typed.trim();
  if (kind === 'choice' || kind === 'unit') return typed.trim();
  if (kind === 'date') return isoDate(typed) ?? typed.trim();
  return typed.replace(/\r\n?/g, '\n');
}

/** The text of a cell as it is stored: what editing begins with. */
export function rawText(declaration: Declaration, cell: PlanCell): string {
  const { place, members } = cell;
  if (!place || place.kind === 'form') return '';
  if (place.kind === 'field') return declaration.fields[place.field] ?? '';
  const rows = rowsOf(declaration, place.table);
  const textOf = (id: string) => columnText(rows.find((row) => row.id === id), place.column);
  return place.table === 'member' ? (members ?? []).map(textOf).join('\n') : textOf(place.row);
}

/** What a place is called on its form: the field's label, or the column's. */
export function placeLabel(template: Template, place: FormPlace): string {
  if (place.kind === 'field') return fieldOf(template, place)?.label ?? '';
  if (place.kind === 'form') return template.title;
  if (place.table === 'indicator') return template.indicators.columns.find(({ id }) => id === place.column)?.label ?? '';
  if (place.table === 'task') return template.tasks?.columns.find(({ id }) => id === place.column)?.label ?? '';
  return (place.table === 'planStep' ? template.spendingPlan?.label : template.members?.label) ?? '';
}
