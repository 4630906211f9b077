import type { FormRule, YearRule } from './rule';

/** A rule of one form. One file, one rule; registry.ts lists them. */
export function defineRule(rule: FormRule): FormRule {
  return rule;
}

/** A rule that compares the forms of a year. */
export function defineYearRule(rule: YearRule): YearRule {
  return rule;
}
