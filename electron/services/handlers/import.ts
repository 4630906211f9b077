import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Fault } from '#shared/api/reply';
import type { Change } from '#shared/model/change';
import { formName } from '#shared/model/declaration';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { readingText } from '#shared/text/reading';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook } from '../session';
import { changesBetween, type Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { type DraftForm, sameProject, splitUnit, unitNamed } from './import-draft';
import { correctedPreview, draftOf, newPreview } from './import-preview';
import { yearChanges } from './workbook';

export const importHandlers = {
  'import.preview': (session, { file, anyway }) => {
    const path = session.platform.files.resolve(file);
    return newPreview(session, basename(path), { path }, anyway);
  },
  'import.previewText': (session, { html, text, anyway }) =>
    newPreview(session, readingText.clipboard, { name: readingText.clipboard, html, text }, anyway),
  'import.correct': (session, { preview, corrections }) => correctedPreview(session, preview, corrections),

  'import.conflicts': (session, { preview, year }) => {
    const workbook = openedWorkbook(session);
    const stored = workbook.forms.year(year);
    return draftOf(session, preview).forms.flatMap((form, index) => {
      const existing = existingForm(workbook, stored, form);
      return existing ? [{ index, existing: existing.declaration.id, name: formName(existing.declaration.fields) }] : [];
    });
  },

  'import.accept': (session, { preview, year, forms: chosen }) => {
    const workbook = openedWorkbook(session);
    const draft = draftOf(session, preview);
    const stored = workbook.forms.year(year);
    const units = unitsFor(workbook);
    const replaced = new Map<string, Form>();
    const taken: Form[] = [];
    let position = workbook.outline.lastPosition(year);
    for (const { index, existing: onConflict } of chosen) {
      const form = draft.forms[index];
      if (!form) throw new Fault('notFound', faults.previewFormGone);
      const existing = onConflict === 'keepBoth' ? undefined : existingForm(workbook, stored, form);
      if (existing && onConflict === 'skip') continue;
      if (existing) replaced.set(existing.declaration.id, existing);
      position += 1;
      const unitId = form.declaration.kind === 'department' ? null : units.idFor(form.declaration.fields.budgetUnit ?? '');
      const declaration = { ...form.declaration, year, unitId, position: existing?.declaration.position ?? position };
      taken.push({ declaration, pending: [], doubts: form.doubts });
    }
    workbook.history.write(batchLabels.import(draft.file), [
      ...yearChanges(workbook.outline.years(), year),
      ...units.changes,
      ...[...replaced.values()].flatMap((form) => changesBetween(form, null)),
      ...taken.flatMap((form) => changesBetween(null, form)),
    ]);
    // Its identities are in the workbook now; taking it in again begins with a new preview.
    session.drafts.delete(preview);
    const declarations = taken.map(({ declaration }) => declaration.id);
    announce(session, [...replaced.keys(), ...declarations]);
    return { declarations };
  },
} satisfies Partial<Handlers>;

function existingForm(workbook: Workbook, stored: readonly Form[], { declaration }: DraftForm): Form | undefined {
  const unit = unitNamed(workbook.outline.units(), declaration.fields.budgetUnit ?? '')?.id ?? null;
  return stored.find((form) => (declaration.kind === 'department' || form.declaration.unitId === unit) && sameProject(form.declaration, declaration));
}

/** Finds units by their name and makes those that the workbook has not. A project without a unit goes to the department's own. */
function unitsFor(workbook: Workbook): { idFor: (text: string) => string; changes: readonly Change[] } {
  const units = workbook.outline.units();
  const changes: Change[] = [];
  return {
    changes,
    idFor: (text) => {
      const { code, name } = splitUnit(text === '' ? workbook.outline.department().name : text);
      const known = unitNamed(units, name);
      if (known) return known.id;
      const unit = { id: randomUUID(), name, code, position: (units.at(-1)?.position ?? 0) + 1 };
      units.push(unit);
      changes.push({ kind: 'insert', table: 'unit', id: unit.id, row: unit });
      return unit.id;
    },
  };
}
