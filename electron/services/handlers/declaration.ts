import { randomUUID } from 'node:crypto';
import type { FormView } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { type Declaration, declarationOf, formName } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, templateOf } from '../session';
import { applyEdits } from '../workbook/edits';
import { changesBetween, type Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { previousValues } from './previous';
import { yearChanges } from './workbook';

export const declarationHandlers = {
  'declaration.get': (session, { id }) => viewOf(openedWorkbook(session), id),
  'declaration.add': (session, { year, unitId, template: templateId, name }) => {
    const workbook = openedWorkbook(session);
    const template = templateOf(session, templateId);
    const unit = unitId === null ? null : workbook.outline.units().find((each) => each.id === unitId);
    if (unit === undefined) throw new Fault('notFound', faults.unitGone);
    const fields: Record<string, string> = template.kind === 'project' ? { projectName: name, budgetUnit: unit?.name ?? '' } : { department: name };
    const declaration = declarationOf(
      { fields, units: [], tasks: [], spendingPlan: (template.spendingPlan?.periods ?? []).map((period) => ({ period, percent: '' })), indicators: [] },
      { year, unitId, template: templateId, kind: template.kind, position: workbook.outline.lastPosition(year) + 1 },
      randomUUID,
    );
    workbook.history.write(batchLabels.addForm(name), [
      ...yearChanges(workbook.outline.years(), year),
      ...changesBetween(null, { declaration, pending: [], doubts: [] }),
    ]);
    announce(session, [declaration.id]);
    return { id: declaration.id };
  },
  'declaration.remove': (session, { ids }) => {
    const workbook = openedWorkbook(session);
    const forms = ids.map((id) => storedForm(workbook, id));
    const names = forms.map(({ declaration }) => formName(declaration.fields));
    workbook.history.write(batchLabels.removeForms(names), forms.flatMap((form) => changesBetween(form, null)));
    announce(session, ids);
    return {};
  },
  'declaration.edit': (session, { id, label, edits }) => {
    const workbook = openedWorkbook(session);
    const before = storedForm(workbook, id);
    const after = applyEdits(before, edits, templateOf(session, before.declaration.template));
    workbook.history.write(label, changesBetween(before, after));
    announce(session, [id]);
    return viewOf(workbook, id);
  },
  'declaration.confirm': (session, { id, pending, restore }) => {
    const workbook = openedWorkbook(session);
    const before = storedForm(workbook, id);
    const chosen = new Set(pending);
    const looked = before.pending.filter((each) => chosen.has(each.id));
    const restoring = restore ? looked.flatMap(({ place, previous: value }): Edit[] => {
      if (place.kind === 'field') return [{ kind: 'setField', field: place.field, value }];
      if (place.kind === 'cell') return [{ kind: 'setCell', table: place.table, row: place.row, column: place.column, value }];
      return [];
    }) : [];
    const edited = applyEdits(before, restoring, templateOf(session, before.declaration.template));
    const after = { ...edited, pending: edited.pending.filter((each) => !chosen.has(each.id)) };
    workbook.history.write((restore ? batchLabels.restore : batchLabels.confirm)(looked.length), changesBetween(before, after));
    announce(session, [id]);
    return viewOf(workbook, id);
  },
} satisfies Partial<Handlers>;

/** Throws Fault `notFound` for a form that is gone. */
export function storedForm(workbook: Workbook, id: string): Form {
  const form = workbook.forms.form(id);
  if (!form) throw new Fault('notFound', faults.formGone);
  return form;
}

function viewOf(workbook: Workbook, id: string): FormView {
  const form = storedForm(workbook, id);
  const lastYear: Declaration | null = form.declaration.previousId === null ? null : (workbook.forms.form(form.declaration.previousId)?.declaration ?? null);
  return { declaration: form.declaration, pending: [...form.pending], doubts: [...form.doubts], previous: lastYear ? previousValues(form.declaration, lastYear) : {} };
}

