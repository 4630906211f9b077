import { describe, expect, test } from 'vitest';
import { declarationOf, emptyIndicator, type FormContent } from '../model/declaration';
import { parseTemplate } from '../template/schema';
import futian from '../../resources/templates/shenzhen-futian-project.json' with { type: 'json' };
import type { Plan, PlanCell } from './plan';
import { planForm } from './plan-form';
import { planFaults } from './plan-faults';

const template = parseTemplate(futian);
const empty: FormContent = { fields: {}, units: [], tasks: [], spendingPlan: [], indicators: [] };

function plan(content: Partial<FormContent>, of = template): Plan {
  let next = 0;
  const header = { year: 2023, unitId: null, template: of.id, kind: of.kind, position: 1 } as const;
  return planForm(of, declarationOf({ ...empty, ...content }, header, () => `r${next++}`));
}

const cellAt = (from: Plan, field: string): PlanCell | undefined =>
  from.cells.find((cell) => cell.place?.kind === 'field' && cell.place.field === field);
const shown = (from: Plan, look: PlanCell['look']) => from.cells.filter((cell) => cell.look === look).map((cell) => [cell.text, cell.rowSpan]);

const indicator = (level1: string, level2: string, name: string) => ({ ...emptyIndicator, level1, level2, name });

describe('planForm', () => {
  test('widths fill the page between its margins', () => {
    expect(plan({}).columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(180);
  });

  test('neighbouring rows of a level share one cell, printed by the catalogue, others stay apart', () => {
    const made = plan({
      indicators: [
        indicator('产出指标', '数量指标', 'a'),
        indicator('产出指标', '数量指标', 'b'),
        indicator('产出指标', '质量指标', 'c'),
        indicator('自定义', '数量指标', 'd'),
        indicator('产出指标', '数量指标', 'e'),
        indicator('', '', 'f'),
        indicator('', '', 'g'),
      ],
    });
    expect(planFaults(made)).toEqual([]);
    expect(shown(made, 'level')).toEqual([
      ['产出', 3], ['*数量', 2], ['*质量', 1], ['自定义', 1], ['数量指标', 1], ['产出', 1], ['*数量', 1], ['', 1], ['', 1], ['', 1], ['', 1],
    ]);
    const first = made.cells.find((cell) => cell.look === 'level');
    expect(first?.members).toHaveLength(3);
    expect(first?.place).toEqual({ kind: 'cell', table: 'indicator', row: first?.members?.[0], column: 'level1' });
  });

  test('a form without rows shows one empty row to type into', () => {
    const made = plan({});
    expect(planFaults(made)).toEqual([]);
    expect(made.rows.filter((row) => row.role === 'body')).toHaveLength(1);
    const open = made.cells.filter((cell) => cell.place?.kind === 'cell');
    expect(open).toHaveLength(5);
    for (const cell of open) expect(cell).toMatchObject({ text: '', place: { row: '' }, starts: { period: 'annual' } });
  });

  test.each([
    ['1234.5', '1,234.50'], ['0', '0.00'], ['', ''], ['约10万', '约10万'], ['1234.5678', '1,234.5678'], ['12.3000', '12.30'], ['-5', '-5.00'],
  ])('amount %s is printed as %s', (typed, printed) => {
    expect(cellAt(plan({ fields: { totalAmount: typed } }), 'totalAmount')).toMatchObject({ text: printed, align: 'right' });
  });

  test('text that is no amount stands as it was typed, white space and all', () => {
    const overview = '  一、 甲\n\n二、乙\t丙 ';
    expect(cellAt(plan({ fields: { overview, term: '03' } }), 'overview')?.text).toBe(overview);
    expect(cellAt(plan({ fields: { term: '03' } }), 'term')?.text).toBe('03');
  });

  test('rows of a period that no block shows are shown all the same', () => {
    const made = plan({ indicators: [{ ...indicator('产出指标', '数量指标', '总体的'), period: 'overall' }] });
    expect(made.cells.some((cell) => cell.text === '总体的')).toBe(true);
  });

  test('cells that do not fit their row are narrowed or go on to another, never lost', () => {
    const wide = parseTemplate({
      ...futian,
      page: {
        ...futian.page,
        blocks: [{ kind: 'row', cells: [{ text: '甲', columns: 4, rows: 2 }, { text: '乙', columns: 3 }, { text: '丙' }] }, { kind: 'row', cells: [{ text: '丁' }] }],
      },
    });
    const made = plan({}, wide);
    expect(planFaults(made)).toEqual([]);
    expect(made.cells.filter((cell) => cell.text !== '').map((cell) => cell.text)).toEqual(['甲', '乙', '丙', '丁']);
  });
});
