import type { KeyboardEvent } from 'react';

/** Up, down, Home and End among the forms of the tree; left and right close and open the unit of a form. */
export function moveInTree(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.tree-form, .tree-unit')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const row = rows[at];
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const group = row?.closest('.tree-group');
    const unit = group?.querySelector<HTMLElement>('.tree-unit');
    const open = group?.getAttribute('aria-expanded') === 'true';
    if (event.key === 'ArrowLeft') {
      if (row === unit && open) unit?.click();
      else unit?.focus();
    } else if (row === unit && !open) unit?.click();
    event.preventDefault();
    return;
  }
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}
