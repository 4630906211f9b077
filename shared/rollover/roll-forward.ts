import type { Declaration, Indicator, IndicatorColumn, Task } from '../model/declaration';
import { placeKey, type FormPlace } from '../model/edit';
import type { Pending } from '../model/pending';
import { interpretValue } from '../normalise/target-value';
import type { FieldKind, Template, TemplateField } from '../template/schema';
import { carriedDates } from './carried-dates';
import { moveYears } from './move-years';
import { nextProjectCode } from './project-code';

/** Kinds of field that are looked at every year, even where no year in them moved. */
const lookedAt: ReadonlySet<FieldKind> = new Set(['amount', 'longText', 'date', 'integer']);
const movedColumns = ['name', 'value', 'explanation', 'basis', 'remark'] as const satisfies readonly IndicatorColumn[];
const taskAmounts = ['total', 'fiscal', 'other'] as const;

type Carry = { readonly from: number; readonly to: number; readonly put: (place: FormPlace, previous: string, now: string, look: boolean) => void };

/**
 * The form of the year `to`, proposed from a form of an earlier year. Everything has a fresh id and points back by previousId. `pending` names
 * each carried value that a person should look at, by the new form's place keys: amounts, goals, dates, terms, indicators' values, and
 * whatever was changed on the way (`moved`). A field that the template clears is empty and not pending: last year's text is found by previousId.
 */
export function rollForward(declaration: Declaration, template: Template, to: number, newId: () => string): { declaration: Declaration; pending: Pending[] } {
  const id = newId();
  const pending: Pending[] = [];
  const put: Carry['put'] = (place, previous, now, look) => {
    const moved = previous !== now;
    if (previous.trim() === '' || !(moved || look)) return;
    pending.push({ id: placeKey(id, place), declarationId: id, place, previous, moved });
  };
  const carry: Carry = { from: declaration.year, to, put };
  const fields = carryFields(declaration, template, carry);
  const tasks = declaration.tasks.map((task) => carryTask(task, newId(), carry));
  const spendingPlan = declaration.spendingPlan.map((step) => {
    const row = newId();
    put({ kind: 'cell', table: 'planStep', row, column: 'percent' }, step.percent, step.percent, true);
    return { ...step, id: row };
  });
  const columns = new Set(template.indicators.columns.map((column) => column.id));
  const indicators = declaration.indicators.map((indicator) => carryIndicator(indicator, newId(), columns, template.indicators.notApplicable, carry));
  const members = declaration.members.map((member) => ({ ...member, id: newId() }));
  const next = { ...declaration, id, year: to, previousId: declaration.id, done: false, fields, tasks, spendingPlan, indicators, members };
  return { declaration: next, pending };
}

function carryFields(declaration: Declaration, template: Template, carry: Carry): Record<string, string> {
  const byId = new Map(template.fields.map((field) => [field.id, field]));
  const dates = carriedDates(declaration.fields, carry.from, carry.to);
  const fields: Record<string, string> = {};
  for (const [id, previous] of Object.entries(declaration.fields)) {
    const field = byId.get(id);
    if (field?.carry === 'clear' && field.carryAs === undefined) continue;
    const now = field?.carryAs ?? dates[id] ?? carryField(previous, field, template, carry);
    fields[id] = now;
    const isTerm = id === 'term';
    if (field?.kind !== 'year') carry.put({ kind: 'field', field: id }, previous, now, isTerm || (field !== undefined && field.carryAs === undefined && lookedAt.has(field.kind)));
  }
  return fields;
}

function carryField(previous: string, field: TemplateField | undefined, template: Template, { from, to }: Carry): string {
  if (field?.kind === 'amount' || field?.kind === 'integer') return previous;
  if (field?.kind === 'code') return nextProjectCode(previous, template, from, to);
  if (field?.kind === 'year') return previous.replace(String(from), String(to));
  return moveYears(previous, from, to).text;
}

function carryTask(task: Task, row: string, { from, to, put }: Carry): Task {
  const place = (column: string): FormPlace => ({ kind: 'cell', table: 'task', row, column });
  const name = moveYears(task.name, from, to).text;
  const content = moveYears(task.content, from, to).text;
  put(place('name'), task.name, name, false);
  put(place('content'), task.content, content, false);
  for (const column of taskAmounts) put(place(column), task[column], task[column], true);
  return { ...task, id: row, name, content };
}

function carryIndicator(
  indicator: Indicator,
  row: string,
  columns: ReadonlySet<IndicatorColumn>,
  notApplicable: string,
  { from, to, put }: Carry,
): Indicator {
  const next: Indicator = { ...indicator, id: row, previousId: indicator.id };
  for (const column of movedColumns) {
    next[column] = moveYears(indicator[column], from, to).text;
    const look = column === 'value' && (notApplicable === '' || indicator.value.trim() !== notApplicable);
    put({ kind: 'cell', table: 'indicator', row, column }, indicator[column], next[column], look);
  }
  return next.value === indicator.value ? next : { ...next, ...interpretValue(next, columns) };
}
