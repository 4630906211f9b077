import type { Declaration } from '#shared/model/declaration';
import { placeKey, type FormPlace, type RowTable } from '#shared/model/edit';
import { rowsOf } from '#shared/model/place-text';
import type { Finding } from '#shared/model/finding';
import { cli } from '#shared/text/cli';

/** A form that findings name, and where its values stood in a file (by place key without the declaration), if it came from one. */
export type CheckedForm = { readonly declaration: Declaration; readonly sources: Readonly<Record<string, string>>; readonly sheet: string | null };

/** Identities mean nothing outside: a row is told by its number on the form (from 1) and its name, a value of a file by its cell. */
export type PrintedPlace =
  | { readonly kind: 'form' }
  | { readonly kind: 'field'; readonly field: string; readonly cell?: string }
  | { readonly kind: 'cell'; readonly table: RowTable; readonly row: number; readonly name: string; readonly column: string; readonly cell?: string };

export type PrintedFinding = {
  readonly rule: string;
  readonly level: Finding['level'];
  readonly outcome: Finding['outcome'];
  readonly form: string;
  readonly place: PrintedPlace;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string | null;
  /** Why a person let it stand; absent where it is open. */
  readonly aside?: string;
};

function printedPlace(place: FormPlace, form: CheckedForm | undefined): PrintedPlace {
  if (place.kind === 'form' || form === undefined) return { kind: 'form' };
  const source = form.sources[placeKey('', place).slice(1)];
  const cell = source === undefined ? {} : { cell: form.sheet === null ? source : `${form.sheet}!${source}` };
  if (place.kind === 'field') return { kind: 'field', field: place.field, ...cell };
  const rows = rowsOf(form.declaration, place.table);
  const at = rows.findIndex((row) => row.id === place.row);
  const name = rows[at]?.name ?? rows[at]?.period ?? '';
  return { kind: 'cell', table: place.table, row: at + 1, name, column: place.column, ...cell };
}

/** Findings as `check --json` prints them. */
export function printFindings(findings: readonly Finding[], forms: readonly CheckedForm[]): PrintedFinding[] {
  const byId = new Map(forms.map((form) => [form.declaration.id, form]));
  return findings.map(({ rule, level, outcome, form, place, message, found, expected, fix, aside, declarationId }) => ({
    rule,
    level,
    outcome,
    form,
    place: printedPlace(place, byId.get(declarationId)),
    message,
    found,
    expected,
    fix: fix?.label ?? null,
    ...(aside && { aside: aside.reason }),
  }));
}

/** Findings that are open, by level. */
export type FindingCounts = { readonly E: number; readonly W: number; readonly I: number; readonly cannotTell: number };

export function countFindings(findings: readonly Pick<Finding, 'level' | 'outcome' | 'aside'>[]): FindingCounts {
  const counts = { E: 0, W: 0, I: 0, cannotTell: 0 };
  for (const { level, outcome, aside } of findings) if (aside === undefined) counts[outcome === 'cannotTell' ? 'cannotTell' : level] += 1;
  return counts;
}

/** One line for a person. */
export function findingLine({ level, outcome, form, message, aside }: Pick<Finding, 'level' | 'outcome' | 'form' | 'message' | 'aside'>): string {
  const kind = outcome === 'cannotTell' ? cli.cannotTell : cli.level[level];
  return cli.finding(aside === undefined ? kind : cli.aside, form, message);
}

export const summaryOf = ({ E, W, I, cannotTell }: FindingCounts) => cli.summary(E, W, I, cannotTell);
