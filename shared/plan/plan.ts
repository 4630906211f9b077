import type { IndicatorPeriod } from '../model/declaration';
import type { FormPlace, RowTable } from '../model/edit';

/**
 * A form laid out: what the screen, PDF, Excel and Word draw and none of them changes. Lengths are millimetres, font sizes
 * points. Row heights are the pens' business (they depend on the font); the plan gives only a least height.
 */
export type Plan = {
  readonly declarationId: string;
  /** The form's name, for bookmarks and sheet names. */
  readonly name: string;
  readonly title: string;
  readonly page: {
    readonly orientation: 'portrait' | 'landscape';
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
    readonly fontSize: number;
  };
  /** Widths in mm, scaled so that they fill the page between its margins. */
  readonly columns: readonly number[];
  readonly rows: readonly PlanRow[];
  /** In reading order; a cell stands at its top left corner. */
  readonly cells: readonly PlanCell[];
};

export type PlanRow = {
  readonly minHeight: number;
  /** Rows of a table's header are drawn again on each page that its body reaches; `table` numbers the tables of a form. */
  readonly role: 'title' | 'caption' | 'form' | 'header' | 'body' | 'total' | 'signature';
  readonly table: number | null;
  /** The row of the declaration that this row shows, where it shows one. */
  readonly record?: { readonly table: RowTable; readonly row: string; readonly period?: IndicatorPeriod };
};

/** How a cell looks; the pens hold one style a look. */
export type CellLook = 'title' | 'caption' | 'label' | 'value' | 'amount' | 'header' | 'level' | 'text' | 'signature';

export type PlanCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** All that is drawn, `prefix` included. */
  readonly text: string;
  /** The label at the head of `text`, where a label and its value share one cell. */
  readonly prefix?: string;
  readonly look: CellLook;
  readonly align: 'left' | 'center' | 'right';
  readonly bordered: boolean;
  /** Decimal text behind an amount whose `text` has separators and the form's decimals. */
  readonly amount?: string;
  readonly decimals?: number;
  /** Cells whose amounts add up to this one's on a form that is right; whether they do is not said. */
  readonly sumOf?: readonly FormPlace[];
  /** What the form offers for this cell, as it prints it; other text may stand there all the same. */
  readonly choices?: readonly string[];
  /**
   * What one edits by typing into the cell; absent on labels. A level cell names its first row. An empty row id says
   * that the table has no such row yet: `starts` holds the values that the row made by typing begins with.
   */
  readonly place?: FormPlace;
  readonly starts?: Readonly<Record<string, string>>;
  /** Rows behind a level cell that spans them, or behind a cell that shows one a line, in order. */
  readonly members?: readonly string[];
};
