import { placeKey, type FormPlace } from '../model/edit';
import type { Finding, FindingLevel } from '../model/finding';
import { commonText } from '../text/rules';
import type { FormView } from './form-view';
import { rules } from './registry';
import type { Problem, Rule, YearRule } from './rule';
import { viewYear, type CheckInput, type YearView } from './year-view';

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
  const compared = new Map<FormView, Told[]>();
  for (const rule of chosen) if ('checkYear' in rule) addTo(compared, compare(rule, year, input.adjusted));
  return year.forms.flatMap((form) => findingsOf(form, [...judge(chosen, form, input.adjusted), ...(compared.get(form) ?? [])], input.adjusted));
}

/** What one rule says, not yet told as a finding. */
export type Told = readonly [Rule, Problem];
type Adjusted = CheckInput['adjusted'];

/** What the rules of one form say of it. */
export function judge(chosen: readonly Rule[], form: FormView, adjusted: Adjusted): Told[] {
  return chosen.flatMap((rule): Told[] => {
    if ('checkYear' in rule || adjusted?.get(rule.id) === 'off') return [];
    try {
      const verdict = rule.check(form);
      return verdict === 'notApplicable' ? [] : verdict.map((problem) => [rule, problem]);
    } catch {
      return [[rule, ruleFailed(rule)]];
    }
  });
}

/** What one comparing rule says of the forms of a year. */
export function compare(rule: YearRule, year: YearView, adjusted: Adjusted): readonly (readonly [FormView, Told])[] {
  if (adjusted?.get(rule.id) === 'off') return [];
  try {
    return rule.checkYear(year).map(([form, problem]) => [form, [rule, problem]]);
  } catch {
    const first = year.forms[0];
    return first ? [[first, [rule, ruleFailed(rule)]]] : [];
  }
}

export function addTo(compared: Map<FormView, Told[]>, more: readonly (readonly [FormView, Told])[]): void {
  for (const [form, told] of more) {
    const known = compared.get(form);
    if (known) known.push(told);
    else compared.set(form, [told]);
  }
}

function ruleFailed(rule: Rule): Problem {
  return { place: { kind: 'form' }, message: commonText.ruleFailed(rule.title), found: '', expected: '', level: 'I', cannotTell: true };
}

/** What rules said of a form as findings, in the order in which its places are read. */
export function findingsOf(form: FormView, told: readonly Told[], adjusted: Adjusted): Finding[] {
  if (told.length === 0) return [];
  const rank = placeRank(form);
  const seen = new Map<string, number>();
  const inOrder = told.map((one) => ({ one, at: rank(one[1].place) })).toSorted((a, b) => a.at - b.at || order(a.one[0]) - order(b.one[0]));
  return inOrder.map(({ one: [rule, problem] }): Finding => {
    const key = `${rule.id}/${placeKey(form.declaration.id, problem.place)}${problem.key === undefined ? '' : `/${problem.key}`}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      id: times === 1 ? key : `${key}/${times}`,
      rule: rule.id,
      outcome: problem.cannotTell ? 'cannotTell' : 'finding',
      level: levelOf(rule, problem, adjusted),
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

const numbers = new Map(rules.map((rule, index) => [rule, index]));
const order = (rule: Rule) => numbers.get(rule) ?? numbers.size;

/** The level that the workbook gives the rule, else the problem's own, else the rule's. */
function levelOf(rule: Rule, problem: Problem, adjusted: Adjusted): FindingLevel {
  const level = problem.cannotTell ? undefined : adjusted?.get(rule.id);
  return level === undefined || level === 'off' ? (problem.level ?? rule.level) : level;
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
