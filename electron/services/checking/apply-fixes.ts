import { Fault } from '#shared/api/reply';
import type { Edit } from '#shared/model/edit';
import { isOpen, type Finding } from '#shared/model/finding';
import type { Template } from '#shared/template/schema';
import { faults } from '#shared/text/faults';
import { applyEdits } from '../workbook/edits';
import type { Form } from '../workbook/form';

/**
 * Applies the chosen fixes. Two that touch one cell were each made from the cell as it was, so after one is applied the
 * forms are checked again and the other is made anew.
 * @param check finds in the forms as they have become what is still to be fixed.
 */
export function applyFixes(
  before: readonly Form[],
  findings: readonly Finding[],
  chosen: ReadonlySet<string>,
  templates: ReadonlyMap<string, Template>,
  check: (forms: readonly Form[]) => readonly Finding[],
): { forms: Form[]; applied: number } {
  const forms = [...before];
  const places = new Map(before.map(({ declaration }, index) => [declaration.id, index]));
  const open = new Set(chosen);
  let applied = 0;
  let found = findings;
  while (open.size > 0) {
    const ready = found.filter((finding) => finding.fix && isOpen(finding) && open.has(finding.id));
    if (ready.length === 0) break;
    const touched = new Set<string>();
    for (const { id, declarationId, fix } of ready) {
      const edits = fix?.edits ?? [];
      const cells = edits.map((edit) => `${declarationId} ${cellOf(edit)}`);
      if (cells.some((cell) => touched.has(cell))) continue;
      cells.forEach((cell) => touched.add(cell));
      const at = places.get(declarationId) ?? -1;
      const form = forms[at];
      const template = form && templates.get(form.declaration.template);
      if (!template) throw new Fault('notFound', faults.formGone);
      forms[at] = applyEdits(form, edits, template);
      open.delete(id);
      applied += 1;
    }
    if (open.size > 0) found = check(forms);
  }
  return { forms, applied };
}

function cellOf(edit: Edit): string {
  if (edit.kind === 'setField') return edit.field;
  if (edit.kind === 'setCell') return `${edit.table} ${edit.row} ${edit.column}`;
  if (edit.kind === 'setDone') return 'done';
  return `${edit.table} ${edit.row}`;
}
