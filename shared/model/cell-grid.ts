/**
 * What every reader gives and the only thing the recogniser sees: one sheet, one Word table with the paragraphs
 * around it, or one PDF table, as a person looking at it sees it.
 */
export type CellGrid = {
  /** Sheet name; for Word and PDF a name that says where the grid was, such as `第 3 页`. */
  readonly sheet: string;
  /** Zero-based place of the grid in its file. */
  readonly index: number;
  /** One-based page where the grid begins, for kinds of file that have pages. */
  readonly page?: number;
  /** Rows at which the pages after the first begin, in order; absent where there is one page or none. */
  readonly pageStarts?: readonly number[];
  /** True for a sheet that the file hides. */
  readonly hidden: boolean;
  /** Numbers of rows and columns that `cells` can reach. */
  readonly rows: number;
  readonly columns: number;
  /** Widths of the columns in characters, where the file says them. */
  readonly columnWidths?: readonly number[];
  /** Cells that hold text, in reading order. A merged cell stands once, at its top left corner. */
  readonly cells: readonly GridCell[];
};

/** What kind of value lay behind the text. `formula` is a formula that had no cached value: its text is empty. */
export type GridCellKind = 'text' | 'number' | 'percent' | 'date' | 'formula';

export type GridCell = {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The text as displayed; line breaks are `\n`. */
  readonly text: string;
  readonly kind: GridCellKind;
  /** True where its row or column is hidden in the file. */
  readonly hidden: boolean;
};

/** Where in a source file something stood, as `recognise --json` prints it. */
export type SourcePlace = {
  readonly sheet: string;
  /** Spreadsheet notation, `A1:E24`. */
  readonly range: string;
  readonly page?: number;
};

/** Spreadsheet name of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? columnName(high - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Spreadsheet range of zero-based corners; one cell gives `B2`, more give `A1:E24`. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
