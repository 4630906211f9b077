import type { FormPlace } from '#shared/model/edit';
import type { PlanCell } from '#shared/plan/plan';
import type { GridCommand } from '../grid/host';
import type { Range, Slot } from '../grid/layout';
import { boxesIn, isOneBox } from '../grid/range';
import { selectSlot } from '../grid/selection';
import type { Selection } from '../grid/selection';
import type { SelectionGoal } from './form-host';
import type { Batch, FormOnScreen } from './form-on-screen';
import type { FormMarks } from './marks';
import { deleteRows, insertRows, moveRows } from './rows';

/** What the commands of a form need of the screen. */
export type CommandScene = {
  readonly form: FormOnScreen;
  readonly marks: FormMarks;
  readonly range: Range;
  readonly selection: Selection;
  readonly readOnly: boolean;
  readonly widths?: readonly number[] | undefined;
  readonly onWidths?: (widths: readonly number[] | null) => void;
  readonly send: (batch: Batch, goal?: SelectionGoal) => void;
  readonly goTo: (slot: Slot) => void;
  readonly onConfirm: (pendingIds: string[]) => void;
  readonly onApplyFix: (findingId: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly openMenu: () => void;
  readonly resize: (column: number, wider: boolean) => void;
  readonly enlarge: (place: FormPlace, text: string) => void;
};

/** Does what a key or the menu asks of the selected rows and cells; false where there is nothing to do. */
export function performCommand(scene: CommandScene, command: GridCommand): boolean {
  // A finding's fix may lie elsewhere: the window knows which is the current one.
  if (command.kind === 'fix') return !scene.readOnly && fix(scene);
  act(scene, command);
  return true;
}

function act(scene: CommandScene, command: Exclude<GridCommand, { kind: 'fix' }>): void {
  const { form, range, readOnly, send } = scene;
  const sendIf = (batch: Batch | null) => (batch ? send(batch) : undefined);
  if (command.kind === 'menu') return scene.openMenu();
  if (command.kind === 'resizeColumn') return resizeActive(scene, command.wider);
  if (readOnly) return;
  switch (command.kind) {
    case 'undo':
      return scene.onUndo();
    case 'redo':
      return scene.onRedo();
    case 'insertRow':
      return insertAt(scene, 'above');
    case 'deleteRow':
      return sendIf(deleteRows(form, range));
    case 'moveRow':
      return sendIf(moveRows(form, range, command.back, wholeLevel(scene)));
    case 'confirm':
      return confirm(scene, command.written);
    case 'enlarge':
      return enlargeActive(scene, command.text);
  }
}

function enlargeActive({ form, selection, enlarge }: CommandScene, text: string): void {
  const place = form.index.cellAt(selection.active)?.place;
  if (place) enlarge(place, text);
}

function resizeActive({ form, selection, resize }: CommandScene, wider: boolean): void {
  const { column, columnSpan } = form.index.layout.boxAt(selection.active.row, selection.active.column);
  resize(column + columnSpan - 1, wider);
}

/** New rows beside the selected ones, with the selection in the first. */
export function insertAt({ form, range, send, readOnly }: CommandScene, where: 'above' | 'below'): void {
  // A level cell is one cell: beside it one row is added, not as many as it spans.
  const row = where === 'above' ? range.top : range.bottom;
  const wanted = isOneBox(form.index.layout, range) ? { ...range, top: row, bottom: row } : range;
  const batch = readOnly ? null : insertRows(form, wanted, where);
  if (!batch) return;
  const [first] = batch.rows;
  if (first !== undefined) send(batch, goalOf({ kind: 'cell', table: batch.table, row: first, column: 'name' }));
}

/** The selection on one place, as soon as the form shows it. */
export function goalOf(place: FormPlace): SelectionGoal {
  return (index) => {
    const slot = index.slotOf(place);
    return slot && selectSlot(slot);
  };
}

/** The level whose cell is selected, so that its rows move together. */
function wholeLevel({ form, selection }: CommandScene): 'level1' | 'level2' | null {
  const cell = form.index.cellAt(selection.active);
  if (cell?.look !== 'level' || cell.place?.kind !== 'cell') return null;
  return cell.place.column === 'level1' ? 'level1' : 'level2';
}

function selectedCells({ form, range }: CommandScene): PlanCell[] {
  return [...boxesIn(form.index.layout, range)].flatMap((box) => form.index.cellAt(box) ?? []);
}

function confirm(scene: CommandScene, written: boolean): void {
  const { form, marks, selection } = scene;
  const cells = selectedCells(scene);
  const ids = written ? [] : cells.flatMap((cell) => marks.get(cell)?.pending.map(({ id }) => id) ?? []);
  const here = form.index.cellAt(selection.active);
  const start = here ? form.index.plan.cells.indexOf(here) : -1;
  const { cells: all } = form.index.plan;
  const onwards = [...all.slice(start + 1), ...all.slice(0, start + 1)];
  const next = onwards.find((cell) => !cells.includes(cell) && (marks.get(cell)?.pending.length ?? 0) > 0);
  if (ids.length > 0) scene.onConfirm(ids);
  if (next) scene.goTo({ row: next.row, column: next.column });
}

function fix(scene: CommandScene): boolean {
  const findings = selectedCells(scene).flatMap((cell) => scene.marks.get(cell)?.findings ?? []);
  const first = findings.find((finding) => finding.fix);
  if (first) scene.onApplyFix(first.id);
  return first !== undefined;
}
