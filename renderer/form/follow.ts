import { placeKey } from '#shared/model/edit';
import { clampSlot } from '../grid/layout';
import type { Slot } from '../grid/layout';
import { nearestStop } from '../grid/move';
import type { Selection } from '../grid/selection';
import { placesOf } from './form-index';
import type { FormIndex } from './form-index';

/** The slot that shows in `after` what `slot` showed in `before`; null where that is gone. */
export function followSlot(before: FormIndex, after: FormIndex, slot: Slot): Slot | null {
  const cell = before.cellAt(slot);
  if (!cell) return null;
  const places = placesOf(cell);
  const place = places[Math.min(slot.row - cell.row, places.length - 1)];
  if (!place) {
    const same = after.cellAt(slot);
    return same?.text === cell.text ? slot : null;
  }
  const found = after.slotOf(place);
  const shown = found && after.cellAt(found);
  // A place that only lends its row's value cell is not the one that was meant.
  if (!found || !shown || !placesOf(shown).some((candidate) => placeKey('', candidate) === placeKey('', place))) return null;
  return { row: found.row, column: found.column + Math.min(slot.column - cell.column, shown.columnSpan - 1) };
}

/**
 * The selection after the form changed: on the same values as before. Where the active one is gone, the same slot, or the
 * row above when that was the table's last.
 */
export function followSelection(before: FormIndex, after: FormIndex, selection: Selection): Selection {
  const active = followSlot(before, after, selection.active);
  const anchor = followSlot(before, after, selection.anchor);
  const head = followSlot(before, after, selection.head);
  if (active && anchor && head) return { ...selection, active, anchor, head };
  const here = selection.active;
  const table = before.rowAt(here.row)?.table ?? null;
  const row = after.rowAt(here.row);
  const left = table !== null && (row?.table !== table || row.role !== 'body');
  const near = clampSlot(after.layout, left ? { row: here.row - 1, column: here.column } : here);
  const slot = active ?? nearestStop(after.layout, near) ?? near;
  return { active: slot, anchor: slot, head: slot, tabColumn: null };
}
