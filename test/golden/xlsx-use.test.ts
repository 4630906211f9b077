import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyIndicator } from '#shared/model/declaration';
import { planForm } from '#shared/plan/plan-form';
import { ownSheetMark } from '#shared/recognise/own-sheets';
import { recognise } from '#shared/recognise/recognise';
import { parseTemplate, type Template } from '#shared/template/schema';
import { readGrids } from '../../electron/services/reading/read';
import { writeXlsx, type XlsxOptions } from '../../electron/services/writing/xlsx/write-xlsx';
import { declarationFrom, projectTemplate, publishedPlans } from './sample-forms';

const templates = readdirSync(new URL('../../resources/templates/', import.meta.url)).map((name) =>
  parseTemplate(JSON.parse(readFileSync(new URL(`../../resources/templates/${name}`, import.meta.url), 'utf8'))),
);
const templateOf = (id: string): Template => templates.find((each) => each.id === id) ?? projectTemplate;

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-use-'));
  path = join(folder, '表.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const department = templateOf('shenzhen-futian-department');
const tasks = [
  { name: '甲', content: '一', total: '10.10', fiscal: '10.10', other: '' },
  { name: '乙', content: '二', total: '20.20', fiscal: '10', other: '10.20' },
  { name: '丙', content: '三', total: '99', fiscal: '0.3', other: '' },
];
const departmentPlan = (totals: Record<string, string>) =>
  planForm(department, declarationFrom(department, { fields: { department: '某部门', ...totals }, tasks, indicators: [{ ...emptyIndicator, level1: '产出指标', level2: '数量指标', name: '次数', value: '≥1次' }] }));

type Cell = { t: string; v?: unknown; w?: string; f?: string };
async function cellsOf(plans: Parameters<typeof writeXlsx>[0], options: XlsxOptions = {}) {
  await writeXlsx(plans, path, options);
  const book = read(readFileSync(path), { cellNF: true, cellText: true, cellFormula: true });
  return { book, of: (name: string) => (book.Sheets[name] ?? {}) as Record<string, Cell> };
}

describe('totals', () => {
  test('are formulas over their parts where these add up, with the value of the form', async () => {
    const { book, of } = await cellsOf([departmentPlan({ totalAmount: '129.30', fiscalAmount: '20.40', otherAmount: '10.20' })]);
    const cells = Object.entries(of(book.SheetNames[0] ?? '')).filter(([, cell]) => typeof cell === 'object' && cell.f);
    const formulas = Object.fromEntries(cells.map(([name, cell]) => [name, [cell.f, cell.w]]));
    // Rows of the tasks: title, caption, department, two header rows, then the tasks.
    expect(formulas).toEqual({
      E6: ['SUM(F6,G6)', '10.10'],
      E7: ['SUM(F7,G7)', '20.20'],
      E9: ['SUM(E6:E8)', '129.30'],
      F9: ['SUM(F6:F8)', '20.40'],
      G9: ['SUM(G6:G8)', '10.20'],
    });
  });

  test('that do not agree stay what was handed in', async () => {
    const { book, of } = await cellsOf([departmentPlan({ totalAmount: '129.31', fiscalAmount: '约20', otherAmount: '' })]);
    const sheet = of(book.SheetNames[0] ?? '');
    expect(sheet['E9']).toMatchObject({ v: 129.31 });
    expect(['E9', 'F9', 'G9'].map((name) => sheet[name]?.f)).toEqual([undefined, undefined, undefined]);
    expect(sheet['F9']?.v).toBe('约20');
  });

  test('of the header know their parts too', async () => {
    const minhang = templateOf('shanghai-minhang-project');
    const fields = { projectName: '甲', totalAmount: '300', fiscalAmount: '100', otherAmount: '200', annualAmount: '7', annualFiscalAmount: '7' };
    const { book, of } = await cellsOf([planForm(minhang, declarationFrom(minhang, { fields }))]);
    const formulas = Object.values(of(book.SheetNames[0] ?? '')).flatMap((cell) => cell?.f ?? []);
    expect(formulas).toEqual(['SUM(C7,C9)', 'SUM(E7:E9)']);
  });

  const soffice = (() => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  test.skipIf(!soffice)('come out the same when LibreOffice counts them', async () => {
    const { book, of } = await cellsOf([departmentPlan({ totalAmount: '129.30', fiscalAmount: '20.40', otherAmount: '10.20' })]);
    const before = of(book.SheetNames[0] ?? '');
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'ods', '--outdir', folder, path], { stdio: 'ignore' });
    const after = read(readFileSync(join(folder, '表.ods')));
    const sheet = (after.Sheets[after.SheetNames[0] ?? ''] ?? {}) as Record<string, Cell>;
    for (const name of ['E6', 'E7', 'E9', 'F9', 'G9']) expect(Number(sheet[name]?.v)).toBeCloseTo(Number(before[name]?.v), 9);
  }, 120_000);
});

