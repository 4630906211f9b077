import type { Declaration } from '../model/declaration';
import type { FormPlace } from '../model/edit';
import type { Finding } from '../model/finding';
import { addTo, compare, findingsOf, judge, type Told } from './check';
import { viewForm, type FormView, type ReadingCache } from './form-view';
import { rules } from './registry';
import type { YearRule } from './rule';
import type { CheckInput } from './year-view';

/** One form with what it is checked with. */
export type FormToCheck = { readonly declaration: Declaration; readonly pending: readonly FormPlace[]; readonly previous: Declaration | null };

/**
 * The check of a year that is kept up: a form that changed is checked anew, the others keep what was found. Gives what
 * checkDeclarations gives for the same forms, once `compare` has run to its end.
 */
export type YearChecker = {
  /** Takes a form, or its new version, and checks it alone. What comparing rules said of it stays until they run again. */
  readonly put: (form: FormToCheck) => void;
  readonly remove: (id: string) => void;
  /** Runs the rules that compare forms, in the order given, pausing after each; ends with the ids of forms of which they now say something else. */
  readonly compare: (order: readonly string[]) => Generator<undefined, readonly string[]>;
  readonly findings: (id: string) => readonly Finding[];
};

type Entry = { readonly view: FormView; readonly own: readonly Told[]; compared: readonly Told[] };

const comparing = rules.filter((rule): rule is YearRule => 'checkYear' in rule);

export function createYearChecker({ year, templates, adjusted, words }: Pick<CheckInput, 'year' | 'templates' | 'adjusted' | 'words'>): YearChecker {
  const entries = new Map<string, Entry>();
  const readings: ReadingCache = new Map();
  let version = 0;

  function* run(order: readonly string[]): Generator<undefined, readonly string[]> {
    const begun = version;
    const forms = order.flatMap((id) => entries.get(id)?.view ?? []);
    const told = new Map<FormView, Told[]>();
    for (const rule of comparing) {
      addTo(told, compare(rule, { year, forms }, adjusted));
      yield;
      // A form has changed meanwhile: what was compared is no longer what is there.
      if (version !== begun) return [];
    }
    return forms.flatMap((view) => {
      const entry = entries.get(view.declaration.id);
      const fresh = told.get(view) ?? [];
      if (!entry || sameTold(entry.compared, fresh)) return [];
      entry.compared = fresh;
      return [view.declaration.id];
    });
  }

  return {
    put: ({ declaration, pending, previous }) => {
      version += 1;
      const template = templates.get(declaration.template);
      if (!template) return void entries.delete(declaration.id);
      const view = viewForm(declaration, template, { pending, previous, words, readings });
      const own = judge(rules, view, adjusted);
      // Last year's form is needed here only, and not kept: it would double what a year holds.
      entries.set(declaration.id, { view: { ...view, previous: null }, own, compared: entries.get(declaration.id)?.compared ?? [] });
    },
    remove: (id) => {
      version += 1;
      entries.delete(id);
    },
    compare: run,
    findings: (id) => {
      const entry = entries.get(id);
      return entry ? findingsOf(entry.view, [...entry.own, ...entry.compared], adjusted) : [];
    },
  };
}

function sameTold(before: readonly Told[], after: readonly Told[]): boolean {
  if (before.length === 0 && after.length === 0) return true;
  return JSON.stringify(before.map(([rule, problem]) => [rule.id, problem])) === JSON.stringify(after.map(([rule, problem]) => [rule.id, problem]));
}
