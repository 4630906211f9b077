import type { Declaration } from '#shared/model/declaration';
import type { Edit, RowTable } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import type { FormIndex } from './form-index';

/** All that edits are worked out from. */
export type FormOnScreen = {
  readonly template: Template;
  readonly declaration: Declaration;
  readonly index: FormIndex;
  /** A fresh id for a row. */
  readonly newId: () => string;
};

/** One undoable batch, and where the selection goes once it is shown. */
export type Batch = {
  readonly label: string;
  readonly edits: Edit[];
};

/** A row of any table, by its columns. */
export type StoredRow = { readonly id: string; readonly [column: string]: unknown };

/** The rows of a table, in the order of the form. */
export function rowsOf(declaration: Declaration, table: RowTable): readonly StoredRow[] {
  const tables = {
    indicator: declaration.indicators,
    task: declaration.tasks,
    planStep: declaration.spendingPlan,
    member: declaration.members,
  };
  return tables[table];
}

/** The text of one column of a row; empty where there is none. */
export function columnText(row: StoredRow | undefined, column: string): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}
