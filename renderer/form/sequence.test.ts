import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Declaration } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import { afterEdits, sampleForm } from '../../test/grid/sample-form';
import { fill } from '../grid/fill';
import { clampSlot } from '../grid/layout';
import type { Range } from '../grid/layout';
import { nearestStop } from '../grid/move';
import { rangeBetween } from '../grid/range';
import { selectSlot } from '../grid/selection';
import { rawText } from './cell-kind';
import { followSelection } from './follow';
import type { FormOnScreen } from './form-on-screen';
import { pasteBlock } from './paste';
import { deleteRows, insertRows, moveRows } from './rows';
import { writeEdits } from './write';

/** Fails where services would refuse the batch: a row that is not there, or one that is there twice. */
function checkEdits({ indicators, tasks, spendingPlan, members }: Declaration, edits: readonly Edit[]): void {
  const ids = { indicator: indicators, task: tasks, planStep: spendingPlan, member: members };
  const rows = new Map(Object.entries(ids).map(([table, list]) => [table, new Set(list.map(({ id }) => id))]));
  for (const edit of edits) {
    if (edit.kind === 'setField' || edit.kind === 'setDone') continue;
    const known = rows.get(edit.table) ?? new Set();
    if (edit.kind === 'insertRow') expect(known, 'inserted twice').not.toContain(edit.row);
    else expect(known, `${edit.kind} of a row that is gone`).toContain(edit.row);
    if ((edit.kind === 'insertRow' || edit.kind === 'moveRow') && edit.after !== null) expect(known, 'after a row that is gone').toContain(edit.after);
    if (edit.kind === 'insertRow') known.add(edit.row);
    if (edit.kind === 'deleteRow') known.delete(edit.row);
  }
}

type Step = { kind: 'write' | 'clear' | 'insert' | 'delete' | 'up' | 'down' | 'fill' | 'paste'; from: [number, number]; to: [number, number]; text: string; block: string[][] };

function editsOf(form: FormOnScreen, step: Step, range: Range): readonly Edit[] {
  const cell = form.index.cellAt({ row: range.top, column: range.left });
  switch (step.kind) {
    case 'write':
      return cell ? writeEdits(form, [{ cell, text: step.text }]) : [];
    case 'clear':
      return cell ? writeEdits(form, [{ cell, text: '' }]) : [];
    case 'insert':
      return insertRows(form, range, step.text === '' ? 'above' : 'below')?.edits ?? [];
    case 'delete':
      return deleteRows(form, range)?.edits ?? [];
    case 'up':
    case 'down': {
      const column = cell?.place?.kind === 'cell' ? cell.place.column : '';
      return moveRows(form, range, step.kind === 'up', column === 'level1' || column === 'level2' ? column : null)?.edits ?? [];
    }
    case 'fill': {
      const writes = fill(form.index.layout, range, true, (slot) => {
        const source = form.index.cellAt(slot);
        return source ? rawText(form.declaration, source) : '';
      });
      return writeEdits(form, writes.flatMap(({ slot, text }) => {
        const target = form.index.cellAt(slot);
        return target ? [{ cell: target, text }] : [];
      }));
    }
    case 'paste':
      return pasteBlock(form, range, step.block).edits;
  }
}

const text = fc.constantFrom('', '甲', '1,200', '数量', '满意度指标', '两\n行', '不适用');
const slot = fc.tuple(fc.nat(60), fc.nat(8));
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'clear', 'insert', 'delete', 'up', 'down', 'fill', 'paste'),
  from: slot,
  to: slot,
  text,
  block: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  ),
});

test.each(['project', 'department'] as const)('no sequence of edits to a %s form asks for a row that is not there or loses the selection', (kind) => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      let form = sampleForm(kind);
      let selection = selectSlot(nearestStop(form.index.layout, { row: 0, column: 0 }) ?? { row: 0, column: 0 });
      for (const [turn, step] of steps.entries()) {
        const { layout } = form.index;
        const at = ([row, column]: [number, number]) => clampSlot(layout, { row: row % layout.rows, column: column % layout.columns });
        const active = nearestStop(layout, at(step.from)) ?? selection.active;
        selection = selectSlot(active);
        const range = step.kind === 'write' || step.kind === 'clear' ? rangeBetween(layout, active, active) : rangeBetween(layout, active, at(step.to));
        let made = 0;
        const edits = editsOf({ ...form, newId: () => `s${turn}-${(made += 1)}` }, step, range);
        checkEdits(form.declaration, edits);
        const after = afterEdits(form, edits);
        selection = followSelection(form.index, after.index, selection);
        expect(after.index.layout.isStop(selection.active.row, selection.active.column)).toBe(true);
        form = after;
      }
    }),
    { numRuns: 150 },
  );
});
