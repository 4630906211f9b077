import type { Outline, OutlineForm, OutlineUnit } from '#shared/api/records';
import { isOpen, type Finding } from '#shared/model/finding';

/** Forms of a unit; `unit` is null for those of the whole department. */
export type TreeGroup = { readonly unit: OutlineUnit | null; readonly forms: readonly OutlineForm[] };

/** Units in their order, then the department's own forms. Units without forms are kept: a form can be added there. */
export function treeGroups(outline: Outline): TreeGroup[] {
  const units = outline.units.toSorted((a, b) => a.position - b.position);
  const known = new Set(units.map(({ id }) => id));
  const rest = outline.forms.filter(({ unitId }) => unitId === null || !known.has(unitId));
  const groups: TreeGroup[] = units.map((unit) => ({ unit, forms: outline.forms.filter(({ unitId }) => unitId === unit.id) }));
  return rest.length === 0 ? groups : [...groups, { unit: null, forms: rest }];
}

/** All forms from top to bottom of the tree. */
export function formsInOrder(outline: Outline): OutlineForm[] {
  return treeGroups(outline).flatMap(({ forms }) => forms);
}

/** Groups with only the forms that match; a unit whose own name matches keeps all of its forms. */
export function filterGroups(groups: readonly TreeGroup[], matches: (text: string) => boolean): TreeGroup[] {
  return groups
    .map((group) => (group.unit !== null && matches(group.unit.name) ? group : { ...group, forms: group.forms.filter(({ name }) => matches(name)) }))
    .filter(({ forms }) => forms.length > 0);
}

export type FormState =
  | { readonly kind: 'empty' | 'filling' | 'done' }
  | { readonly kind: 'errors' | 'warnings' | 'pending'; readonly count: number };

/**
 * The one state that a form's mark shows: what most needs doing. Errors come first, then what was carried over and not
 * looked at; warnings only keep a finished form from looking untroubled.
 */
export function formState(form: OutlineForm, counts: FindingCounts | undefined): FormState {
  const errors = counts?.errors ?? form.errors ?? 0;
  const warnings = counts?.warnings ?? form.warnings ?? 0;
  if (form.empty) return { kind: 'empty' };
  if (errors > 0) return { kind: 'errors', count: errors };
  if (form.pending > 0) return { kind: 'pending', count: form.pending };
  if (form.done) return { kind: 'done' };
  if (warnings > 0) return { kind: 'warnings', count: warnings };
  return { kind: 'filling' };
}

export type FindingCounts = { readonly errors: number; readonly warnings: number };

/** Open findings of levels E and W by form; null before the first check. */
export function countFindings(findings: readonly Finding[] | null): ReadonlyMap<string, FindingCounts> | null {
  if (findings === null) return null;
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const finding of findings) {
    const { declarationId, level } = finding;
    const count = counts.get(declarationId) ?? { errors: 0, warnings: 0 };
    counts.set(declarationId, count);
    if (!isOpen(finding)) continue;
    if (level === 'E') count.errors += 1;
    if (level === 'W') count.warnings += 1;
  }
  return counts;
}

/** Counts of one form: none where the year was checked and the form has no findings. */
export function countsOf(counts: ReadonlyMap<string, FindingCounts> | null, form: string): FindingCounts | undefined {
  return counts === null ? undefined : (counts.get(form) ?? { errors: 0, warnings: 0 });
}
