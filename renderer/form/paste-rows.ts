import type { Edit, RowTable } from '#shared/model/edit';
import type { Range } from '../grid/layout';
import type { Block } from '../grid/tsv';
import { storedText } from './cell-kind';
import { cellText } from './form-index';
import { columnText, rowsOf } from './form-on-screen';
import type { FormOnScreen, StoredRow } from './form-on-screen';
import { isLevelColumn, levelNamed } from './levels';
import { landing, targetColumns } from './paste-target';
import { writeEdits } from './write';

type Zone = {
  readonly table: RowTable;
  /** Ids of the rows from the one pasted into to the last of its table. */
  readonly ids: readonly string[];
  /** What a row of a table that has none begins with. */
  readonly starts: Readonly<Record<string, string>>;
};

/** The rows that a paste runs over; null outside tables that can grow, and where the range itself goes beyond the table. */
function zoneAt({ index }: FormOnScreen, { top, bottom }: Range): Zone | null {
  const number = index.rowAt(top)?.table;
  if (index.rowAt(top)?.role !== 'body' || number === null || number === undefined) return null;
  if (index.rowAt(bottom)?.table !== number || index.rowAt(bottom)?.role !== 'body') return null;
  const empty = index.plan.cells.find((cell) => cell.row === top && cell.starts);
  const table = index.recordAt(top)?.table ?? (empty?.place?.kind === 'cell' ? empty.place.table : undefined);
  if (table !== 'indicator' && table !== 'task') return null;
  const ids: string[] = [];
  for (let row = top; index.rowAt(row)?.table === number; row += 1) {
    const id = index.recordAt(row)?.row;
    if (id !== undefined) ids.push(id);
  }
  return { table, ids, starts: empty?.starts ?? {} };
}

/** Without the rows at the end that are empty: they make no row. */
function trimmed(block: Block, keep: number): Block {
  let length = block.length;
  while (length > Math.max(keep, 1) && block[length - 1]?.every((text) => text.trim() === '')) length -= 1;
  return block.slice(0, length);
}

/** One column of the block and the slot that it lands in. */
type Target = { readonly right: number; readonly slot: number };

/** The last level that the block named in each level column. */
type Carried = { level1?: string | undefined; level2?: string | undefined };

/**
 * A block over the rows of a table: each of its rows is one record, so that a level lands on the row it stands in. An
 * empty level means the one above, as a merged cell gives it. What reaches beyond the last row is added.
 */
export function pasteRows(form: FormOnScreen, range: Range, whole: Block): { edits: Edit[]; landed: Range } | null {
  const zone = zoneAt(form, range);
  if (!zone) return null;
  const { index, declaration } = form;
  const { table } = zone;
  const block = trimmed(whole, zone.ids.length);
  // All rows of a table are alike, those to be added too.
  const columns = targetColumns(index.layout, range, block, () => range.top)(0);
  const targets = columns
    .map((slot, right): Target => ({ slot, right }))
    .filter(({ slot, right }) => right < (block[0]?.length ?? 0) && index.cellAt({ row: range.top, column: slot })?.column === slot);

  const rows = rowsOf(declaration, table);
  const carried: Carried = {};
  let above: Record<string, string> = { ...zone.starts };
  let after = zone.ids.at(-1) ?? rows.at(-1)?.id ?? null;
  const edits = block.flatMap((texts, down): Edit[] => {
    const row = rows.find(({ id }) => id === zone.ids[down]);
    const base = row ? inherited(table, (column) => columnText(row, column)) : above;
    const values = rowValues(form, targets, { top: range.top, row: range.top + down, texts, base, stored: row, table }, carried);
    above = inherited(table, (column) => values[column] ?? base[column] ?? '');
    if (row) {
      return Object.entries(values)
        .filter(([column, value]) => columnText(row, column) !== value)
        .map(([column, value]): Edit => ({ kind: 'setCell', table, row: row.id, column, value }));
    }
    const added: Edit = { kind: 'insertRow', table, row: form.newId(), values: { ...base, ...values }, after };
    after = added.row;
    return [added];
  });
  return { edits: [...edits, ...fieldEdits(form, range.top, targets, block[0] ?? [])], landed: landing(range, columns, block) };
}

/** What a row hands down to a new one below it. */
function inherited(table: RowTable, textOf: (column: string) => string): Record<string, string> {
  return table === 'indicator' ? { period: textOf('period'), level1: textOf('level1'), level2: textOf('level2') } : {};
}

type PastedRow = {
  /** The first row of the paste, whose cells say which column is which. */
  readonly top: number;
  readonly row: number;
  readonly texts: readonly string[];
  /** Levels that the row has, or gets from the one above. */
  readonly base: Readonly<Record<string, string>>;
  readonly stored: StoredRow | undefined;
  readonly table: RowTable;
};

/** The values that one row of the block gives, by column. */
function rowValues({ index, template }: FormOnScreen, targets: readonly Target[], pasted: PastedRow, carried: Carried): Record<string, string> {
  const { top, row, texts, base, stored, table } = pasted;
  const values: Record<string, string> = {};
  for (const { slot, right } of targets) {
    const place = index.cellAt({ row: top, column: slot })?.place;
    const text = texts[right] ?? '';
    if (place?.kind !== 'cell' || place.table !== table) continue;
    const { column } = place;
    if (table !== 'indicator' || !isLevelColumn(column)) {
      values[column] = text === columnText(stored, column) ? text : storedText(template, place, text);
      continue;
    }
    const shown = index.cellAt({ row, column: slot });
    // The text of a cell that begins in this row, if one does: what it shows already stays as it is stored.
    const own = shown?.row === row && index.recordAt(row) ? cellText(shown) : null;
    const blank = text.trim() === '';
    const named = own === text ? base[column] : levelNamed(template, column, values.level1 ?? base.level1 ?? '', text);
    const value = blank ? (own === '' ? undefined : carried[column]) : named;
    // A new level 1 begins with a level 2 of its own.
    if (column === 'level1' && !blank && value !== carried.level1) delete carried.level2;
    if (value !== undefined) carried[column] = values[column] = value;
  }
  return values;
}

/** A header field whose cell spans the table's rows takes the first text of its column. */
function fieldEdits(form: FormOnScreen, top: number, targets: readonly Target[], first: readonly string[]): Edit[] {
  const writes = targets.flatMap(({ slot, right }) => {
    const cell = form.index.cellAt({ row: top, column: slot });
    return cell?.place?.kind === 'field' ? [{ cell, text: first[right] ?? '' }] : [];
  });
  return writeEdits(form, writes);
}
