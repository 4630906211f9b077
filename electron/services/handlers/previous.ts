import { type Declaration, indicatorContent } from '#shared/model/declaration';
import { placeKey } from '#shared/model/edit';

/**
 * Last year's text by the place where it stands this year: header fields by id, indicators by the row they were carried
 * from, tasks and steps of the spending plan by their name. Only what is not empty.
 */
export function previousValues(now: Declaration, then: Declaration): Record<string, string> {
  const values: Record<string, string> = {};
  const put = (key: string, value: string | undefined) => {
    if (value) values[key] = value;
  };
  for (const [field, value] of Object.entries(then.fields)) put(placeKey(now.id, { kind: 'field', field }), value);
  const byId = new Map(then.indicators.map((row) => [row.id, row]));
  for (const row of now.indicators) {
    const old = row.previousId === null ? undefined : byId.get(row.previousId);
    if (!old) continue;
    for (const column of indicatorContent.keyof().options) {
      put(placeKey(now.id, { kind: 'cell', table: 'indicator', row: row.id, column }), old[column]);
    }
  }
  const tasks = new Map(then.tasks.map((task) => [task.name, task]));
  for (const task of now.tasks) {
    const old = tasks.get(task.name);
    for (const column of ['content', 'total', 'fiscal', 'other'] as const) {
      put(placeKey(now.id, { kind: 'cell', table: 'task', row: task.id, column }), old?.[column]);
    }
  }
  const steps = new Map(then.spendingPlan.map((step) => [step.period, step.percent]));
  for (const step of now.spendingPlan) {
    put(placeKey(now.id, { kind: 'cell', table: 'planStep', row: step.id, column: 'percent' }), steps.get(step.period));
  }
  return values;
}
