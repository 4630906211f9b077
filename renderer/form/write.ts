import type { Edit } from '#shared/model/edit';
import type { PlanCell } from '#shared/plan/plan';
import type { Template } from '#shared/template/schema';
import { cellKind, rawText, storedText } from './cell-kind';
import { cellText } from './form-index';
import { columnText, rowsOf } from './form-on-screen';
import type { FormOnScreen } from './form-on-screen';
import { level1Of, levelNamed } from './levels';
import type { LevelColumn } from './levels';

/** A text typed, filled or pasted into a cell. */
export type CellWrite = { readonly cell: PlanCell; readonly text: string };

/**
 * The edits that put texts into cells. A text that a cell has already makes none. Cells of a row that is not there yet
 * make it, once.
 */
export function writeEdits(form: FormOnScreen, writes: readonly CellWrite[]): Edit[] {
  const made = new Map<string, string>();
  return writes.flatMap(({ cell, text }) => {
    const { place } = cell;
    if (!place || place.kind === 'form') return [];
    const current = rawText(form.declaration, cell);
    if (text === current || (current !== '' && text === cellText(cell))) return [];
    const value = storedText(form.template, place, text);
    if (place.kind === 'field') return value === current ? [] : [{ kind: 'setField', field: place.field, value }];
    if (place.table === 'member') return memberEdits(form, cell, text);
    if (place.row === '') return newRowEdits(form, cell, value, made);
    if (cellKind(form.template, place).kind === 'level') return levelCellEdits(form, cell, text);
    return value === current ? [] : [{ kind: 'setCell', table: place.table, row: place.row, column: place.column, value }];
  });
}

/** A level that is changed is changed for each row that its cell spans, and they join the rows that have it already. */
function levelCellEdits({ template, declaration }: FormOnScreen, { place, members }: PlanCell, text: string): Edit[] {
  if (place?.kind !== 'cell' || (place.column !== 'level1' && place.column !== 'level2')) return [];
  return levelEdits(template, declaration.indicators, members ?? [place.row], place.column, text);
}

/** What level edits need of a row. */
export type LevelledRow = Readonly<Record<'id' | 'period' | 'level1' | 'level2', string>>;

/**
 * Gives rows another level.
 * @param rows all of the form, in its order
 */
export function levelEdits(template: Template, rows: readonly LevelledRow[], ids: readonly string[], column: LevelColumn, text: string): Edit[] {
  const table = 'indicator';
  const levels: Record<string, string> = {};
  const edits = ids.flatMap((id): Edit[] => {
    const row = rows.find((candidate) => candidate.id === id);
    const level1 = row?.level1 ?? '';
    const value = levelNamed(template, column, level1, text);
    const owner = column === 'level2' && level1 === '' ? level1Of(template, value) : null;
    Object.assign(levels, { level1: owner ?? level1, [column]: value });
    const changes = (row?.[column] ?? '') === value ? [] : [{ column, value }];
    if (owner !== null) changes.push({ column: 'level1', value: owner });
    return changes.map((change): Edit => ({ kind: 'setCell', table, row: id, ...change }));
  });
  return edits.length === 0 ? edits : [...edits, ...regroup(rows, ids, column, levels)];
}

/** Moves rows behind the last of those whose level they now share, unless they lie beside them. */
function regroup(rows: readonly LevelledRow[], ids: readonly string[], column: LevelColumn, levels: Readonly<Record<string, string>>): Edit[] {
  const first = rows.findIndex(({ id }) => id === ids[0]);
  const period = rows[first]?.period;
  const shares = (row: (typeof rows)[number] | undefined) =>
    row?.period === period && row?.level1 === levels.level1 && (column === 'level1' || row?.level2 === levels.level2);
  if (shares(rows[first - 1]) || shares(rows[first + ids.length])) return [];
  const last = rows.findLast((row) => shares(row) && !ids.includes(row.id));
  if (!last || levels[column] === '') return [];
  let after = last.id;
  return ids.map((row): Edit => {
    const edit = { kind: 'moveRow', table: 'indicator', row, after } as const;
    after = row;
    return edit;
  });
}

/** The cell of a table without rows, or of a period without a percent: typing into it makes the row. */
function newRowEdits(form: FormOnScreen, cell: PlanCell, value: string, made: Map<string, string>): Edit[] {
  const { place, starts } = cell;
  if (place?.kind !== 'cell' || value === '') return [];
  const { table, column } = place;
  const stored = column === 'level1' || column === 'level2' ? levelNamed(form.template, column, '', value) : value;
  const key = `${table} ${JSON.stringify(starts)}`;
  const existing = made.get(key);
  if (existing !== undefined) return [{ kind: 'setCell', table, row: existing, column, value: stored }];
  const row = form.newId();
  made.set(key, row);
  const after = rowBefore(form, cell, made);
  return [{ kind: 'insertRow', table, row, values: { ...starts, [column]: stored }, after }];
}

/** The row that the form shows before a cell whose row is new: a period keeps its place among the others. */
function rowBefore({ declaration, index }: FormOnScreen, cell: PlanCell, made: ReadonlyMap<string, string>): string | null {
  if (cell.place?.kind !== 'cell') return null;
  const { table } = cell.place;
  if (table !== 'planStep') return rowsOf(declaration, table).at(-1)?.id ?? null;
  let before: string | null = null;
  for (const other of index.plan.cells) {
    if (other === cell) return before;
    if (other.place?.kind !== 'cell' || other.place.table !== table) continue;
    before = (other.place.row || made.get(`${table} ${JSON.stringify(other.starts)}`)) ?? before;
  }
  return before;
}

/** The covered units, one a line: lines are set, added at the end and taken away from it. */
function memberEdits({ declaration, newId }: FormOnScreen, { members = [] }: PlanCell, text: string): Edit[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== '');
  const rows = rowsOf(declaration, 'member');
  const edits: Edit[] = [];
  let after = members.at(-1) ?? null;
  for (let index = 0; index < Math.max(lines.length, members.length); index += 1) {
    const line = lines[index];
    const row = members[index];
    if (line === undefined && row !== undefined) edits.push({ kind: 'deleteRow', table: 'member', row });
    else if (line !== undefined && row === undefined) {
      const added = newId();
      edits.push({ kind: 'insertRow', table: 'member', row: added, values: { name: line }, after });
      after = added;
    } else if (line !== undefined && row !== undefined && columnText(rows.find(({ id }) => id === row), 'name') !== line) {
      edits.push({ kind: 'setCell', table: 'member', row, column: 'name', value: line });
    }
  }
  return edits;
}
