import type { CellGrid, GridCell } from '../model/cell-grid';
import type { Template } from '../template/schema';
import { titleTest } from './captions';
import { buildLexicon } from './lexicon';
import { levelNames } from './levels';
import { splitSheet, type Language, type TableExtent } from './segments';
import { settleColumns } from './settle-columns';
import { sheetOf, type Sheet } from './sheet';
import { withoutMarks } from './told-labels';

/** The header of an indicator table as a person is shown it: what each of its columns is taken for. Rows and columns are zero-based. */
export type TableHeader = {
  readonly top: number;
  /** Last row of the header; the table goes on to `last`. */
  readonly bottom: number;
  readonly last: number;
  readonly columns: readonly HeaderColumnView[];
};
/** `as` is a column of the model, `field:` with a field's id, `extra` for a column that no form of ours has, or `none`. */
export type HeaderColumnView = { readonly column: number; readonly to: number; readonly row: number; readonly text: string; readonly as: string };

/** Everything that splitting and naming need to know of words, from all templates together. */
export function languageOf(templates: readonly Template[]): Language {
  return { lexicon: buildLexicon(templates), levels: levelNames(templates), isTitle: titleTest(templates) };
}

/** The indicator tables of a grid. */
export function tablesOf(sheet: Sheet, language: Language): TableExtent[] {
  return splitSheet(sheet, language).flatMap(({ tables }) => tables);
}

export function tableHeaders(grid: CellGrid, language: Language): TableHeader[] {
  const sheet = sheetOf(grid);
  return tablesOf(sheet, language).map(({ header, bottom }): TableHeader => {
    const textsOf = (from: number) => {
      const texts: string[] = [];
      for (let row = header.bottom + 1; row <= bottom; row += 1) {
        const text = sheet.at(row, from)?.text;
        if (text !== undefined) texts.push(text);
      }
      return texts;
    };
    const ids = new Map(header.blocks.flatMap(({ columns }) => settleColumns(columns, (column) => textsOf(column.from), language.levels).map(({ column, id }) => [column, id] as const)));
    const columns = header.columns.map((column): HeaderColumnView => {
      const { use } = column;
      const field = use.role === 'field' ? use.meanings.find(({ role }) => role === 'field') : undefined;
      const as = ids.get(column) ?? (field && 'id' in field ? `field:${field.id}` : 'none');
      const cell = header.cells.find((each) => each.column === column.from && each.text === column.text);
      return { column: column.from, to: column.to, row: cell?.row ?? header.bottom, text: withoutMarks(column.text), as };
    });
    return { top: header.top, bottom: header.bottom, last: bottom, columns };
  });
}

/** Tells of a cell whether it is in a table's header, in its body, or outside of tables. */
export function placesOf(grids: readonly CellGrid[], language: Language): (grid: CellGrid, cell: GridCell) => 'header' | 'body' | 'outside' {
  const known = new Map<number, { readonly tables: readonly TableExtent[]; readonly headers: ReadonlySet<GridCell> }>();
  for (const grid of grids) {
    const tables = tablesOf(sheetOf(grid), language);
    known.set(grid.index, { tables, headers: new Set(tables.flatMap(({ header }) => header.cells)) });
  }
  return (grid, cell) => {
    const { tables = [], headers } = known.get(grid.index) ?? {};
    if (headers?.has(cell)) return 'header';
    return tables.some(({ header, bottom }) => cell.row > header.bottom && cell.row <= bottom) ? 'body' : 'outside';
  };
}
