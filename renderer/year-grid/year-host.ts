import type { Edit } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import { editLabelText } from '#shared/text/grid';
import { yearText } from '#shared/text/year-grid';
import { cellKind } from '../form/cell-kind';
import { dayText, isSuggestion, offersFor } from '../form/offers';
import type { OfferSources } from '../form/offers';
import { suggestedValues } from '../form/suggestion';
import { copyRange } from '../grid/copy';
import { fillRange, tile } from '../grid/fill';
import type { GridCommand, GridHost } from '../grid/host';
import { flatLayout } from '../grid/layout';
import type { Range, Slot } from '../grid/layout';
import { boxesIn, isOneBox } from '../grid/range';
import type { EditedForm } from '../store/state';
import { isEditable, yearEdits } from './year-edits';
import type { YearWrite } from './year-edits';
import type { YearRow, YearRows } from './year-rows';
import type { YearColumn } from './year-view';

export type YearHostOptions = {
  readonly rows: YearRows;
  readonly order: readonly string[];
  readonly columns: readonly YearColumn[];
  readonly year: number;
  readonly readOnly: boolean;
  readonly templateOf: (form: string) => Template | undefined;
  readonly shown: (row: YearRow, column: YearColumn) => string;
  readonly suggestions: OfferSources['suggestions'];
  readonly matches: OfferSources['matches'];
  readonly send: (label: string, parts: readonly EditedForm[]) => void;
  readonly command: (command: GridCommand) => boolean;
  /** Lines of a paste that found no row. */
  readonly onLeftOver: (count: number) => void;
};

/** The indicators of a year as the grid sees them: one slot a cell, of any number of rows. */
export function createYearHost(options: YearHostOptions): GridHost {
  const { rows, order, columns, readOnly, templateOf, shown, send } = options;
  const rowAt = (slot: Slot) => rows.row(order[slot.row] ?? '');
  const textAt = (slot: Slot) => {
    const row = rowAt(slot);
    const column = columns[slot.column];
    return row && column ? shown(row, column) : '';
  };
  const layout = flatLayout(order.length, columns.length, (row, column) => textAt({ row, column }) !== '');
  const write = (label: string, writes: readonly { readonly slot: Slot; readonly text: string }[]) => {
    if (readOnly) return;
    const known = writes.flatMap(({ slot, text }): YearWrite[] => {
      const row = rowAt(slot);
      const column = columns[slot.column];
      return row && column ? [{ row, column, text }] : [];
    });
    const parts = yearEdits(rows, templateOf, known);
    if (parts.length > 0) send(label, parts);
  };
  const labelAt = (slot: Slot) => editLabelText.write(editLabelText.place(yearText.columns[columns[slot.column] ?? 'name']));
  const clear = (range: Range, reason: 'clear' | 'cut') => write(editLabelText[reason], [...boxesIn(layout, range)].filter(({ column }) => columns[column] !== 'level1' && columns[column] !== 'level2').map((slot) => ({ slot, text: '' })));

  return {
    layout,
    editText: (slot) => {
      const row = rowAt(slot);
      const column = columns[slot.column];
      return !readOnly && row && column && isEditable(templateOf(row.form), column) ? rows.text(row, column) : null;
    },
    offers: (slot, text, all) => {
      const row = rowAt(slot);
      const column = columns[slot.column];
      const template = row && templateOf(row.form);
      if (!row || !template || !column || !isEditable(template, column)) return null;
      const record = { id: row.id, level1: rows.text(row, 'level1'), level2: rows.text(row, 'level2') };
      const sources = { template, suggestions: options.suggestions, matches: options.matches, year: options.year, today: () => new Date() };
      return offersFor(sources, { kind: 'cell', table: 'indicator', row: row.id, column }, record, { text, all });
    },
    write: (slot, text) => write(labelAt(slot), [{ slot, text }]),
    take: (slot, offer) => {
      const row = rowAt(slot);
      if (!row || readOnly) return;
      if (!isSuggestion(offer)) return write(labelAt(slot), [{ slot, text: offer.text }]);
      const known = new Set<string>(templateOf(row.form)?.indicators.columns.map(({ id }) => id));
      const values = Object.entries({ name: offer.suggestion.name, ...suggestedValues(offer.suggestion, known) });
      const isEmpty = (column: string) => rows.text(row, column as 'name') === '';
      const edits = values.flatMap(([column, value]): Edit[] => (column === 'name' || isEmpty(column) ? [{ kind: 'setCell', table: 'indicator', row: row.id, column, value }] : []));
      send(editLabelText.takeSuggestion(offer.suggestion.name), [{ declaration: row.form, edits }]);
    },
    writeAll: (writes, reason) => {
      const isLevel = ({ slot }: { slot: Slot }) => columns[slot.column] === 'level1' || columns[slot.column] === 'level2';
      write(editLabelText[reason], reason === 'replace' ? writes.filter((each) => !isLevel(each)) : writes);
    },
    clear,
    copy: (range) =>
      copyRange(layout, range, (slot) => {
        const row = rowAt(slot);
        const column = columns[slot.column];
        const template = row && templateOf(row.form);
        const isNumber = template && column && isEditable(template, column) ? cellKind(template, { kind: 'cell', table: 'indicator', row: row.id, column }).kind === 'amount' : false;
        return { text: textAt(slot), isNumber };
      }),
    paste: (range, block) => {
      const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
      if (single !== undefined) return write(editLabelText.paste, fillRange(layout, range, single));
      const landed = isOneBox(layout, range) ? block : tile(block, range);
      write(
        editLabelText.pasteRows(landed.length),
        landed.flatMap((texts, down) => texts.map((text, right) => ({ slot: { row: range.top + down, column: range.left + right }, text }))),
      );
      const leftOver = range.top + landed.length - order.length;
      if (leftOver > 0) options.onLeftOver(leftOver);
    },
    textAt,
    command: options.command,
    today: () => dayText(new Date()),
  };
}
