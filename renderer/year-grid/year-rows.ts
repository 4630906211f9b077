import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { IndicatorPage } from '#shared/api/indicators';
import type { IndicatorColumn } from '#shared/model/declaration';
import type { EditedForm } from '../store/state';
import { byForm } from './by-form';

/** One indicator of the year. Texts stand in the order of the columns. */
export type YearRow = IndicatorPage['rows'][number];

/**
 * The rows of a year, kept where one of 50,000 changes without the others being touched: `version` grows when any text
 * changes, `shape` when rows come, go or move.
 */
export type YearState = {
  readonly version: number;
  readonly shape: number;
  readonly columns: readonly IndicatorColumn[];
  /** Rows that have come so far, of `total`. */
  readonly loaded: number;
  readonly total: number;
};

export type YearRows = {
  readonly store: StoreApi<YearState>;
  readonly row: (id: string) => YearRow | undefined;
  readonly text: (row: YearRow, column: IndicatorColumn) => string;
  /** Ids of a form's rows, in its order. */
  readonly ofForm: (form: string) => readonly string[];
  readonly forms: () => Iterable<string>;
  readonly begin: (columns: readonly IndicatorColumn[], total: number) => void;
  readonly add: (rows: readonly YearRow[]) => void;
  /** Takes what forms are now in place of what they were; rows that are as before stay the same objects. */
  readonly replace: (forms: readonly string[], rows: readonly YearRow[]) => void;
  /** Shows edits that are on their way. */
  readonly apply: (parts: readonly EditedForm[]) => void;
};

function samePending({ pending: one = [] }: YearRow, { pending: other = [] }: YearRow): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index]);
}

export function createYearRows(): YearRows {
  const store = createStore<YearState>(() => ({ version: 0, shape: 0, columns: [], loaded: 0, total: 0 }));
  const rows = new Map<string, YearRow>();
  const sequences = new Map<string, string[]>();
  let places = new Map<IndicatorColumn, number>();

  const text = (row: YearRow, column: IndicatorColumn) => row.texts[places.get(column) ?? -1] ?? '';
  const changed = (shaped: boolean) =>
    // While pages come the total is what was told; afterwards it is what is there.
    store.setState(({ version, shape, loaded, total }) => ({
      version: version + 1,
      shape: shaped ? shape + 1 : shape,
      loaded: rows.size,
      total: loaded >= total ? rows.size : Math.max(total, rows.size),
    }));

  function put(row: YearRow): boolean {
    const before = rows.get(row.id);
    if (before && before.form === row.form && before.texts.every((own, index) => own === row.texts[index]) && samePending(before, row)) return false;
    rows.set(row.id, row);
    return true;
  }

  function add(fresh: readonly YearRow[]): void {
    for (const row of fresh) {
      if (!rows.has(row.id)) {
        const sequence = sequences.get(row.form);
        if (sequence) sequence.push(row.id);
        else sequences.set(row.form, [row.id]);
      }
      put(row);
    }
    changed(true);
  }

  function replace(forms: readonly string[], fresh: readonly YearRow[]): void {
    const grouped = byForm(fresh);
    let isShaped = false;
    for (const form of forms) {
      const before = sequences.get(form) ?? [];
      const now = (grouped.get(form) ?? []).map(({ id }) => id);
      if (before.length === now.length && before.every((id, index) => id === now[index])) continue;
      isShaped = true;
      const kept = new Set(now);
      for (const id of before) if (!kept.has(id)) rows.delete(id);
      if (now.length > 0) sequences.set(form, now);
      else sequences.delete(form);
    }
    const isOther = fresh.map(put).includes(true);
    if (isShaped || isOther) changed(isShaped);
  }

  function setText(id: string, column: string, value: string): void {
    const row = rows.get(id);
    const at = places.get(column as IndicatorColumn);
    if (!row || at === undefined) return;
    // What was typed has been looked at.
    const { pending, ...others } = row;
    const left = pending?.filter((other) => other !== column) ?? [];
    rows.set(id, { ...others, texts: row.texts.with(at, value), ...(left.length > 0 && { pending: left }) });
  }

  function place(form: string, id: string, after: string | null): void {
    const sequence = (sequences.get(form) ?? []).filter((other) => other !== id);
    sequence.splice(after === null ? 0 : sequence.indexOf(after) + 1, 0, id);
    sequences.set(form, sequence);
  }

  function apply(parts: readonly EditedForm[]): void {
    let isShaped = false;
    for (const { declaration: form, edits } of parts) {
      for (const edit of edits) {
        if (edit.kind === 'setField' || edit.kind === 'setDone' || edit.table !== 'indicator') continue;
        if (edit.kind === 'setCell') {
          setText(edit.row, edit.column, edit.value);
          continue;
        }
        isShaped = true;
        if (edit.kind === 'deleteRow') {
          rows.delete(edit.row);
          sequences.set(form, (sequences.get(form) ?? []).filter((id) => id !== edit.row));
          continue;
        }
        if (edit.kind === 'insertRow') rows.set(edit.row, { id: edit.row, form, texts: store.getState().columns.map((column) => edit.values[column] ?? '') });
        place(form, edit.row, edit.after);
      }
    }
    changed(isShaped);
  }

  return {
    store,
    row: (id) => rows.get(id),
    text,
    ofForm: (form) => sequences.get(form) ?? [],
    forms: () => sequences.keys(),
    begin: (columns, total) => {
      rows.clear();
      sequences.clear();
      places = new Map(columns.map((column, index) => [column, index]));
      store.setState(({ version, shape }) => ({ version: version + 1, shape: shape + 1, columns, total, loaded: 0 }));
    },
    add,
    replace,
    apply,
  };
}
