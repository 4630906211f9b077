import { expect, test } from 'vitest';
import { declarationOf, emptyIndicator, type FormContent } from '#shared/model/declaration';
import { planFaults } from '#shared/plan/plan-faults';
import { planForm } from '#shared/plan/plan-form';
import { parseTemplate } from '#shared/template/schema';
import { departmentTemplate } from './department-template';

const template = parseTemplate(departmentTemplate);
const empty: FormContent = { fields: {}, units: [], tasks: [], spendingPlan: [], indicators: [] };

function plan(content: Partial<FormContent>) {
  let next = 0;
  const header = { year: 2023, unitId: null, template: template.id, kind: template.kind, position: 1 } as const;
  return planForm(template, declarationOf({ ...empty, ...content }, header, () => `r${next++}`));
}

const indicator = (level1: string, level2: string, name: string) => ({ ...emptyIndicator, level1, level2, name });

test('every text of a department form stands in its plan', () => {
  const made = plan({
    fields: { department: '某某局', totalAmount: '30', fiscalAmount: '20', otherAmount: '10', annualGoal: '目标' },
    units: ['局本级', '二级单位'],
    tasks: [
      { name: '任务一', content: '内容一', total: '10', fiscal: '10', other: '0' },
      { name: '任务二', content: '内容二', total: '20', fiscal: '10', other: '10' },
    ],
    spendingPlan: [{ period: '3月底', percent: '25' }, { period: '12月底', percent: '100' }],
    indicators: [indicator('产出指标', '数量指标', '甲'), { ...indicator('效益指标', '社会效益指标', '乙'), period: 'overall' }],
  });
  expect(planFaults(made)).toEqual([]);
  const texts = made.cells.map((cell) => cell.text);
  for (const text of ['部门名称：某某局', '局本级\n二级单位', '任务二', '内容一', '30.00', '25', '100', '甲', '乙', '目标', '3月底', '6月底', '2023', '主管部门意见：']) {
    expect(texts).toContain(text);
  }
  expect(made.cells.find((cell) => cell.text === '年度主要任务')?.rowSpan).toBe(5);
  expect(made.cells.find((cell) => cell.text === '部门名称：某某局')).toMatchObject({ prefix: '部门名称：', look: 'caption', bordered: false });
  expect(new Set(made.rows.map((row) => row.table))).toEqual(new Set([null, 0, 1, 2, 3]));
});

test('an empty department form shows every table with a row to type into', () => {
  const made = plan({});
  expect(planFaults(made)).toEqual([]);
  const open = made.cells.filter((cell) => cell.place?.kind === 'cell' && cell.place.row === '');
  expect(new Set(open.map((cell) => cell.place?.kind === 'cell' && cell.place.table))).toEqual(new Set(['member', 'task', 'planStep', 'indicator']));
  for (const cell of open) expect(cell.starts).toBeDefined();
});

test('spending periods the template does not know go on below, none lost', () => {
  const periods = ['1月底', '3月底', '5月底', '7月底', '9月底', '12月底'];
  const made = plan({ spendingPlan: periods.map((period, at) => ({ period, percent: String(at) })) });
  expect(planFaults(made)).toEqual([]);
  const texts = made.cells.map((cell) => cell.text);
  for (const period of periods) expect(texts).toContain(period);
});
