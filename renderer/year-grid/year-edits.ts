import type { IndicatorColumn } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import { storedText } from '../form/cell-kind';
import { isLevelColumn } from '../form/levels';
import { levelEdits } from '../form/write';
import type { EditedForm } from '../store/state';
import { byForm } from './by-form';
import type { YearRow, YearRows } from './year-rows';
import type { YearColumn } from './year-view';

export type YearWrite = { readonly row: YearRow; readonly column: YearColumn; readonly text: string };

/** Whether a person may type into a column of a form of this template. */
export function isEditable(template: Template | undefined, column: YearColumn): column is IndicatorColumn {
  return template?.indicators.columns.some(({ id }) => id === column) ?? false;
}

/** The edits that put texts into cells of the year's grid, by form. Texts that are there already make none. */
export function yearEdits(rows: YearRows, templateOf: (form: string) => Template | undefined, writes: readonly YearWrite[]): EditedForm[] {
  const edited = new Map<string, Edit[]>();
  for (const { row, column, text } of writes) {
    const template = templateOf(row.form);
    if (!template || !isEditable(template, column)) continue;
    if (rows.text(row, column) === text) continue;
    const edits = edited.get(row.form) ?? [];
    edited.set(row.form, edits);
    if (isLevelColumn(column)) {
      edits.push(...levelEdits(template, levelled(rows, row.form), [row.id], column, text));
      continue;
    }
    const value = storedText(template, { kind: 'cell', table: 'indicator', row: row.id, column }, text);
    if (value !== rows.text(row, column)) edits.push({ kind: 'setCell', table: 'indicator', row: row.id, column, value });
  }
  return [...edited].flatMap(([declaration, edits]) => (edits.length === 0 ? [] : [{ declaration, edits }]));
}

function levelled(rows: YearRows, form: string) {
  return rows.ofForm(form).flatMap((id) => {
    const row = rows.row(id);
    return row ? [{ id, period: rows.text(row, 'period'), level1: rows.text(row, 'level1'), level2: rows.text(row, 'level2') }] : [];
  });
}

/** A new row behind each of these, within its form and level. */
export function rowsBelow(rows: YearRows, beside: readonly YearRow[], newId: () => string): EditedForm[] {
  return grouped(beside, (row): Edit => {
    const values = Object.fromEntries((['period', 'level1', 'level2'] as const).map((column) => [column, rows.text(row, column)]).filter(([, value]) => value !== ''));
    return { kind: 'insertRow', table: 'indicator', row: newId(), values, after: row.id };
  });
}

export function rowsGone(gone: readonly YearRow[]): EditedForm[] {
  return grouped(gone, ({ id }): Edit => ({ kind: 'deleteRow', table: 'indicator', row: id }));
}

function grouped(rows: readonly YearRow[], editOf: (row: YearRow) => Edit): EditedForm[] {
  return [...byForm(rows)].map(([declaration, own]) => ({ declaration, edits: own.map(editOf) }));
}
