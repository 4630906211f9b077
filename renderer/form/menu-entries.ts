import { cellMenuText } from '#shared/text/grid';
import type { GridController } from '../grid/controller';
import { decodeTsv } from '../grid/tsv';
import type { MenuEntry } from './cell-menu';
import { rawText } from './cell-kind';
import { insertAt, performCommand } from './commands';
import type { CommandScene } from './commands';
import { recordsIn } from './rows';

/** What the menu of a cell offers for the selected range. */
export function menuEntries(scene: CommandScene, grid: GridController): MenuEntry[] {
  const { form, marks, selection, readOnly } = scene;
  const cell = form.index.cellAt(selection.active);
  const mark = cell && marks.get(cell);
  const inTable = !readOnly && recordsIn(form, scene.range) !== null;
  const fixable = mark?.findings.find((finding) => finding.fix);
  const entry = (label: string, keys: string, enabled: boolean, run: () => void): MenuEntry => ({ label, keys, enabled, run });
  return [
    entry(cellMenuText.cut, 'Ctrl+X', !readOnly, () => grid.copy(true)),
    entry(cellMenuText.copy, 'Ctrl+C', true, () => grid.copy(false)),
    entry(cellMenuText.paste, 'Ctrl+V', !readOnly, () => void pasteFromClipboard(grid)),
    'line',
    entry(cellMenuText.insertAbove, 'Ctrl+Shift+=', inTable, () => performCommand(scene, { kind: 'insertRow' })),
    entry(cellMenuText.insertBelow, '', inTable, () => insertAt(scene, 'below')),
    entry(cellMenuText.deleteRow, 'Ctrl+-', inTable, () => performCommand(scene, { kind: 'deleteRow' })),
    entry(cellMenuText.moveUp, 'Alt+↑', inTable, () => performCommand(scene, { kind: 'moveRow', back: true })),
    entry(cellMenuText.moveDown, 'Alt+↓', inTable, () => performCommand(scene, { kind: 'moveRow', back: false })),
    'line',
    entry(cellMenuText.clear, 'Delete', !readOnly, grid.clear),
    entry(cellMenuText.enlarge, 'F11', !readOnly && cell?.place !== undefined, () => {
      const text = cell && rawText(form.declaration, cell);
      if (text !== undefined) performCommand(scene, { kind: 'enlarge', text });
    }),
    entry(cellMenuText.resetWidths, '', scene.widths !== undefined, () => scene.onWidths?.(null)),
    ...(mark && mark.pending.length > 0
      ? [entry(cellMenuText.confirm, 'Ctrl+Enter', !readOnly, () => performCommand(scene, { kind: 'confirm', written: false }))]
      : []),
    ...(fixable?.fix ? [entry(fixable.fix.label, 'Ctrl+.', !readOnly, () => performCommand(scene, { kind: 'fix' }))] : []),
  ];
}

/** A page may be denied the clipboard; then the key, which the browser itself answers, still works. */
export async function pasteFromClipboard(grid: GridController): Promise<void> {
  grid.focus();
  const text = await navigator.clipboard.readText().catch(() => '');
  if (text !== '') grid.paste(decodeTsv(text));
}
