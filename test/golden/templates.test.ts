import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyIndicator, type FormContent, type IndicatorContent } from '#shared/model/declaration';
import { planFaults } from '#shared/plan/plan-faults';
import { planForm } from '#shared/plan/plan-form';
import { parseTemplate, type Template } from '#shared/template/schema';
import { writePdf } from '../../electron/services/writing/pdf/write-pdf';
import { readPdf } from './read-pdf';
import { declarationFrom, longText } from './sample-forms';

const resources = new URL('../../resources/templates/', import.meta.url);
const names = readdirSync(resources);
const templateOf = (name: string) => parseTemplate(JSON.parse(readFileSync(new URL(name, resources), 'utf8')));

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'golden-templates-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Content with something of its own in every place that the template names. */
function fullContent(template: Template): FormContent {
  const columns = template.indicators.columns.map((column) => column.id).filter((id) => !['level1', 'level2', 'period'].includes(id));
  // A department's text form has goals and no table of indicators.
  const periods = template.page.blocks.some((block) => block.kind === 'indicators') ? template.indicators.periods : [];
  const indicators = periods.flatMap((period) =>
    template.indicators.catalogue.flatMap((level1) =>
      level1.level2.flatMap((level2) =>
        [1, 2].map((count): IndicatorContent => {
          const mark = `${period}${level2.name}${count}`;
          return { ...emptyIndicator, ...Object.fromEntries(columns.map((id) => [id, `${id}${mark}`])), period, level1: level1.name, level2: level2.name };
        }),
      ),
    ),
  );
  return {
    fields: Object.fromEntries(template.fields.map((field) => [field.id, field.kind === 'longText' ? `${field.id}${longText(200, 3)}` : `值${field.id}`])),
    units: template.members ? ['甲单位', '乙单位'] : [],
    tasks: template.tasks ? [{ name: '任务甲', content: '内容甲', total: '总额甲', fiscal: '财政甲', other: '其他甲' }] : [],
    spendingPlan: (template.spendingPlan?.periods ?? []).map((period) => ({ period, percent: `${period}到` })),
    indicators,
  };
}

describe.each(names)('%s', (name) => {
  const template = templateOf(name);
  const content = fullContent(template);

  test('has a place for everything it names, and the table is sound', () => {
    const plan = planForm(template, declarationFrom(template, content));
    expect(planFaults(plan)).toEqual([]);
    expect(planFaults(planForm(template, declarationFrom(template, {})))).toEqual([]);
    const shown = plan.cells.map((cell) => cell.text).join('\n');
    const columns = template.indicators.columns.map((column) => column.id).filter((id) => !['level1', 'level2', 'period'].includes(id));
    const wanted = [
      ...Object.values(content.fields),
      ...content.units,
      ...content.tasks.flatMap((task) => Object.values(task)),
      ...content.spendingPlan.flatMap((step) => Object.values(step)),
      ...content.indicators.flatMap((row) => columns.map((id) => row[id])),
    ];
    expect(wanted.filter((text) => !shown.includes(text))).toEqual([]);
  });

  test('prints: every text of the plan is in the PDF', async () => {
    const plan = planForm(template, declarationFrom(template, content));
    const path = join(folder, 'form.pdf');
    const { missingCharacters } = await writePdf([plan], path, { title: name });
    const { pages } = await readPdf(new Uint8Array(readFileSync(path)));
    const plain = (text: string) => text.replace(/\s+/gu, '');
    const shown = plain(pages.flatMap((page) => page.texts.map(({ text }) => text)).join(''));
    expect(plan.cells.map((cell) => plain(cell.text)).filter((text) => !shown.includes(text))).toEqual([]);
    expect(missingCharacters).toEqual([]);
  });
});
