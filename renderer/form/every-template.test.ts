import { describe, expect, test } from 'vitest';
import { planForm } from '#shared/plan/plan-form';
import { parseTemplate } from '#shared/template/schema';
import { formOf } from '../../test/grid/filled-form';
import { layOut } from '../../test/grid/sample-form';
import { rangeBetween } from '../grid/range';
import { decodeTsv } from '../grid/tsv';
import { cellKind, placeLabel, rawText, storedText } from './cell-kind';
import { createFormHost } from './form-host';
import { cellText, indexForm } from './form-index';
import { missingLevels } from './missing-levels';
import { pasteBlock } from './paste';
import { writeEdits } from './write';

const shipped = import.meta.glob<unknown>('../../resources/templates/*.json', { eager: true, import: 'default' });
const templates = Object.values(shipped).map((data) => parseTemplate(data));

test('there are templates to try', () => expect(templates.length).toBeGreaterThan(5));

describe.each(templates)('$id', (template) => {
  test.each([true, false])('each value can be typed into and shows what was typed (filled: %s)', (filled) => {
    const declaration = formOf(template, filled);
    const form = layOut(template, declaration);
    const stops = form.index.plan.cells.filter((cell) => cell.place);
    expect(stops.length).toBeGreaterThan(3);
    for (const cell of stops) {
      if (!cell.place) continue;
      const { kind } = cellKind(template, cell.place);
      const typed = kind === 'amount' ? '98,765.40' : kind === 'level' ? '民生' : '新写的';
      expect(placeLabel(template, cell.place), 'a value without a name').not.toBe('');
      const edits = writeEdits(form, [{ cell, text: typed }]);
      expect({ cell: cell.text, edits }).not.toEqual({ cell: cell.text, edits: [] });
      const after = layOut(template, form.apply(edits));
      const shown = after.index.plan.cells.map((candidate) => cellText(candidate));
      expect(shown).toContainEqual(kind === 'amount' ? expect.stringMatching(/^98,765\.40?$|^98,765\.4/) : expect.stringContaining(typed));
    }
  });

  test('all of the form copied and pasted where it came from changes nothing', () => {
    const form = layOut(template, formOf(template, true));
    const { rows, columns } = form.index.layout;
    const range = rangeBetween(form.index.layout, { row: 0, column: 0 }, { row: rows - 1, column: columns - 1 });
    const host = createFormHost({ form, readOnly: false, suggestions: undefined, matches: () => false, send: () => {}, command: () => false, today: () => new Date(0) });
    expect(pasteBlock(form, range, decodeTsv(host.copy(range).plain)).edits).toEqual([]);
  });

  test('every value of the declaration that the form shows can be gone to', () => {
    const declaration = formOf(template, true);
    const index = indexForm(planForm(template, declaration));
    const hasTable = template.page.blocks.some(({ kind }) => kind === 'indicators');
    if (!hasTable) return expect(missingLevels(template, formOf(template, false))).toEqual([]);
    for (const row of declaration.indicators) {
      const slot = index.slotOf({ kind: 'cell', table: 'indicator', row: row.id, column: 'sign' });
      const cell = slot && index.cellAt(slot);
      expect(cell?.place).toMatchObject({ row: row.id });
      expect(cell && rawText(declaration, cell)).not.toBe('');
    }
  });
});

test.each([['>=', '≥'], ['不超过', '≤'], ['＝', '＝'], ['大约', '大约']])('a sign typed as %s is stored as %s', (typed, sign) => {
  const template = templates.find(({ page }) => page.blocks.some((block) => block.kind === 'indicators' && block.columns.some(({ id }) => id === 'sign')));
  if (!template) throw new Error('no template has a column for signs');
  expect(storedText(template, { kind: 'cell', table: 'indicator', row: '', column: 'sign' }, typed)).toBe(sign);
});
