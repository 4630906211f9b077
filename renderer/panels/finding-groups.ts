import type { Finding, FindingLevel } from '#shared/model/finding';

/** What findings are put together by. */
export type GroupedBy = 'rule' | 'form';

export type FindingGroup = {
  readonly key: string;
  /** Id of the rule, or name of the form. */
  readonly name: string;
  /** Of the gravest. */
  readonly level: FindingLevel;
  readonly findings: readonly Finding[];
  /** Ids of those that carry a fix. */
  readonly fixable: readonly string[];
};

const rank = { E: 0, W: 1, I: 2 } as const satisfies Record<FindingLevel, number>;

/**
 * By rule: findings of one rule and level stand together, the gravest first, else in the order in which rules were met. By
 * form: in the order of the forms, the gravest of each first.
 */
export function groupFindings(findings: readonly Finding[], by: GroupedBy = 'rule'): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = by === 'form' ? finding.declarationId : `${finding.level} ${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const made = [...groups].flatMap(([key, members]) => {
    const inOrder = by === 'form' ? members.toSorted((a, b) => rank[a.level] - rank[b.level]) : members;
    const first = inOrder[0];
    if (first === undefined) return [];
    const fixable = inOrder.filter(({ fix }) => fix !== undefined).map(({ id }) => id);
    return [{ key, name: by === 'form' ? first.form : first.rule, level: first.level, findings: inOrder, fixable }];
  });
  return by === 'form' ? made : made.toSorted((a, b) => rank[a.level] - rank[b.level]);
}

export type FindingFilter = { readonly levels: ReadonlySet<FindingLevel>; readonly text: string };

/** Findings of the levels whose sentence, form or texts hold what was typed. */
export function filterFindings(findings: readonly Finding[], { levels, text }: FindingFilter, titleOf: (rule: string) => string): Finding[] {
  const wanted = text.trim().toLowerCase();
  const holds = (finding: Finding) => [finding.message, finding.form, finding.found, finding.expected, titleOf(finding.rule)].some((each) => each.toLowerCase().includes(wanted));
  return findings.filter((finding) => levels.has(finding.level) && (wanted === '' || holds(finding)));
}
