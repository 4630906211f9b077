import { placeKey, type FormPlace } from '../model/edit';
import type { Finding, FindingLevel } from '../model/finding';
import { commonText } from '../text/rules';
import type { FormView } from './form-view';
import { rules } from './registry';
import type { Problem, Rule } from './rule';
import { viewYear, type CheckInput } from './year-view';

/**
 * What the rules find in the forms of a year: in the order of the forms, within a form in the order in which its places are read. Pure and
 * deterministic. A rule that throws gives one «cannot tell» and does not stop the others.
 */
export function checkDeclarations(input: CheckInput): Finding[] {
  return checkWith(rules, input);
}

/** As checkDeclarations, with the given rules only. */
export function checkWith(chosen: readonly Rule[], input: CheckInput): Finding[] {
  const year = viewYear(input);
  const told = new Map<FormView, (readonly [Rule, Problem])[]>(year.forms.map((form) => [form, []]));
  const tell = (rule: Rule, form: FormView | undefined, problem: Problem) => {
    if (form) told.get(form)?.push([rule, problem]);
  };
  for (const rule of chosen) {
    if (input.adjusted?.get(rule.id) === 'off') continue;
    if ('checkYear' in rule) {
      attempt(rule, year.forms[0], tell, () => {
        for (const [form, problem] of rule.checkYear(year)) tell(rule, form, problem);
      });
      continue;
    }
    for (const form of year.forms)
      attempt(rule, form, tell, () => {
        const verdict = rule.check(form);
        if (verdict !== 'notApplicable') for (const problem of verdict) tell(rule, form, problem);
      });
  }
  return year.forms.flatMap((form) => findingsOf(form, told.get(form) ?? [], input.adjusted));
}

function attempt(rule: Rule, form: FormView | undefined, tell: (rule: Rule, form: FormView | undefined, problem: Problem) => void, run: () => void): void {
  try {
    run();
  } catch {
    tell(rule, form, { place: { kind: 'form' }, message: commonText.ruleFailed(rule.title), found: '', expected: '', level: 'I', cannotTell: true });
  }
}

function findingsOf(form: FormView, told: readonly (readonly [Rule, Problem])[], adjusted: CheckInput['adjusted']): Finding[] {
  if (told.length === 0) return [];
  const rank = placeRank(form);
  const seen = new Map<string, number>();
  const inOrder = told.map((one) => ({ one, at: rank(one[1].place) })).toSorted((a, b) => a.at - b.at);
  return inOrder.map(({ one: [rule, problem] }): Finding => {
    const key = `${rule.id}/${placeKey(form.declaration.id, problem.place)}${problem.key === undefined ? '' : `/${problem.key}`}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      id: times === 1 ? key : `${key}/${times}`,
      rule: rule.id,
      outcome: problem.cannotTell ? 'cannotTell' : 'finding',
      level: problem.level ?? levelOf(rule, adjusted),
      declarationId: form.declaration.id,
      form: form.name,
      place: problem.place,
      message: problem.message,
      found: problem.found,
      expected: problem.expected,
      ...(problem.fix && { fix: problem.fix }),
    };
  });
}

function levelOf(rule: Rule, adjusted: CheckInput['adjusted']): FindingLevel {
  const level = adjusted?.get(rule.id);
  return level === undefined || level === 'off' ? rule.level : level;
}

const tables = { member: 1, task: 2, planStep: 3, indicator: 4 } as const;
const rowsWide = 10_000_000;

/** Places in the order in which a form is read: the whole, its fields, then its tables row by row. */
function placeRank(form: FormView): (place: FormPlace) => number {
  const fields = new Map(form.template.fields.map((field, index) => [field.id, index]));
  const { members, tasks, spendingPlan, indicators } = form.declaration;
  const rows = new Map([...members, ...tasks, ...spendingPlan, ...indicators].map((row, index) => [row.id, index]));
  return (place) => {
    if (place.kind === 'form') return -1;
    if (place.kind === 'field') return fields.get(place.field) ?? rowsWide - 1;
    return tables[place.table] * rowsWide + (rows.get(place.row) ?? rowsWide - 1);
  };
}
