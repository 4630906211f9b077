import { describe, expect, test } from 'vitest';
import { planFaults } from '#shared/plan/plan-faults';
import type { Plan } from '#shared/plan/plan';
import { layOut } from '../../electron/services/writing/pdf/lay-out';
import { loadTypefaces, shippedFonts } from '../../electron/services/writing/pdf/typeface';
import { generatedForms, planOf, publishedPlans } from './sample-forms';

/** A plan as lines that a person can compare: rows with their role and least height, cells with place, span, look and text. */
function printPlan(plan: Plan): string {
  const lines = [`${plan.title} | ${plan.name} | ${plan.page.orientation} | ${plan.columns.map((width) => width.toFixed(2)).join(' ')}`];
  plan.rows.forEach((row, index) => {
    lines.push(`${index} ${row.role}${row.table === null ? '' : ` of table ${row.table}`}, at least ${row.minHeight} mm`);
    for (const cell of plan.cells.filter((one) => one.row === index)) {
      const span = `${cell.rowSpan}×${cell.columnSpan}`;
      const text = cell.text.length > 60 ? `${cell.text.slice(0, 60)}… (${cell.text.length})` : cell.text;
      lines.push(`    ${cell.column} ${span} ${cell.look} ${cell.align}${cell.place ? ' editable' : ''}: ${JSON.stringify(text)}`);
    }
  });
  return `${lines.join('\n')}\n`;
}

const typefaces = loadTypefaces(shippedFonts());

/** Rows on each page, a repeated one in brackets and a torn one with a tilde. */
function printPages(plan: Plan): string {
  const { pages } = layOut(plan, typefaces, new Set());
  const pieces = new Map<number, number>();
  for (const page of pages) for (const part of page.rows) if (!part.repeated) pieces.set(part.row, (pieces.get(part.row) ?? 0) + 1);
  return pages
    .map((page) => page.rows.map(({ row, repeated }) => (repeated ? `(${row})` : (pieces.get(row) ?? 0) > 1 ? `${row}~` : String(row))).join(' '))
    .map((rows, index) => `page ${index + 1}: ${rows}\n`)
    .join('');
}

describe('plans', () => {
  test('of all published and generated forms are sound', () => {
    for (const plan of [...publishedPlans, ...generatedForms.map(planOf)]) expect(planFaults(plan)).toEqual([]);
  });

  test.each([0, 5, 22])('of published form %i: cells, spans and page breaks', async (index) => {
    const plan = publishedPlans[index];
    if (!plan) throw new Error('no such form');
    await expect(printPlan(plan) + printPages(plan)).toMatchFileSnapshot(`plans/published-${index + 1}.txt`);
  });

  test.each(generatedForms)('of a form with $name: cells, spans and page breaks', async (form) => {
    const plan = planOf(form);
    await expect(printPlan(plan) + printPages(plan)).toMatchFileSnapshot(`plans/${form.name.replaceAll(/\W+/g, '-')}.txt`);
  });
});
