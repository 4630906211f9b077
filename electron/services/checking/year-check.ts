import { randomUUID } from 'node:crypto';
import type { CheckReply } from '#shared/api/checks';
import { isOpen, type Finding } from '#shared/model/finding';
import type { Template } from '#shared/template/schema';
import { createYearChecker, type YearChecker } from '#shared/rules/year-checker';
import type { Workbook } from '../workbook/open';
import { checkSettings } from './check-settings';
import { withAside } from './set-aside';

/** Findings of level E and W of one form that are open. */
export type FindingCount = { readonly errors: number; readonly warnings: number };

/**
 * The findings of one year of a workbook, kept up with its changes. `steps` does what is left to do, a form or a comparing rule
 * a step, and can be left and taken up again while the workbook changes.
 */
export type YearCheck = {
  /** The batch with this revision touched these declarations; none: what it touched is no form. */
  readonly touched: (revision: number, declarations: readonly string[]) => void;
  readonly steps: () => Generator<undefined, void>;
  /** Brings one form up alone; comparing rules only where they are quick. */
  readonly form: (id: string) => readonly Finding[];
  /** What was found so far, of a form. */
  readonly findings: (id: string) => readonly Finding[];
  /** Ids of the year's forms, in the order of the tree. */
  readonly order: () => readonly string[];
  /** What has changed since an earlier reply, whole forms until there are `limit` findings. */
  readonly since: (token: string, limit: number) => CheckReply;
};

type Entry = { readonly findings: readonly Finding[]; readonly stamp: number };

/** While comparing rules take no longer than this, they run at each edit, in milliseconds. */
const quick = 25;

export function createYearCheck(workbook: Workbook, year: number, templates: ReadonlyMap<string, Template>, counts: Map<string, FindingCount>): YearCheck {
  const run = randomUUID();
  const entries = new Map<string, Entry>();
  const successors = new Map<string, Set<string>>();
  const stale = new Set<string>();
  const held = new Set<string>();
  let order: readonly string[] = [];
  let settings = '';
  let checker: YearChecker | null = null;
  /** Up to here it is known what each batch touched. */
  let told = -1;
  /** Forms and settings were looked up at this revision. */
  let seen = -1;
  let clock = 0;
  let uncompared = true;
  let comparingTook = Number.POSITIVE_INFINITY;

  /** Sees what the workbook has become: other forms, other settings, or changes that nobody told of. */
  function look(): YearChecker {
    const now = workbook.history.revision();
    if (checker !== null && now === seen) return checker;
    const wanted = checkSettings(workbook);
    order = workbook.forms.ids(year);
    if (checker === null || wanted.key !== settings) {
      checker = createYearChecker({ year, templates, ...wanted });
      held.clear();
      settings = wanted.key;
    } else if (now !== told) held.clear();
    told = now;
    seen = now;
    for (const id of order) if (!held.has(id)) stale.add(id);
    const present = new Set(order);
    for (const id of entries.keys()) if (!present.has(id)) forget(id, checker);
    return checker;
  }

  function forget(id: string, by: YearChecker): void {
    by.remove(id);
    held.delete(id);
    counts.delete(id);
    uncompared = true;
    if (entries.get(id)?.findings.length !== 0) entries.set(id, { findings: [], stamp: (clock += 1) });
  }

  function bringUp(id: string, by: YearChecker): void {
    stale.delete(id);
    const form = workbook.forms.form(id);
    if (!form) return;
    const { previousId } = form.declaration;
    const previous = previousId === null ? null : (workbook.forms.form(previousId)?.declaration ?? null);
    if (previousId !== null) successors.set(previousId, (successors.get(previousId) ?? new Set()).add(id));
    by.put({ declaration: form.declaration, pending: form.pending.map(({ place }) => place), previous });
    held.add(id);
    uncompared = true;
    keep(id, withAside(by.findings(id), form.declaration, form.setAside ?? []));
  }

  function keep(id: string, findings: readonly Finding[]): void {
    const before = entries.get(id);
    if (before && JSON.stringify(before.findings) === JSON.stringify(findings)) return;
    entries.set(id, { findings, stamp: (clock += 1) });
    const open = findings.filter(isOpen);
    counts.set(id, { errors: open.filter(({ level }) => level === 'E').length, warnings: open.filter(({ level }) => level === 'W').length });
  }

  function* steps(): Generator<undefined, void> {
    let by = look();
    while (stale.size > 0 || uncompared) {
      for (const id of stale) {
        bringUp(id, by);
        yield;
        by = look();
      }
      if (!uncompared) continue;
      uncompared = false;
      const begun = performance.now();
      let paused = 0;
      const comparing = by.compare(order);
      let step = comparing.next();
      while (!step.done) {
        const left = performance.now();
        yield;
        paused += performance.now() - left;
        step = comparing.next();
      }
      comparingTook = performance.now() - begun - paused;
      for (const id of step.value) {
        const form = workbook.forms.form(id);
        if (form) keep(id, withAside(by.findings(id), form.declaration, form.setAside ?? []));
      }
      by = look();
    }
  }

  return {
    touched: (now, declarations) => {
      if (told + 1 !== now) return;
      told = now;
      for (const id of declarations) {
        held.delete(id);
        for (const later of successors.get(id) ?? []) held.delete(later);
      }
    },
    steps,
    form: (id) => {
      const by = look();
      if (!order.includes(id)) return [];
      if (stale.has(id)) bringUp(id, by);
      if (comparingTook < quick && stale.size < 3) for (const _ of steps());
      return entries.get(id)?.findings ?? [];
    },
    findings: (id) => entries.get(id)?.findings ?? [],
    order: () => order,
    since: (token, limit) => {
      const [asked, at] = token.split('.');
      const fresh = asked !== run;
      const from = fresh ? 0 : Number(at);
      const changed = [...entries].filter(([, { stamp }]) => stamp > from).toSorted(([, a], [, b]) => a.stamp - b.stamp);
      const forms: string[] = [];
      const findings: Finding[] = [];
      let last = from;
      for (const [id, entry] of changed) {
        if (findings.length > 0 && findings.length + entry.findings.length > limit) break;
        forms.push(id);
        findings.push(...entry.findings);
        last = entry.stamp;
      }
      return { token: `${run}.${last}`, fresh, more: forms.length < changed.length, forms, findings };
    },
  };
}
