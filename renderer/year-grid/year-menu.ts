import { cellMenuText, editLabelText } from '#shared/text/grid';
import { yearText } from '#shared/text/year-grid';
import type { MenuEntry } from '../form/cell-menu';
import { pasteFromClipboard } from '../form/menu-entries';
import type { GridController } from '../grid/controller';
import { rowsBelow, rowsGone } from './year-edits';
import { isPending } from './year-pending';
import type { YearRow } from './year-rows';
import type { YearSheetProps } from './year-sheet-props';
import type { YearColumn } from './year-view';

const newId = () => crypto.randomUUID();

/** What the menu of a cell of the year's grid offers for the selected rows. */
export function yearMenu({
  props: { rows: all, readOnly, onSend, onOpen },
  controller,
  rows,
  active,
  column,
  confirm,
}: {
  readonly props: Pick<YearSheetProps, 'rows' | 'readOnly' | 'onSend' | 'onOpen'>;
  readonly controller: GridController;
  readonly rows: readonly YearRow[];
  readonly active: YearRow | undefined;
  readonly column: YearColumn | undefined;
  readonly confirm: (row: YearRow, written: boolean) => void;
}): MenuEntry[] {
  const isCarried = !readOnly && isPending(active, column);
  const canEdit = !readOnly && rows.length > 0;
  const entry = (label: string, keys: string, enabled: boolean, run: () => void): MenuEntry => ({ label, keys, enabled, run });
  return [
    entry(cellMenuText.cut, 'Ctrl+X', canEdit, () => controller.copy(true)),
    entry(cellMenuText.copy, 'Ctrl+C', rows.length > 0, () => controller.copy(false)),
    entry(cellMenuText.paste, 'Ctrl+V', canEdit, () => void pasteFromClipboard(controller)),
    'line',
    entry(cellMenuText.insertBelow, 'Ctrl+Shift+=', canEdit, () => onSend(editLabelText.insertRows(rows.length), rowsBelow(all, rows, newId))),
    entry(cellMenuText.deleteRow, 'Ctrl+-', canEdit, () => onSend(editLabelText.deleteRows(rows.length), rowsGone(rows))),
    'line',
    entry(cellMenuText.clear, 'Delete', canEdit, controller.clear),
    ...(active && isCarried ? [entry(cellMenuText.confirm, 'Ctrl+Enter', true, () => confirm(active, false))] : []),
    entry(yearText.openForm, isCarried ? '' : 'Ctrl+Enter', active !== undefined, () => active && onOpen(active, column ?? 'name')),
  ];
}
