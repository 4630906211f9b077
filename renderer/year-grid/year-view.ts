import type { IndicatorColumn } from '#shared/model/declaration';
import type { FindingLevel } from '#shared/model/finding';
import { hasInitials, plainLetters } from '#shared/normalise/initials';
import type { InitialsOf } from '#shared/normalise/initials';
import type { YearRow, YearRows } from './year-rows';

/** What a column of the year's grid shows: where the indicator stands, a part of it, or what was found. */
export type YearColumn = 'unitName' | 'project' | IndicatorColumn | 'findings';

export type YearFilter = {
  readonly text: string;
  /** Empty for all. */
  readonly unit: string;
  readonly form: string;
  readonly level2: string;
  /** `any` finding at all, none, or one of a level. */
  readonly finding: '' | 'any' | 'none' | FindingLevel;
};
export const noFilter: YearFilter = { text: '', unit: '', form: '', level2: '', finding: '' };

export type YearSort = { readonly column: YearColumn; readonly descending: boolean } | null;

/** What of a row is not in it: its form's name and unit, and what was found. */
export type YearFacts = {
  /** Forms in the order of the tree. */
  readonly forms: readonly { readonly id: string; readonly name: string; readonly unitId: string; readonly unit: string }[];
  readonly levelsFound: (row: string) => readonly FindingLevel[];
  readonly initialsOf: InitialsOf;
};

const searched: readonly IndicatorColumn[] = ['name', 'value', 'level2', 'explanation', 'basis', 'remark'];
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Ids of the rows that pass the filter, in the order of the tree or sorted; rows that are equal keep the order of the tree. */
export function viewOf(rows: YearRows, facts: YearFacts, filter: YearFilter, sort: YearSort): string[] {
  const text = plainLetters(filter.text);
  const answers = memoised((own: string) => plainLetters(own).includes(text) || hasInitials(own, text, facts.initialsOf));
  const ids: string[] = [];
  for (const form of facts.forms) {
    if ((filter.form !== '' && form.id !== filter.form) || (filter.unit !== '' && form.unitId !== filter.unit)) continue;
    const isNamed = text === '' || answers(form.name);
    for (const id of rows.ofForm(form.id)) {
      const row = rows.row(id);
      if (!row) continue;
      if (filter.level2 !== '' && rows.text(row, 'level2') !== filter.level2) continue;
      if (filter.finding !== '' && !isFound(facts.levelsFound(id), filter.finding)) continue;
      if (isNamed || searched.some((column) => answers(rows.text(row, column)))) ids.push(id);
    }
  }
  return sort ? sorted(ids, rows, facts, sort) : ids;
}

function isFound(levels: readonly FindingLevel[], wanted: Exclude<YearFilter['finding'], ''>): boolean {
  if (wanted === 'none') return levels.length === 0;
  return wanted === 'any' ? levels.length > 0 : levels.includes(wanted);
}

/** Texts repeat thousands of times in a year: each is worked out once. */
function memoised<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** What a row shows in a column. */
export function shownText(rows: YearRows, facts: Pick<YearFacts, 'levelsFound'> & { readonly form: (id: string) => { readonly name: string; readonly unit: string } | undefined }, row: YearRow, column: YearColumn): string {
  if (column === 'unitName') return facts.form(row.form)?.unit ?? '';
  if (column === 'project') return facts.form(row.form)?.name ?? '';
  return column === 'findings' ? facts.levelsFound(row.id).join('') : rows.text(row, column);
}

function sorted(ids: readonly string[], rows: YearRows, facts: YearFacts, { column, descending }: NonNullable<YearSort>): string[] {
  const byForm = new Map(facts.forms.map((form) => [form.id, form]));
  const keys = ids.map((id) => {
    const row = rows.row(id);
    return row ? shownText(rows, { levelsFound: facts.levelsFound, form: (form) => byForm.get(form) }, row, column) : '';
  });
  // Comparing Chinese is slow: different texts are ranked once, and rows by the rank of theirs. Empty ones come last either way.
  const distinct = [...new Set(keys)].filter((key) => key !== '').toSorted(collator.compare);
  const ranks = new Map(distinct.map((key, index) => [key, descending ? -index : index]));
  const rankAt = (index: number) => ranks.get(keys[index] ?? '') ?? Number.POSITIVE_INFINITY;
  return ids.map((_, index) => index).toSorted((a, b) => (rankAt(a) === rankAt(b) ? a - b : rankAt(a) - rankAt(b))).map((index) => ids[index] ?? '');
}

/**
 * The order on screen after rows came or went under it: what is there stays where it is, also where it would not pass the
 * filter or sort there any more, and a new row stands behind the one above it in its form.
 */
export function keepOrder(order: readonly string[], rows: YearRows): string[] {
  const shown = new Set(order);
  return order.flatMap((id) => {
    const row = rows.row(id);
    const added: string[] = row ? [id] : [];
    if (!row) return added;
    const sequence = rows.ofForm(row.form);
    for (let at = sequence.indexOf(id) + 1; at < sequence.length; at += 1) {
      const next = sequence[at];
      if (next === undefined || shown.has(next)) break;
      shown.add(next);
      added.push(next);
    }
    return added;
  });
}
