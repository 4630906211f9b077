import { randomUUID } from 'node:crypto';
import { Fault } from '#shared/api/reply';
import type { Finding } from '#shared/model/finding';
import type { Edit } from '#shared/model/edit';
import { checkDeclarations } from '#shared/rules/check';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session, templateOf } from '../session';
import { applyEdits } from '../workbook/edits';
import { changesBetween, type Form } from '../workbook/form';
import { storedForm } from './declaration';
import { draftForm, previewForms } from './import-draft';
import { recognisedForms } from './recognised-file';

export const checkHandlers = {
  'file.check': async (session, { file, year }) => {
    const { forms } = await recognisedForms(session, file);
    const drafts = forms.map((form, index) => draftForm(form, index + 1, randomUUID));
    const declarations = drafts.map(({ declaration }) => ({ ...declaration, year }));
    return { findings: checkDeclarations({ year, declarations, templates: session.templates }), forms: previewForms(drafts) };
  },
  'check.run': (session, { year, declaration }) => {
    const workbook = openedWorkbook(session);
    const forms = declaration === undefined ? workbook.forms.year(year) : [storedForm(workbook, declaration)];
    return { findings: findingsOf(session, year, forms) };
  },
  'check.fix': (session, { year, findings: chosen }) => {
    const workbook = openedWorkbook(session);
    const before = workbook.forms.year(year);
    const { forms, applied } = fixed(session, year, before, new Set(chosen));
    if (applied === 0) throw new Fault('notFound', faults.fixGone);
    const changes = forms.flatMap((form, index) => (form === before[index] ? [] : changesBetween(before[index] ?? null, form)));
    workbook.history.write(batchLabels.fix(applied), changes);
    announce(session, forms.filter((form, index) => form !== before[index]).map(({ declaration }) => declaration.id));
    return { applied };
  },
} satisfies Partial<Handlers>;

/** Checks forms, and keeps how many findings each has for the tree. */
export function findingsOf(session: Session, year: number, forms: readonly Form[]): Finding[] {
  const findings = checkDeclarations({
    year,
    declarations: forms.map((form) => form.declaration),
    templates: session.templates,
    pending: forms.flatMap((form) => form.pending),
  });
  const counts = new Map(forms.map(({ declaration }) => [declaration.id, { errors: 0, warnings: 0 }]));
  for (const { declarationId, level, outcome } of findings) {
    const count = counts.get(declarationId);
    if (!count || outcome !== 'finding') continue;
    if (level === 'E') count.errors += 1;
    if (level === 'W') count.warnings += 1;
  }
  for (const [id, count] of counts) session.counts.set(id, count);
  return findings;
}

/**
 * Applies the chosen fixes. Two that touch one cell were each made from the cell as it was, so after one is applied the
 * form is checked again and the other made anew.
 */
function fixed(session: Session, year: number, before: readonly Form[], chosen: Set<string>): { forms: Form[]; applied: number } {
  const forms = [...before];
  let applied = 0;
  const open = new Set(chosen);
  while (open.size > 0) {
    const ready = findingsOf(session, year, forms).filter((finding) => finding.fix && open.has(finding.id));
    if (ready.length === 0) break;
    const touched = new Set<string>();
    for (const { id, declarationId, fix } of ready) {
      const edits = fix?.edits ?? [];
      const places = edits.map((edit) => `${declarationId} ${placeOf(edit)}`);
      if (places.some((place) => touched.has(place))) continue;
      places.forEach((place) => touched.add(place));
      const at = forms.findIndex((form) => form.declaration.id === declarationId);
      const form = forms[at];
      if (!form) continue;
      forms[at] = applyEdits(form, edits, templateOf(session, form.declaration.template));
      open.delete(id);
      applied += 1;
    }
  }
  return { forms, applied };
}

function placeOf(edit: Edit): string {
  if (edit.kind === 'setField') return edit.field;
  if (edit.kind === 'setCell') return `${edit.table} ${edit.row} ${edit.column}`;
  if (edit.kind === 'setDone') return 'done';
  return `${edit.table} ${edit.row}`;
}
