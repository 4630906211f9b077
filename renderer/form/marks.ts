import type { FormView } from '#shared/api/records';
import type { Finding, FindingLevel } from '#shared/model/finding';
import type { Pending } from '#shared/model/pending';
import type { PlanCell } from '#shared/plan/plan';
import type { FormIndex } from './form-index';

/** What is said of a cell besides its text. */
export type CellMarks = { readonly pending: readonly Pending[]; readonly findings: readonly Finding[] };

export type FormMarks = ReadonlyMap<PlanCell, CellMarks>;

/** Carried values and findings by the cell that shows them; those of level E come first. */
export function marksOf(index: FormIndex, view: FormView, findings: readonly Finding[]): FormMarks {
  const marks = new Map<PlanCell, { pending: Pending[]; findings: Finding[] }>();
  const at = (place: Pending['place']) => {
    const slot = index.slotOf(place);
    const cell = slot && index.cellAt(slot);
    if (!cell) return null;
    const existing = marks.get(cell) ?? { pending: [], findings: [] };
    marks.set(cell, existing);
    return existing;
  };
  for (const pending of view.pending) at(pending.place)?.pending.push(pending);
  for (const finding of findings) {
    if (finding.declarationId === view.declaration.id) at(finding.place)?.findings.push(finding);
  }
  for (const mark of marks.values()) mark.findings.sort((one, other) => weight[one.level] - weight[other.level]);
  return marks;
}

const weight = { E: 0, W: 1, I: 2 } as const satisfies Record<FindingLevel, number>;
