import { describe, expect, it } from 'vitest';
import futian from '../../resources/templates/shenzhen-futian-project.json';
import { declarationOf, emptyIndicator, type FormContent } from '../model/declaration';
import { placeKey } from '../model/edit';
import { parseTemplate } from '../template/schema';
import { rollForward } from './roll-forward';
import { termIsOver } from './term';

const template = parseTemplate(futian);
function counter(): () => string {
  let count = 0;
  return () => `n${(count += 1)}`;
}
const content: FormContent = {
  fields: {
    projectCode: '440304220051500300033',
    projectName: '下拨各街镇2022年党员教育经费',
    budgetUnit: '区委组织部',
    term: '3',
    isNew: '是',
    annualAmount: '138.00',
    annualGoal: '做好2022年度招考（福发〔2022〕4号）。',
    longTermGoal: '',
  },
  units: [],
  tasks: [{ name: '招考', content: '2022年招考', total: '10.00', fiscal: '10.00', other: '' }],
  spendingPlan: [{ period: '3月底', percent: '25' }],
  indicators: [
    { ...emptyIndicator, level1: '产出指标', level2: '时效指标', name: '完成时效', value: '2022年12月底前', wording: '2022年12月底前', explanation: '考察时效' },
    { ...emptyIndicator, level1: '产出指标', level2: '数量指标', name: '人数', value: '≥6人', sign: '≥', number: '6', unit: '人' },
    { ...emptyIndicator, level1: '效益指标', level2: '经济效益指标', name: '不适用', value: '不适用' },
  ],
};
const last = declarationOf(content, { year: 2022, unitId: 'u', template: template.id, kind: 'project', position: 4 }, counter());

describe('rollForward', () => {
  const { declaration, pending } = rollForward(last, template, 2023, counter());
  const marks = new Map(pending.map((value) => [value.id, value]));
  const field = (id: string) => marks.get(placeKey(declaration.id, { kind: 'field', field: id }));
  const cell = (row: number, column: string) => marks.get(placeKey(declaration.id, { kind: 'cell', table: 'indicator', row: declaration.indicators[row]?.id ?? '', column }));

  it('gives a new form of the next year that points back', () => {
    expect(declaration).toMatchObject({ year: 2023, previousId: last.id, done: false, position: 4, unitId: 'u' });
    expect(declaration.indicators.map((indicator) => indicator.previousId)).toEqual(last.indicators.map((indicator) => indicator.id));
    const ids = [declaration.id, ...declaration.indicators.map((row) => row.id), ...declaration.tasks.map((row) => row.id), ...declaration.spendingPlan.map((row) => row.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('moves years and keeps what they do not concern', () => {
    expect(declaration.fields.projectName).toBe('下拨各街镇2023年党员教育经费');
    expect(declaration.fields.annualGoal).toBe('做好2023年度招考（福发〔2022〕4号）。');
    expect(declaration.indicators[0]).toMatchObject({ value: '2023年12月底前', wording: '2023年12月底前' });
    expect(declaration.indicators[1]).toMatchObject({ value: '≥6人', sign: '≥', number: '6', unit: '人' });
    expect(declaration.fields.projectCode).toBe('440304220051500300033');
  });

  it('marks what a person should look at, and nothing else', () => {
    expect(field('annualAmount')).toMatchObject({ previous: '138.00', moved: false });
    expect(field('annualGoal')).toMatchObject({ moved: true });
    expect(field('projectName')).toMatchObject({ moved: true });
    expect(field('isNew')).toMatchObject({ previous: '是', moved: true });
    expect(declaration.fields.isNew).toBe('否');
    expect(field('term')).toMatchObject({ moved: false });
    expect([field('projectCode'), field('budgetUnit'), field('longTermGoal')]).toEqual([undefined, undefined, undefined]);
    expect(cell(0, 'value')).toMatchObject({ moved: true, previous: '2022年12月底前' });
    expect(cell(1, 'value')).toMatchObject({ moved: false });
    expect([cell(0, 'name'), cell(0, 'explanation'), cell(1, 'name'), cell(2, 'value')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(pending.filter((value) => value.place.kind === 'cell' && value.place.table !== 'indicator').map((value) => value.previous)).toEqual(['2022年招考', '10.00', '10.00', '25']);
  });

  it('leaves the form it came from alone', () => {
    expect(last.fields.annualGoal).toContain('2022年度');
    expect(last.indicators[0]?.value).toBe('2022年12月底前');
  });

  it('empties what the template clears', () => {
    const clearing = { ...template, fields: template.fields.map((each) => (each.id === 'annualAmount' ? { ...each, carry: 'clear' as const } : each)) };
    const rolled = rollForward(last, clearing, 2023, counter());
    expect(rolled.declaration.fields.annualAmount ?? '').toBe('');
    expect(rolled.pending.some((value) => value.place.kind === 'field' && value.place.field === 'annualAmount')).toBe(false);
  });

  it('proposes the code’s year digits where the template says where they stand', () => {
    const coded = { ...template, rules: { ...template.rules, projectCode: { length: 21, region: '440304', yearAt: 6 } } };
    expect(rollForward(last, coded, 2023, counter()).declaration.fields.projectCode).toBe('440304230051500300033');
  });

  it('moves the dates of a project within one year and leaves a fixed term', () => {
    const dated = (startDate: string, endDate: string) => rollForward({ ...last, fields: { startDate, endDate } }, template, 2023, counter()).declaration.fields;
    expect(dated('2022-01-01', '2022-12-31')).toEqual({ startDate: '2023-01-01', endDate: '2023-12-31' });
    expect(dated('2021-07-01', '2022-12-31')).toEqual({ startDate: '2021-07-01', endDate: '2022-12-31' });
    expect(dated('2022-01-01', '2024-12-31')).toEqual({ startDate: '2022-01-01', endDate: '2024-12-31' });
  });

  it('goes on from what it gave', () => {
    const again = rollForward(declaration, template, 2024, counter()).declaration;
    expect(again.indicators[0]?.value).toBe('2024年12月底前');
    expect(again.previousId).toBe(declaration.id);
  });
});

describe('termIsOver', () => {
  const over = (fields: Record<string, string>, to = 2023) => termIsOver({ ...last, fields }, template, to);
  it.each([
    [{ term: '1' }, true],
    [{ term: '1年' }, true],
    [{ term: '3' }, false],
    [{ term: '2020-2022年' }, true],
    [{ term: '2021-2023年' }, false],
    [{ term: '长期' }, false],
    [{ startDate: '2021-07-01', endDate: '2022-12-31', term: '3' }, true],
    [{ startDate: '2022-01-01', endDate: '2022-12-31' }, false],
    [{ startDate: '2022-01-01', endDate: '2022-12-31', projectCategory: '一次性项目' }, true],
    [{ startDate: '2021-01-01', endDate: '2022-12-31', projectCategory: '经常性项目' }, false],
    [{ endDate: '2023-06-30' }, false],
    [{}, false],
  ])('%j: %s', (fields, expected) => {
    expect(over(fields as Record<string, string>)).toBe(expected);
  });

  it('is never so for a department', () => {
    expect(termIsOver({ ...last, kind: 'department', fields: { term: '1' } }, template, 2023)).toBe(false);
  });
});
