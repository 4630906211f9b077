import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGrids } from '../../electron/services/reading/read';
import { printRecognition } from '#shared/recognise/print';
import { recognise } from '#shared/recognise/recognise';
import { compareRecognised, type Printed } from '../compare-recognised';
import { allTemplates, templateById } from '../layouts/all-templates';
import { draftGrid, draftWorkbook, newDraft, put, type Draft } from '../layouts/draft';
import { contentOf, expectedFile } from '../layouts/expected-content';
import { layForm, plainLayout, type Layout } from '../layouts/form-layout';
import { randomLayout } from '../layouts/random-layout';

const futian = expectedFile('futian-2022-projects.xlsx');

/** All forms of an expected file in one layout: a sheet each, or one under the other. */
function layAll(expected: Printed, layout: Layout, stacked: boolean): Draft[] {
  const drafts: Draft[] = [];
  let row = 0;
  expected.declarations.forEach((form, index) => {
    if (!stacked || index === 0) {
      drafts.push(newDraft(stacked ? '汇总' : `表${index + 1}`));
      row = 0;
    }
    const draft = drafts.at(-1);
    if (draft) row = layForm(draft, row, contentOf(form), templateById(form.template ?? ''), layout, form.year) + (layout.blankRows ? 2 : 1);
  });
  return drafts;
}

function wrongOf(expected: Printed, drafts: readonly Draft[]): string[] {
  const recognition = recognise(drafts.map(draftGrid), allTemplates);
  const printed = printRecognition(expected.file, recognition);
  const doubts = (printed.doubts ?? []).filter(({ reason }) => !reason.includes('隐藏'));
  return [...compareRecognised(expected, printed).wrong, ...doubts.map(({ text, reason, place }) => `${place.range} ${text}: ${reason}`)].slice(0, 8);
}

const layouts: readonly (readonly [string, Partial<Layout>])[] = [
  ['as published', {}],
  ['labels without colons', { label: 'plain' }],
  ['labels in full-width brackets', { label: 'plain', brackets: 'full' }],
  ['labels without what is in brackets', { label: 'plain', brackets: 'none' }],
  ['labels with stars', { label: 'star', levelLabels: 'starred' }],
  ['labels with blanks between the characters', { label: 'spaced' }],
  ['labels broken over lines', { label: 'broken' }],
  ['other words for the labels', { label: 'alias' }],
  ['labels with numbers before them', { label: 'numbered' }],
  ['levels left blank below the first', { levels: 'blank' }],
  ['levels repeated in every row', { levels: 'repeated', levelLabels: 'full' }],
  ['columns in another order', { columnOrder: [3, 1, 4, 0, 2] }],
  ['columns in reverse', { columnOrder: [5, 4, 3, 2, 1] }],
  ['shifted down and right', { leadingColumns: 2, leadingRows: 3 }],
  ['title, unit and money lines', { title: 'withUnitName', captions: true }],
  ['no title', { title: 'none' }],
  ['signature lines', { signature: true }],
  ['amounts as numbers, percents as percents', { numbers: 'numbers' }],
  ['value and unit apart', { splitUnit: true }],
  ['blank rows inside', { blankRows: true, levels: 'blank' }],
  ['labels in another order, four pairs a row', { pairs: 4, fieldOrder: [5, 3, 8, 1, 9, 2, 7, 0, 6, 4] }],
  ['one pair a row', { pairs: 1, merged: false }],
  ['labels over values', { values: 'below' }],
  ['labels and values in one cell', { values: 'inline' }],
  ['a header of two lines', { twoLineHeader: true }],
  ['a header of two lines, unmerged', { twoLineHeader: true, merged: false }],
  ['a word beside the table', { side: true }],
  ['a word beside the table, unmerged', { side: true, merged: false }],
  ['a hidden column', { hiddenColumn: true }],
];

describe.each(layouts)('%s', (_, change) => {
  test.each([false, true])('stacked: %s', (stacked) => {
    expect(wrongOf(futian, layAll(futian, { ...plainLayout, ...change }, stacked))).toEqual([]);
  });
});

test('a workbook with an instruction sheet, a code sheet and a hidden sheet beside', async () => {
  const notes = newDraft('填报说明');
  put(notes, 0, 0, '填报说明');
  put(notes, 1, 0, '1.项目名称：按照部门预算批复的名称填写。');
  put(notes, 2, 0, '2.年度目标：概括描述项目在本年度所计划达到的产出和效果。');
  const codes = newDraft('代码表');
  ['项目类型', '分配方式', '是否新增项目'].forEach((text, column) => put(codes, 0, column, text));
  ['15 其他经费', '因素法', '是'].forEach((text, column) => put(codes, 1, column, text));
  const hidden = layAll({ ...futian, declarations: futian.declarations.slice(0, 1) }, plainLayout, false).map((draft) => ({ ...draft, name: '旧表', hidden: true }));
  const forms = layAll(futian, { ...plainLayout, numbers: 'numbers' }, false);
  const path = join(await mkdtemp(join(tmpdir(), 'layouts-')), 'book.xlsx');
  await writeFile(path, await draftWorkbook([notes, ...forms.slice(0, 9), codes, ...hidden, ...forms.slice(9)]));
  const recognition = recognise(await readGrids(path), allTemplates);
  expect(compareRecognised(futian, printRecognition('book.xlsx', recognition)).wrong).toEqual([]);
  expect(recognition.doubts.map(({ sheet }) => sheet)).toEqual(['填报说明', '代码表', '旧表']);
});

test('any combination of these', () => {
  const property = fc.property(randomLayout, fc.boolean(), fc.integer({ min: 0, max: 20 }), (layout, stacked, from) => {
    const some = { ...futian, declarations: futian.declarations.slice(from, from + 3) };
    expect(wrongOf(some, layAll(some, layout, stacked))).toEqual([]);
  });
  fc.assert(property, { numRuns: 150, seed: 20220101 });
});
