/** Zero-based corners of a spreadsheet range. */
export type CellRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** `B2` or `A1:E24` as corners; null where the text is no range. The opposite of `rangeName`. */
export function parseRange(range: string): CellRange | null {
  const [first = '', last = first] = range.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  return from === null || to === null ? null : { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function parseCell(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

export function inRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
