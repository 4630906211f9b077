import { Decimal } from 'decimal.js';
import { columnName } from '#shared/model/cell-grid';
import { placeKey, type FormPlace } from '#shared/model/edit';
import type { Plan, PlanCell } from '#shared/plan/plan';
import type { RowPlace } from './cell-places';
import { sheetValue } from './cell-value';

/** Formulas for the totals of one form. */
export type SumFormulas = (cell: PlanCell) => string | null;

type Part = { readonly cell: PlanCell; readonly place: RowPlace };

const keyOf = (place: FormPlace) => placeKey('', place);

/** Neighbours in one column are a range, others are listed. */
function argumentsOf(parts: readonly Part[]): string {
  const sorted = parts.toSorted((one, other) => one.place.first - other.place.first);
  const [top] = sorted;
  const bottom = sorted.at(-1);
  const name = ({ cell, place }: Part) => `${columnName(cell.column)}${place.first}`;
  if (!top || !bottom) return '';
  const isRange = sorted.length > 1 && sorted.every((part, index) => part.cell.column === top.cell.column && (index === 0 || part.place.first === (sorted[index - 1]?.place.last ?? 0) + 1));
  return isRange ? `${name(top)}:${name(bottom)}` : sorted.map(name).join(',');
}

/**
 * A total gets a formula where its parts are numbers on the same sheet that add up to exactly what the form says: then the sheet
 * goes on adding up when it is edited, and a figure that does not agree stays as it was handed in.
 */
export function sumFormulas(plan: Plan, places: readonly RowPlace[]): SumFormulas {
  const byPlace = new Map<string, PlanCell>();
  for (const cell of plan.cells) if (cell.place && cell.place.kind !== 'form' && cell.prefix === undefined) byPlace.set(keyOf(cell.place), cell);
  return (cell) => {
    if (!cell.sumOf || cell.sumOf.length === 0 || typeof sheetValue(cell).value !== 'number') return null;
    const parts = cell.sumOf.flatMap((place): Part[] => {
      const part = byPlace.get(keyOf(place));
      const rows = part && places[part.row];
      return part && rows ? [{ cell: part, place: rows }] : [];
    });
    if (parts.length < cell.sumOf.length) return null;
    let sum = new Decimal(0);
    for (const part of parts) {
      const { value } = sheetValue(part.cell);
      if (value !== null && typeof value !== 'number') return null;
      sum = sum.plus(value ?? 0);
    }
    const filled = parts.some((part) => part.cell.text !== '');
    return filled && sum.eq(cell.amount ?? '') ? `SUM(${argumentsOf(parts)})` : null;
  };
}
