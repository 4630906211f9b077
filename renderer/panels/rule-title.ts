/** The name of a rule, as the panel shows it. */
export function ruleTitle(rule: string): string {
  return rule;
}
