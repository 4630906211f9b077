import { encodeHtml } from './html-table';
import type { CopiedCell } from './html-table';
import type { GridLayout, Range, Slot } from './layout';
import { encodeTsv } from './tsv';

/** What goes on the clipboard. */
export type Copied = { readonly plain: string; readonly html: string };

/** The cells of a range of whole boxes, for spreadsheets and for ourselves. */
export function copyRange(
  layout: GridLayout,
  range: Range,
  contentAt: (slot: Slot) => { readonly text: string; readonly isNumber: boolean },
): Copied {
  const rows: CopiedCell[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: CopiedCell[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const box = layout.boxAt(row, column);
      const begins = box.row === row && box.column === column;
      cells.push(begins ? { ...contentAt(box), rowSpan: box.rowSpan, columnSpan: box.columnSpan } : null);
    }
    rows.push(cells);
  }
  return { plain: encodeTsv(rows.map((cells) => cells.map((cell) => cell?.text ?? ''))), html: encodeHtml(rows) };
}
