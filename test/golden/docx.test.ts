import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyIndicator } from '#shared/model/declaration';
import { planForm } from '#shared/plan/plan-form';
import { composeStatement } from '#shared/statement/compose';
import { defaultOutline } from '#shared/statement/default-outline';
import { parseTemplate } from '#shared/template/schema';
import { tableParts } from '../../electron/services/writing/docx/form-table';
import { writeDocx } from '../../electron/services/writing/docx/write-docx';
import { declarationFrom, generatedForms, longText, planOf, projectTemplate, publishedForms } from './sample-forms';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-'));
  path = join(folder, '文本.docx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gulou = parseTemplate(JSON.parse(readFileSync(new URL('../../resources/templates/fuzhou-gulou-project.json', import.meta.url), 'utf8')));
const forms = publishedForms.slice(0, 4).map((declaration, index) => ({ declaration: { ...declaration, id: `f${index}` }, template: projectTemplate, unit: '甲单位' }));
const across = { declaration: { ...declarationFrom(gulou, { fields: { projectName: '横表' } }), id: 'across' }, template: gulou, unit: '乙单位' };

async function written(all = [...forms, across], signal?: AbortSignal) {
  const statement = composeStatement(defaultOutline([]), { year: 2023, department: '某部门', forms: all });
  const plans = new Map(all.map(({ declaration, template }) => [declaration.id, planForm(template, declaration)]));
  await writeDocx(statement, plans, path, { department: '某部门', year: 2023, ...(signal && { signal }) });
  const entries = unzipSync(readFileSync(path));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  return { document: text('word/document.xml'), styles: text('word/styles.xml') };
}
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

describe('Word', () => {
  test('has headings, contents with page numbers, and a table for each form', async () => {
    const { document, styles } = await written();
    expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
    expect(count(document, /<w:pStyle w:val="Heading3"\/>/g)).toBe(5);
    for (const style of ['Heading1', 'Heading3', 'BodyText', 'FormTitle']) expect(styles).toContain(`w:styleId="${style}"`);
    expect(document).toContain('TOC');
    const contents = document.slice(document.indexOf('<w:sdt>'), document.indexOf('</w:sdt>'));
    for (const { declaration } of forms) expect(contents).toContain(declaration.fields.projectName);
    // Page numbers are there before Word updates them.
    const pages = contents.split('</w:p>').flatMap((line) => /<w:tab\/>(?:(?!<w:tab\/>).)*<w:t[^>]*>(\d+)<\/w:t>/s.exec(line)?.[1] ?? []);
    expect(pages.length).toBeGreaterThan(forms.length);
    expect(pages.map(Number)).toEqual(pages.map(Number).toSorted((one, other) => one - other));
  });

  test('repeats the header of every table of indicators, which begins a Word table', async () => {
    const { document } = await written(forms);
    const tables = document.split('<w:tbl>').slice(1);
    const headed = tables.filter((table) => table.includes('三级指标'));
    expect(headed).toHaveLength(forms.length);
    for (const table of headed) {
      const firstRow = table.slice(0, table.indexOf('</w:tr>'));
      expect(firstRow).toContain('<w:tblHeader/>');
      expect(firstRow).toContain('三级指标');
      // A header whose cells go on below it would not be repeated.
      expect(firstRow).not.toContain('vMerge');
    }
  });

  test('lays wide forms across in a section of their own', async () => {
    const { document } = await written();
    const sections = [...document.matchAll(/<w:pgSz [^>]*\/>/g)].map(([size]) => size.includes('w:orient="landscape"'));
    expect(sections).toEqual([false, false, true]);
  });

  test('has the total of the list', async () => {
    const { document } = await written(forms);
    const sum = forms.reduce((total, { declaration }) => total + Number(declaration.fields.annualAmount), 0);
    const list = document.split('<w:tbl>')[1] ?? '';
    expect(list.replace(/<[^>]+>/g, '')).toContain(`合计${sum.toLocaleString('en-US', { minimumFractionDigits: 2 })}`);
  });

  test('every row of a form is in one part of it, and no cell is torn', () => {
    for (const form of generatedForms) {
      const plan = planOf(form);
      const parts = tableParts(plan);
      const shown = plan.rows.flatMap(({ role }, row) => (role === 'title' || role === 'signature' ? [] : [row]));
      expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(shown);
      for (const cell of plan.cells.filter(({ row }) => shown.includes(row))) {
        expect(parts.some(({ from, to }) => from <= cell.row && cell.row + cell.rowSpan <= to)).toBe(true);
      }
    }
  });

  test('a cancel leaves the old file', async () => {
    writeFileSync(path, 'old');
    const stop = new AbortController();
    stop.abort();
    await expect(written(forms, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('page numbers', () => {
  test.each(generatedForms)('of a form with $name are found in time', async ({ template, declaration }) => {
    await written([{ declaration, template, unit: '' }]);
  });

  test.each([200, 1500, 4000])('of a wide form with a text of %i characters beside few rows are found in time', async (length) => {
    const fields = { projectName: longText(length / 10, 3), overallGoal: longText(length, 5), budgetUnit: '甲', annualAmount: '1' };
    const indicators = ['数量指标', '质量指标', '时效指标'].map((level2) => ({ ...emptyIndicator, level1: '产出指标', level2, name: longText(30, 7), value: '1', explanation: longText(length / 4, 9) }));
    await written([{ declaration: { ...declarationFrom(gulou, { fields, indicators }), id: 'long' }, template: gulou, unit: '' }]);
  });
});
