import { Decimal } from 'decimal.js';
import { withoutBlanks } from '../normalise/character-width';
import { lastYearText } from '../text/rules-last-year';
import { defineYearRule } from './define-rule';
import { amountOf, cellPlace, type FormView } from './form-view';
import type { Problem } from './rule';
import type { YearView } from './year-view';

const text = lastYearText.fin08;

/**
 * A task of the department's form that has a project's name has its amount too; the sum of all tasks is set beside that of the projects as
 * a hint only, since tasks may hold basic expenditure.
 */
export const tasksAgainstProjects = defineYearRule({
  id: 'FIN-08',
  title: text.title,
  basis: text.basis,
  level: 'W',
  checkYear(year) {
    const projects = projectAmounts(year);
    if (projects.size === 0) return [];
    return year.forms.flatMap((form) => (form.declaration.kind === 'department' ? problemsOf(form, projects) : []).map((problem) => [form, problem] as const));
  },
  examples: {
    passes: [
      [{ kind: 'department', tasks: [{ name: '培训费', total: '138' }] }, { fields: { projectName: '培训费', annualAmount: '138.00' } }],
      { kind: 'department', tasks: [{ name: '培训费', total: '138' }] },
      [{ fields: { projectName: '培训费', annualAmount: '138.00' } }, { fields: { projectName: '会议费', annualAmount: '2' } }],
    ],
    fails: [
      [{ kind: 'department', tasks: [{ name: '培训费', total: '140' }] }, { fields: { projectName: '培训费', annualAmount: '138.00' } }],
      [{ kind: 'department', tasks: [{ name: '干部工作', total: '140' }] }, { fields: { projectName: '培训费', annualAmount: '138.00' } }],
    ],
  },
});

/** Amounts of the year by project name, in 元; projects of one name are added up. */
function projectAmounts({ forms }: YearView): ReadonlyMap<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  for (const form of forms) {
    if (form.declaration.kind !== 'project') continue;
    const { annualAmount, totalAmount, projectName } = form.declaration.fields;
    const amount = amountOf(annualAmount || totalAmount || '');
    if (!(amount instanceof Decimal)) continue;
    const name = withoutBlanks(projectName ?? '');
    amounts.set(name, (amounts.get(name) ?? new Decimal(0)).plus(amount.mul(scale(form))));
  }
  return amounts;
}

const scale = (form: FormView) => (form.template.money.unit === '万元' ? 10_000 : 1);

function problemsOf(form: FormView, projects: ReadonlyMap<string, Decimal>): Problem[] {
  const shown = (amount: Decimal) => amount.div(scale(form)).toFixed(form.template.money.decimals);
  const problems: Problem[] = [];
  let sum = new Decimal(0);
  for (const task of form.declaration.tasks) {
    const amount = amountOf(task.total);
    if (!(amount instanceof Decimal)) return problems;
    sum = sum.plus(amount.mul(scale(form)));
    const project = projects.get(withoutBlanks(task.name));
    if (!project || shown(project) === shown(amount.mul(scale(form)))) continue;
    problems.push({ place: cellPlace('task', task.id, 'total'), message: text.task(task.name, task.total, shown(project)), found: task.total, expected: shown(project) });
  }
  const total = [...projects.values()].reduce((all, amount) => all.plus(amount), new Decimal(0));
  const last = form.declaration.tasks.at(-1);
  if (last === undefined || problems.length > 0 || shown(total) === shown(sum)) return problems;
  return [{ place: { kind: 'form' }, message: text.total(shown(sum), shown(total), sum.minus(total).abs().div(scale(form)).toFixed(form.template.money.decimals)), found: shown(sum), expected: shown(total), level: 'I' }];
}
