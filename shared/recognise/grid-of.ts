import type { CellGrid, GridCell } from '../model/cell-grid';

/**
 * A grid from rows of texts, for tests: `<` goes on from the cell to the left, `^` from the cell above, an empty text is no cell.
 */
export function gridOf(rows: readonly (readonly string[])[], sheet = 'Sheet1', index = 0): CellGrid {
  const cells: GridCell[] = [];
  rows.forEach((texts, row) =>
    texts.forEach((text, column) => {
      if (text === '' || text === '<' || text === '^') return;
      let columnSpan = 1;
      while (rows[row]?.[column + columnSpan] === '<') columnSpan += 1;
      let rowSpan = 1;
      while (rows[row + rowSpan]?.[column] === '^') rowSpan += 1;
      const kind = /^-?[\d,]+(?:\.\d+)?$/.test(text) ? 'number' : 'text';
      cells.push({ row, column, rowSpan, columnSpan, text, kind, hidden: false });
    }),
  );
  const columns = rows.reduce((most, texts) => Math.max(most, texts.length), 0);
  return { sheet, index, hidden: false, rows: rows.length, columns, cells };
}
