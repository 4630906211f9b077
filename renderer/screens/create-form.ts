import type { Shell } from '../store/shell';

type NewForm = {
  readonly year: number;
  readonly template: string;
  readonly name: string;
  /** A known unit by id, or a new one by name where the id is empty; null on a department's form. */
  readonly unit: { readonly id: string; readonly name: string } | null;
};

/** Makes the year and the unit where they are not there yet, then the form, and opens it. */
export async function createForm({ ask, mirror, store, show }: Shell, { year, template, name, unit }: NewForm): Promise<void> {
  if (store.getState().workbook?.years.includes(year) !== true) {
    const added = await ask('year.add', { year });
    if (!added.ok) return;
    store.setState({ workbook: added.value });
  }
  let unitId = unit === null || unit.id === '' ? null : unit.id;
  if (unit !== null && unitId === null) {
    const added = await ask('unit.add', { name: unit.name });
    if (!added.ok) return;
    unitId = added.value.id;
  }
  const form = await ask('declaration.add', { year, unitId, template, name });
  if (!form.ok) return;
  await mirror.showYear(year, form.value.id);
  show({ kind: 'form' });
}
