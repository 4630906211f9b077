import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan';
import { sheetRows } from '../../electron/services/writing/xlsx/row-heights';
import { writeXlsx } from '../../electron/services/writing/xlsx/write-xlsx';
import { declarationFrom, generatedForms, longText, planOf, projectTemplate, publishedPlans } from './sample-forms';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-xlsx-'));
  path = join(folder, '表.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(plans: readonly Plan[]) {
  await writeXlsx(plans, path, { title: '绩效目标申报表' });
  return read(readFileSync(path), { cellNF: true, cellText: true });
}

const project = (fields: Record<string, string>) => planOf({ template: projectTemplate, declaration: declarationFrom(projectTemplate, { fields }) });

/** First and last row of the sheet for each row of the plan. */
function rowsOf(plan: Plan): { first: number; last: number }[] {
  const shown = sheetRows(plan).map(({ row }) => row);
  return plan.rows.map((_, row) => ({ first: shown.indexOf(row), last: shown.lastIndexOf(row) }));
}

async function expectSame(plans: readonly Plan[]) {
  const book = await written(plans);
  expect(book.SheetNames).toHaveLength(plans.length);
  plans.forEach((plan, index) => {
    const sheet = book.Sheets[book.SheetNames[index] ?? ''] ?? {};
    const places = rowsOf(plan);
    const merges = new Set((sheet['!merges'] ?? []).map((range) => utils.encode_range(range)));
    for (const cell of plan.cells) {
      const first = { r: places[cell.row]?.first ?? -1, c: cell.column };
      const last = { r: places[cell.row + cell.rowSpan - 1]?.last ?? -1, c: cell.column + cell.columnSpan - 1 };
      const found = sheet[utils.encode_cell(first)] as { w?: string; v?: unknown; t: string; f?: string } | undefined;
      expect(found?.t === 's' ? String(found.v) : (found?.w ?? '')).toBe(cell.text.replaceAll('\r\n', '\n'));
      if (!cell.sumOf) expect(found?.f).toBeUndefined();
      const range = utils.encode_range(first, last);
      if (range.includes(':')) expect(merges.delete(range)).toBe(true);
    }
    expect([...merges]).toEqual([]);
  });
}

describe('Excel', () => {
  test('holds every text and span of the published forms', () => expectSame(publishedPlans));
  test.each(generatedForms)('holds every text and span of a form with $name', (form) => expectSame([planOf(form)]));

  test('sheets are numbered and named after their forms, as Excel allows', async () => {
    const names = ['公务员管理', 'a/b:c*d?[e]', '', '长'.repeat(40), '公务员管理'];
    const book = await written(names.map((projectName) => project({ projectName })));
    expect(book.SheetNames).toEqual(['01 公务员管理', '02 a b c d e', '03 未命名', `04 ${'长'.repeat(28)}`, '05 公务员管理']);
  });

  test('amounts are numbers that show as printed, where a number keeps every digit; all else is text', async () => {
    const plan = project({ totalAmount: '1234567.5', annualAmount: '12345678901234567.89', projectCode: '440304220051500300033', term: '=1+1', projectName: '+A1', budgetUnit: '@x' });
    const book = await written([plan]);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const cells = Object.values(sheet) as { t?: string; v?: unknown; w?: string }[];
    expect(cells.find((cell) => cell.v === 1234567.5)).toMatchObject({ t: 'n', w: '1,234,567.50' });
    for (const text of ['12,345,678,901,234,567.89', '440304220051500300033', '=1+1', '+A1', '@x']) expect(cells.find((cell) => cell.v === text)?.t).toBe('s');
  });

  test('what XML cannot hold is left out, the rest stays', async () => {
    const book = await written([project({ overview: '甲\u0001乙\ud800丙😀\r\n丁 <b>&amp;' })]);
    const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}) as { v?: unknown }[];
    expect(cells.some((cell) => cell.v === '甲乙丙😀\n丁 <b>&amp;')).toBe(true);
  });

  test('every edge of every cell has its line, rows fit Excel, and the page is set up', async () => {
    const form = generatedForms[3];
    if (!form) throw new Error('no form');
    const plan = planOf(form);
    await writeXlsx([plan], path);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    const places = rowsOf(plan);
    for (const cell of plan.cells.filter(({ bordered }) => bordered)) {
      const top = (places[cell.row]?.first ?? 0) + 1;
      const bottom = (places[cell.row + cell.rowSpan - 1]?.last ?? 0) + 1;
      for (let row = top; row <= bottom; row += 1) {
        expect(sheet.getCell(row, cell.column + 1).border.left?.style).toBeDefined();
        expect(sheet.getCell(row, cell.column + cell.columnSpan).border.right?.style).toBeDefined();
      }
      for (let column = cell.column + 1; column <= cell.column + cell.columnSpan; column += 1) {
        expect(sheet.getCell(top, column).border.top?.style).toBeDefined();
        expect(sheet.getCell(bottom, column).border.bottom?.style).toBeDefined();
      }
    }
    sheet.eachRow((row) => expect(row.height).toBeLessThanOrEqual(409));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true });
    const header = places[plan.rows.findIndex((row) => row.role === 'header')]?.first ?? -1;
    expect(sheet.pageSetup.printTitlesRow).toBe(`${header + 1}:${header + 1}`);
    expect(sheet.headerFooter.oddFooter).toContain('第&P页 共&N页');
  });

  test('a text longer than a cell holds is a sentence, and the old file stays', async () => {
    writeFileSync(path, 'old');
    await expect(writeXlsx([project({ projectName: '甲', overview: longText(40_000, 1) })], path)).rejects.toMatchObject({ name: 'Fault', message: expect.stringContaining('甲') });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test('a cancel leaves the old file', async () => {
    writeFileSync(path, 'old');
    const stop = new AbortController();
    const onProgress = (done: number) => done === 3 && stop.abort();
    await expect(writeXlsx(publishedPlans, path, { onProgress, signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
