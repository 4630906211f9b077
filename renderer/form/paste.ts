import type { PlanCell } from '#shared/plan/plan';
import { editLabelText } from '#shared/text/grid';
import { fillRange, tile } from '../grid/fill';
import type { Range } from '../grid/layout';
import { isOneBox } from '../grid/range';
import type { Block } from '../grid/tsv';
import type { Batch, FormOnScreen } from './form-on-screen';
import { pasteRows } from './paste-rows';
import { landing, targetColumns } from './paste-target';
import { writeEdits } from './write';
import type { CellWrite } from './write';

/** The batch of a paste, and the range that it lands on. */
export type Paste = Batch & { readonly landed: Range };

/**
 * What pasting a block into a range does. One value fills the range; in a table a block goes row by row and a longer one
 * grows it; elsewhere it goes cell by cell. Printed labels are never written.
 */
export function pasteBlock(form: FormOnScreen, range: Range, block: Block): Paste {
  const { layout } = form.index;
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : linesOfOneText(form, range, block);
  if (single !== undefined) {
    const writes = fillRange(layout, range, single).flatMap(({ slot, text }) => writeAt(form, slot.row, slot.column, text));
    return { label: editLabelText.paste, edits: writeEdits(form, writes), landed: range };
  }
  const tiled = isOneBox(layout, range) ? block : tile(block, range);
  const rows = pasteRows(form, range, tiled);
  if (!rows) return pasteCells(form, range, tiled);
  const grows = rows.edits.some((edit) => edit.kind === 'insertRow');
  const count = rows.landed.bottom - rows.landed.top + 1;
  return { ...rows, label: grows ? editLabelText.pasteRows(count) : editLabelText.paste };
}

/** Paragraphs copied from a text, pasted into one long text, stay together; a spreadsheet would spill them downwards. */
function linesOfOneText({ index, template }: FormOnScreen, range: Range, block: Block): string | undefined {
  const place = index.cellAt({ row: range.top, column: range.left })?.place;
  if (!place || !isOneBox(index.layout, range) || block.some((row) => row.length > 1)) return undefined;
  const isLong = place.kind === 'field' && template.fields.some((field) => field.id === place.field && field.kind === 'longText');
  const isList = place.kind === 'cell' && place.table === 'member';
  return isLong || isList ? block.map(([line = '']) => line).join('\n') : undefined;
}

function writeAt({ index }: FormOnScreen, row: number, column: number, text: string): CellWrite[] {
  const cell = index.cellAt({ row, column });
  return cell?.place ? [{ cell, text }] : [];
}

function pasteCells(form: FormOnScreen, range: Range, block: Block): Paste {
  const reach = block.slice(0, form.index.layout.rows - range.top);
  const columnsOf = targetColumns(form.index.layout, range, reach, (down) => range.top + down);
  const written = new Set<PlanCell>();
  const writes = reach.flatMap((texts, down) =>
    columnsOf(down).flatMap((column, right) => {
      const text = texts[right];
      const cell = form.index.cellAt({ row: range.top + down, column });
      // Where a cell spans, only its first slot counts, and an empty text must not wipe out a level.
      if (text === undefined || !cell || written.has(cell) || (cell.look === 'level' && text === '')) return [];
      written.add(cell);
      return writeAt(form, range.top + down, column, text);
    }),
  );
  return { label: editLabelText.paste, edits: writeEdits(form, writes), landed: landing(range, columnsOf(0), reach) };
}
