import type { ImportPreview } from '#shared/api/records';

/** The year that the file says; where it says none, the one that all dated forms share; else null: then it is asked. */
export function yearOf(preview: ImportPreview): number | null {
  if (preview.year !== null) return preview.year;
  const years = new Set(preview.forms.flatMap(({ year }) => (year === null ? [] : [year])));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A department's name from the forms: the one most of them name as the primary unit, the department or their own unit. */
export function departmentOf(preview: ImportPreview): string {
  const counts = new Map<string, number>();
  for (const { declaration } of preview.forms) {
    const { primaryUnit, department, budgetUnit } = declaration.fields;
    const name = withoutCode([primaryUnit, department, budgetUnit].find((one) => one !== undefined && one.trim() !== '') ?? '');
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** `[116001]某局` and `116001 某局` without the unit's code. */
function withoutCode(name: string): string {
  return name.trim().replace(/^[[［【（(]?\d[\d-]*[\]］】）)]?[\s-]*(?=\D)/, '');
}
