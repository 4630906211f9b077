import type { Finding, FindingLevel } from '#shared/model/finding';

export type FindingGroup = {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly findings: readonly Finding[];
  /** Ids of those that carry a fix. */
  readonly fixable: readonly string[];
};

const rank = { E: 0, W: 1, I: 2 } as const satisfies Record<FindingLevel, number>;

/** Findings of one rule and level stand together; the gravest first, else in the order in which rules were met. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const first = members[0];
      if (first === undefined) return [];
      const fixable = members.filter(({ fix }) => fix !== undefined).map(({ id }) => id);
      return [{ rule: first.rule, level: first.level, findings: members, fixable }];
    })
    .toSorted((a, b) => rank[a.level] - rank[b.level]);
}