describe('choices', () => {
  async function validations(template: Template) {
    const indicators = [{ ...emptyIndicator, level1: template.indicators.catalogue[0]?.name ?? '', level2: template.indicators.catalogue[0]?.level2[0]?.name ?? '', name: '甲', value: '1', sign: '≥', direction: '正向指标' }];
    await writeXlsx([planForm(template, declarationFrom(template, { fields: { projectName: '甲' }, indicators }))], path);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const formulas: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cell.dataValidation?.type === 'list' && formulas.push(String(cell.dataValidation.formulae[0]))));
    return { workbook, formulas };
  }

  test('are offered for signs, directions, levels and fields with choices', async () => {
    const { formulas } = await validations(templateOf('fuzhou-gulou-project'));
    expect(formulas).toContain('"≥,＞,＝,＜,≤"');
    expect(formulas).toContain('"正向指标,反向指标"');
    expect(formulas.some((formula) => formula.includes('产出指标'))).toBe(true);
  });

  test('longer than Excel takes stand on a hidden sheet, which is not read', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `类别名称之${index + 1}`);
    const template = parseTemplate({ ...projectTemplate, fields: projectTemplate.fields.map((field) => (field.id === 'term' ? { ...field, kind: 'choice', choices: many } : field)) });
    const { workbook, formulas } = await validations(template);
    expect(formulas).toContain("'选项'!$A$2:$A$61");
    const hidden = workbook.getWorksheet('选项');
    expect([hidden?.state, hidden?.getCell('A1').value, hidden?.getCell('A2').value, hidden?.getCell('A61').value]).toEqual(['hidden', ownSheetMark, many[0], many[59]]);
    const { forms, doubts } = recognise(await readGrids(path), templates);
    expect([forms.length, doubts]).toEqual([1, []]);
  });
});

describe('a set', () => {
  const plans = publishedPlans.slice(0, 3);
  const summary = plans.map(({ name }, index) => ({ unit: '甲单位', name, kind: 'project' as const, amount: `${index + 1}.5`, money: '万元' as const, indicators: 10 }));

  test('begins with a summary that leads to every form and adds up', async () => {
    const { book, of } = await cellsOf(plans, { title: '某部门汇总', summary: [...summary.slice(0, 2), { ...summary[2], name: '元的项目', amount: '1000', money: '元', kind: 'project', unit: '', indicators: 1 }] });
    const [first = ''] = book.SheetNames;
    const sheet = of(first);
    expect(first).toBe('汇总');
    expect(sheet['A1']?.v).toBe('某部门汇总');
    expect(sheet['C5']?.f).toBe(`HYPERLINK("#'${book.SheetNames[1]}'!A1","${plans[0]?.name}")`);
    expect([sheet['D8']?.f, sheet['D8']?.v, sheet['E8']?.v, sheet['F8']?.v]).toEqual(['SUM(D5:D6)', 4, '万元', 20]);
    expect([sheet['D9']?.f, sheet['D9']?.v, sheet['E9']?.v]).toEqual(['SUM(D7)', 1000, '元']);
  });

  test('stacks forms of one layout with a page break between, and links to their rows', async () => {
    const { book, of } = await cellsOf([...plans, departmentPlan({})], { layout: 'stacked', summary: [...summary, { unit: '', name: '某部门', kind: 'department', amount: '', money: '万元', indicators: 1 }] });
    expect(book.SheetNames).toEqual(['汇总', projectTemplate.title.slice(0, 31), department.title.slice(0, 31)]);
    const rows = [5, 6, 7].map((row) => Number(/!A(\d+)"/.exec(of('汇总')[`C${row}`]?.f ?? '')?.[1]));
    expect(rows[0]).toBe(1);
    const stacked = of(book.SheetNames[1] ?? '');
    for (const row of rows) expect(stacked[utils.encode_cell({ r: row - 1, c: 0 })]?.v).toBe(projectTemplate.title);
    const xml = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect([...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(rows.slice(1).map((row) => row - 1));
  });
});
