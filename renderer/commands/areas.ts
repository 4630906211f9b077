import type { FormSheetHandle } from '../form/form-sheet-props';

const focusable = 'button:not(:disabled), [tabindex="0"], input:not(:disabled), select:not(:disabled), textarea, a[href]';

/**
 * Moves the keyboard to the next area of the window (elements with `data-area`, in the order of the page). In the middle
 * it goes to the form's grid where there is one, else to what comes first.
 */
export function focusNextArea(sheet: FormSheetHandle | null): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')];
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  for (let step = 1; step <= areas.length; step += 1) {
    const area = areas[(at + step) % areas.length];
    if (area?.dataset.area === 'middle' && sheet !== null) return sheet.focus();
    const target = area?.querySelector<HTMLElement>(`[aria-selected="true"][tabindex="0"], [aria-current="true"]`) ?? area?.querySelector<HTMLElement>(focusable);
    if (target !== null && target !== undefined) return target.focus();
  }
}
