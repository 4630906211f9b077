import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyRange } from '../grid/copy';
import { rangeBetween } from '../grid/range';
import { decodeTsv } from '../grid/tsv';
import type { Block } from '../grid/tsv';
import { createFormHost } from './form-host';
import type { FormOnScreen } from './form-on-screen';
import { pasteBlock } from './paste';
import { afterEdits, sampleForm, sampleIndicators, shownRows, slotOf } from '../../test/grid/sample-form';

function pasteAt(form: FormOnScreen, row: string, column: string, block: Block) {
  const slot = slotOf(form, row, column);
  const paste = pasteBlock(form, rangeBetween(form.index.layout, slot, slot), block);
  return { paste, after: afterEdits(form, paste.edits) };
}
function fieldRange(form: FormOnScreen, field: string) {
  const slot = form.index.slotOf({ kind: 'field', field });
  if (!slot) throw new Error(`the form does not show ${field}`);
  return rangeBetween(form.index.layout, slot, slot);
}

describe('a block pasted into the indicators', () => {
  const form = sampleForm('project');

  test('goes row by row and leaves levels that it does not have', () => {
    const { after, paste } = pasteAt(form, 'i2', 'name', [['甲', '1个'], ['乙', '2个']]);
    expect(shownRows(after).slice(0, 4)).toEqual(['数量指标 培训人数 ≥6人', '数量指标 甲 1个', '质量指标 乙 2个', '质量指标 完成率 ≥95%']);
    expect(paste.landed).toMatchObject({ top: slotOf(form, 'i2', 'name').row, bottom: slotOf(form, 'i3', 'name').row });
  });

  test('grows the table when it is longer, in the level of the last row, without empty rows at its end', () => {
    const { after, paste } = pasteAt(form, 'i6', 'name', [['甲', '1'], ['乙', '2'], ['丙', '3'], ['', ''], ['', '']]);
    expect(shownRows(after).slice(5)).toEqual(['服务对象满意度指标 甲 1', '服务对象满意度指标 乙 2', '服务对象满意度指标 丙 3']);
    expect(paste.label).toBe('粘贴 3 行');
  });

  test('brings its levels, under any name that forms print, and an empty one means the one above', () => {
    const block = decodeTsv('产出\t*数量\t甲\t1\n\t\t乙\t2\n\t时效\t丙\t3\n效益指标\t社会效益\t丁\t4\n');
    const { after } = pasteAt(form, 'i1', 'level1', block);
    expect(after.declaration.indicators.slice(0, 5).map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['产出指标', '数量指标', '甲'],
      ['产出指标', '数量指标', '乙'],
      ['产出指标', '时效指标', '丙'],
      ['效益指标', '社会效益指标', '丁'],
      ['效益指标', '社会效益指标', '生活保障'],
    ]);
  });

  test('fills an empty table', () => {
    const empty = sampleForm('project', { indicators: [] });
    const block = decodeTsv('产出指标\t数量指标\t甲\t≥1个\t说明\r\n\t\t乙\t≥2个\t"第一行\n第二行"\r\n');
    const { after } = pasteAt(empty, '', 'level1', block);
    expect(after.declaration.indicators.map(({ period, level1, level2, name, value, explanation }) => [period, level1, level2, name, value, explanation])).toEqual([
      ['annual', '产出指标', '数量指标', '甲', '≥1个', '说明'],
      ['annual', '产出指标', '数量指标', '乙', '≥2个', '第一行\n第二行'],
    ]);
  });

  test('a single value fills a range, and a level cell for all its rows', () => {
    const range = rangeBetween(form.index.layout, slotOf(form, 'i1', 'value'), slotOf(form, 'i3', 'value'));
    expect(shownRows(afterEdits(form, pasteBlock(form, range, [['100%']]).edits)).slice(0, 4).map((row) => row.split(' ')[2])).toEqual(['100%', '100%', '100%', '≥95%']);
    expect(pasteAt(form, 'i1', 'level2', [['成本']]).after.declaration.indicators.slice(0, 3).map(({ level2 }) => level2)).toEqual(['成本指标', '成本指标', '质量指标']);
  });
});

describe('a block pasted into the header', () => {
  const form = sampleForm('project');

  test('lands cell by cell and spares the labels', () => {
    const { edits } = pasteBlock(form, fieldRange(form, 'projectCode'), [['123', '', '项目名称：', '新项目'], ['单位甲', '', '', '单位乙']]);
    const { fields } = afterEdits(form, edits).declaration;
    expect(fields).toMatchObject({ projectCode: '123', projectName: '新项目', budgetUnit: '单位甲', primaryUnit: '单位乙' });
  });

  test('paragraphs stay together in one long text', () => {
    const { edits } = pasteBlock(form, fieldRange(form, 'annualGoal'), decodeTsv('目标一\r\n目标二\r\n'));
    expect(edits).toEqual([{ kind: 'setField', field: 'annualGoal', value: '目标一\n目标二' }]);
  });
});

test('tasks of a department grow by a paste, with amounts as decimal text, and the total row is spared', () => {
  const form = sampleForm('department');
  const slot = form.index.slotOf({ kind: 'cell', table: 'task', row: '', column: 'name' });
  if (!slot) throw new Error('the form has no tasks');
  const block = [['任务一', '内容', '1,234.5', '1,000', '234.5'], ['任务二', '内容', '10', '10', '']];
  const after = afterEdits(form, pasteBlock(form, rangeBetween(form.index.layout, slot, slot), block).edits);
  expect(after.declaration.tasks.map(({ name, total, fiscal, other }) => [name, total, fiscal, other])).toEqual([
    ['任务一', '1234.5', '1000', '234.5'],
    ['任务二', '10', '10', ''],
  ]);
});

describe('copy and paste', () => {
  const copied = (form: FormOnScreen, range: Parameters<typeof pasteBlock>[1]) =>
    createFormHost({ form, readOnly: false, suggestions: undefined, matches: () => false, send: () => {}, command: () => false, today: () => new Date(0) }).copy(range).plain;

  test('a copy pasted where it came from changes nothing, whatever was taken', () => {
    const texts = fc.constantFrom('', '甲', '1,234', 'a\tb', '"', '两\n行', ' 前后 ', '数量', '*数量', '产出指标', '民生效益');
    const rows = fc.array(fc.tuple(texts, texts, texts, texts), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, texts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (contents, amount, a, b, c, d) => {
        const indicators = contents.map(([level1, level2, name, value], index) => {
          const base = sampleIndicators[index] ?? sampleIndicators[0];
          if (!base) throw new Error('no sample');
          return { ...base, name, value, ...(level1 !== '' && { level1, level2 }) };
        });
        const form = sampleForm('project', { indicators, fields: { annualAmount: amount, projectName: amount } });
        const { rows: height, columns } = form.index.layout;
        const range = rangeBetween(form.index.layout, { row: a % height, column: b % columns }, { row: c % height, column: d % columns });
        const { edits } = pasteBlock(form, range, decodeTsv(copied(form, range)));
        expect(edits).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('rows copied to the end of the table are the same rows again', () => {
    const form = sampleForm('project');
    const range = rangeBetween(form.index.layout, slotOf(form, 'i1', 'level1'), slotOf(form, 'i4', 'explanation'));
    const { after } = pasteAt(form, 'i6', 'level1', decodeTsv(copied(form, range)));
    expect(shownRows(after).slice(5)).toEqual(shownRows(form).slice(0, 4));
    expect(copyRange(form.index.layout, range, () => ({ text: '', isNumber: false })).html).toContain('rowspan="4"');
  });
});
