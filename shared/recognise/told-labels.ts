import type { CellGrid, GridCell } from '../model/cell-grid';
import { indicatorContent } from '../model/declaration';
import type { LabelMeaning } from '../model/label-meaning';
import type { Meaning } from './meaning';
import { plainWords } from './words';

/** A label by its place; `sheet` is the grid's index. */
export type ToldLabel = { readonly sheet: number; readonly row: number; readonly column: number; readonly as: LabelMeaning };

// Private-use characters that no form prints: the meaning travels with the text through all stages.
const open = '\uE0F0';
const shut = '\uE0F1';
const mark = /\uE0F0([^\uE0F1]*)\uE0F1/;
const marks = new RegExp(mark, 'g');

const markOf = (as: LabelMeaning): string => `${open}${as.kind}${'id' in as ? `:${as.id}` : ''}${shut}`;

/** Meanings of a text that a person has explained; null for any other. */
export function toldMeanings(text: string): readonly Meaning[] | null {
  const [kind, id = ''] = mark.exec(text)?.[1]?.split(':') ?? [];
  const sure = { own: true, rank: -1 } as const;
  switch (kind) {
    case undefined:
      return null;
    case 'column':
      return [{ ...sure, role: 'column', id: indicatorContent.keyof().parse(id) }];
    case 'field':
      return [{ ...sure, role: 'field', id }];
    case 'ignore':
      return [{ ...sure, role: 'words' }];
    default:
      return [];
  }
}

/** Whether a person has said that this label's column or value is not to be taken. */
export const isIgnored = (text: string): boolean => mark.exec(text)?.[1] === 'ignore';

/**
 * Grids in which labels carry what a person said of them. A label in a table's header stands for all headers of the file with the
 * same words, another label for all such labels outside of tables; `headerAt` tells which cells are in a header, `inTable` in a body.
 * A place without text gets a label of its own.
 */
export function withToldLabels(
  grids: readonly CellGrid[],
  labels: readonly ToldLabel[],
  kindAt: (grid: CellGrid, cell: GridCell) => 'header' | 'body' | 'outside',
): CellGrid[] {
  const byWords = new Map<string, LabelMeaning>();
  const atPlace = new Map<string, LabelMeaning>();
  const placeOf = (sheet: number, row: number, column: number) => `${sheet} ${row} ${column}`;
  for (const { sheet, row, column, as } of labels) {
    const grid = grids.find(({ index }) => index === sheet);
    const cell = grid && cellAt(grid, row, column);
    if (!grid || !cell) {
      atPlace.set(placeOf(sheet, row, column), as);
      continue;
    }
    atPlace.set(placeOf(sheet, cell.row, cell.column), as);
    const kind = kindAt(grid, cell);
    if (kind !== 'body') byWords.set(`${kind} ${plainWords(cell.text)}`, as);
  }
  if (atPlace.size === 0) return [...grids];
  return grids.map((grid): CellGrid => {
    const cells = grid.cells.map((cell) => {
      const key = placeOf(grid.index, cell.row, cell.column);
      const as = atPlace.get(key) ?? (cell.text.length > 80 ? undefined : byWords.get(`${kindAt(grid, cell)} ${plainWords(cell.text)}`));
      return as ? { ...cell, text: markOf(as) + cell.text } : cell;
    });
    const added = labels.flatMap(({ sheet, row, column, as }): GridCell[] =>
      sheet !== grid.index || cellAt(grid, row, column) ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text: markOf(as), kind: 'text', hidden: false }],
    );
    if (added.length === 0) return { ...grid, cells };
    const all = [...cells, ...added].toSorted((a, b) => a.row - b.row || a.column - b.column);
    const reach = (key: 'row' | 'column') => Math.max(...added.map((cell) => cell[key] + 1));
    return { ...grid, rows: Math.max(grid.rows, reach('row')), columns: Math.max(grid.columns, reach('column')), cells: all };
  });
}

function cellAt(grid: CellGrid, row: number, column: number): GridCell | undefined {
  return grid.cells.find((cell) => row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.columnSpan);
}

/** The same value with the marks taken out of every text of it, keys too. */
export function withoutMarks<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(open) ? value.replaceAll(marks, '') : value;
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [strip(key) as string, strip(each)]));
}
