import type { Edit, RowTable } from '#shared/model/edit';
import type { Range } from '../grid/layout';
import type { Block } from '../grid/tsv';
import { storedText } from './cell-kind';
import { cellText } from './form-index';
import { columnText, rowsOf } from './form-on-screen';
import type { FormOnScreen } from './form-on-screen';
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

/** The rows that a paste at `top` runs over; null outside tables that can grow. */
function zoneAt({ index }: FormOnScreen, top: number): Zone | null {
  const number = index.rowAt(top)?.table;
  if (index.rowAt(top)?.role !== 'body' || number === null || number === undefined) return null;
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

/**
 * A block over the rows of a table: each of its rows is one record, so that a level lands on the row it stands in. An
 * empty level means the one above, as a merged cell gives it. What reaches beyond the last row is added.
 */
export function pasteRows(form: FormOnScreen, range: Range, whole: Block): { edits: Edit[]; landed: Range } | null {
  const zone = zoneAt(form, range.top);
  if (!zone) return null;
  const { index, declaration } = form;
  const block = trimmed(whole, zone.ids.length);
  const columns = targetColumns(index.layout, range, block);
  const cellOf = (slot: number) => index.cellAt({ row: range.top, column: slot });
  const targets = columns
    .map((slot, right): Target => ({ slot, right }))
    .filter(({ slot, right }) => right < (block[0]?.length ?? 0) && cellOf(slot)?.column === slot);

  const rows = rowsOf(declaration, zone.table);
  const lastLevels: Record<string, string> = {};
  let above: Record<string, string> = { ...zone.starts };
  let after = zone.ids.at(-1) ?? rows.at(-1)?.id ?? null;
  const edits = block.flatMap((texts, down): Edit[] => {
    const row = rows.find(({ id }) => id === zone.ids[down]);
    const base: Record<string, string> = row ? levelsOf(zone.table, (column) => columnText(row, column)) : above;
    const values: Record<string, string> = {};
    for (const { slot, right } of targets) {
      const place = cellOf(slot)?.place;
      const text = texts[right] ?? '';
      if (place?.kind !== 'cell' || place.table !== zone.table) continue;
      const { column } = place;
      const current = row && columnText(row, column);
      if (zone.table === 'indicator' && isLevelColumn(column)) {
        const shown = index.cellAt({ row: range.top + down, column: slot });
        const kept = current !== undefined && shown && cellText(shown) === text ? current : null;
        const level1 = values.level1 ?? base.level1 ?? '';
        const value = text.trim() === '' ? lastLevels[column] : (kept ?? levelNamed(form.template, column, level1, text));
        if (value !== undefined) lastLevels[column] = values[column] = value;
      } else values[column] = text === current ? text : storedText(form.template, place, text);
    }
    above = levelsOf(zone.table, (column) => values[column] ?? base[column] ?? '');
    if (row) {
      return Object.entries(values)
        .filter(([column, value]) => columnText(row, column) !== value)
        .map(([column, value]): Edit => ({ kind: 'setCell', table: zone.table, row: row.id, column, value }));
    }
    const added: Edit = { kind: 'insertRow', table: zone.table, row: form.newId(), values: { ...base, ...values }, after };
    after = added.row;
    return [added];
  });
  return { edits: [...edits, ...fieldEdits(form, targets, cellOf, block[0] ?? [])], landed: landing(range, columns, block) };
}

/** What a row hands down to a new one below it. */
function levelsOf(table: RowTable, textOf: (column: string) => string): Record<string, string> {
  return table === 'indicator' ? { period: textOf('period'), level1: textOf('level1'), level2: textOf('level2') } : {};
}

/** A header field whose cell spans the table's rows takes the first text of its column. */
function fieldEdits(form: FormOnScreen, targets: readonly Target[], cellOf: (slot: number) => ReturnType<FormOnScreen['index']['cellAt']>, first: readonly string[]): Edit[] {
  const writes = targets.flatMap(({ slot, right }) => {
    const cell = cellOf(slot);
    return cell?.place?.kind === 'field' ? [{ cell, text: first[right] ?? '' }] : [];
  });
  return writeEdits(form, writes);
}
