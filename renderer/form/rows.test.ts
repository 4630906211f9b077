import { describe, expect, test } from 'vitest';
import type { Range } from '../grid/layout';
import { followSelection } from './follow';
import type { FormOnScreen } from './form-on-screen';
import { deleteRows, insertRows, moveRows } from './rows';
import { afterEdits, sampleForm, shownRows, slotOf } from '../../test/grid/sample-form';

function rangeOf(form: FormOnScreen, first: string, last = first, column = 'name'): Range {
  const top = slotOf(form, first, column);
  const bottom = slotOf(form, last, column);
  return { top: top.row, left: top.column, bottom: bottom.row, right: bottom.column };
}
const names = (form: FormOnScreen) => shownRows(form).map((row) => row.split(' ')[1] || '-');
const levels = (form: FormOnScreen) => shownRows(form).map((row) => row.split(' ')[0]);

describe('rows are inserted inside their level', () => {
  const form = sampleForm('project');

  test('above the first of a level, below the last, and as many as are selected', () => {
    const above = insertRows(form, rangeOf(form, 'i3'), 'above');
    const after = afterEdits(form, above?.edits ?? []);
    expect(levels(after).slice(1, 5)).toEqual(['数量指标', '质量指标', '质量指标', '质量指标']);
    expect(names(after).slice(1, 4)).toEqual(['体检人数', '-', '合格率']);

    const below = afterEdits(form, insertRows(form, rangeOf(form, 'i1', 'i2'), 'below')?.edits ?? []);
    expect(names(below).slice(0, 5)).toEqual(['培训人数', '体检人数', '-', '-', '合格率']);
    expect(levels(below).slice(0, 5)).toEqual(['数量指标', '数量指标', '数量指标', '数量指标', '质量指标']);
    expect(below.declaration.indicators[2]).toMatchObject({ level1: '产出指标', period: 'annual', value: '' });
  });

  test('at the very first row, and not outside a table', () => {
    expect(names(afterEdits(form, insertRows(form, rangeOf(form, 'i1'), 'above')?.edits ?? []))[0]).toBe('-');
    expect(insertRows(form, { top: 1, left: 0, bottom: 2, right: 0 }, 'above')).toBeNull();
  });
});

test('deleting takes the rows of the range, and the selection stays in the table', () => {
  const form = sampleForm('project');
  const after = afterEdits(form, deleteRows(form, rangeOf(form, 'i5', 'i6'))?.edits ?? []);
  expect(names(after)).toEqual(['培训人数', '体检人数', '合格率', '完成率']);
  const slot = slotOf(form, 'i6', 'name');
  const { active } = followSelection(form.index, after.index, { active: slot, anchor: slot, head: slot, tabColumn: null });
  expect(after.index.rowAt(active.row)?.role).toBe('body');
});

describe('rows move', () => {
  const form = sampleForm('project');
  const moved = (first: string, last: string, back: boolean, level: 'level1' | 'level2' | null = null) =>
    afterEdits(form, moveRows(form, rangeOf(form, first, last), back, level)?.edits ?? []);

  test('past the row beside them, all together', () => {
    expect(names(moved('i2', 'i2', true)).slice(0, 2)).toEqual(['体检人数', '培训人数']);
    expect(names(moved('i3', 'i3', false)).slice(2, 4)).toEqual(['完成率', '合格率']);
  });

  test('at the border of a level into the next one, staying where they are', () => {
    const after = moved('i2', 'i2', false);
    expect(names(after)).toEqual(names(form));
    expect(levels(after).slice(0, 3)).toEqual(['数量指标', '质量指标', '质量指标']);
    expect(moved('i4', 'i4', false).declaration.indicators[3]).toMatchObject({ level1: '效益指标', level2: '社会效益指标' });
  });

  test('a whole level goes past the whole level beside it, inside its level 1', () => {
    expect(names(moved('i1', 'i2', false, 'level2')).slice(0, 4)).toEqual(['合格率', '完成率', '培训人数', '体检人数']);
    expect(names(moved('i3', 'i4', true, 'level2')).slice(0, 4)).toEqual(['合格率', '完成率', '培训人数', '体检人数']);
    expect(names(moved('i3', 'i4', false, 'level2'))).toEqual(names(form));
    expect(names(moved('i5', 'i5', true, 'level1'))).toEqual(['生活保障', '培训人数', '体检人数', '合格率', '完成率', '干部满意度']);
  });

  test('not beyond the first or the last row', () => {
    expect(moveRows(form, rangeOf(form, 'i1'), true, null)).toBeNull();
    expect(moveRows(form, rangeOf(form, 'i6'), false, null)).toBeNull();
  });
});

test('the selection follows its value when rows come before it', () => {
  const form = sampleForm('project');
  const slot = slotOf(form, 'i4', 'value');
  const after = afterEdits(form, insertRows(form, rangeOf(form, 'i1'), 'above')?.edits ?? []);
  const followed = followSelection(form.index, after.index, { active: slot, anchor: slot, head: slot, tabColumn: null });
  expect(followed.active).toEqual({ row: slot.row + 1, column: slot.column });
  expect(after.index.cellAt(followed.active)?.text).toBe('≥95%');
});
