import { describe, expect, test } from 'vitest';
import { allTemplates } from '../../test/layouts/all-templates';
import { recogniseText } from '../text/recognise';
import { gridOf } from './grid-of';
import { recognise } from './recognise';

const formsOf = (rows: readonly (readonly string[])[], sheet?: string) => recognise([gridOf(rows, sheet)], allTemplates);

describe('forms as other provinces print them', () => {
  const names = (form: { content: { indicators: readonly { name: string }[] } } | undefined) => form?.content.indicators.map(({ name }) => name);
  const goals = [['产出指标', '数量指标', '维修面积', '≥860平方米'], ['满意度指标', '服务对象满意度指标', '家长满意度', '≥95%']] as const;

  test('a title and a header that are printed again on the next page do not begin another form', () => {
    const title = ['项目支出绩效目标表（2025年度）', '<', '<', '<'];
    const header = ['一级指标', '二级指标', '三级指标', '指标值'];
    const { forms } = formsOf([title, ['项目名称', '校舍维修', '<', '<'], header, goals[0], title, header, goals[1]]);
    expect(forms.map(names)).toEqual([['维修面积', '家长满意度']]);
  });

  test('a year in full-width digits, before a remark in brackets, and behind the name of a sheet', () => {
    const rows = [['项目名称', '校舍维修', '<', '<'], ['一级指标', '二级指标', '三级指标', '指标值'], ...goals];
    expect(formsOf([['２０２５年度项目支出绩效目标表', '<', '<', '<'], ...rows]).forms[0]?.year).toBe(2025);
    expect(formsOf([['2025年部门预算项目支出绩效目标表（部门预算）', '<', '<', '<'], ...rows]).forms[0]?.year).toBe(2025);
    expect(formsOf(rows, '申报表2025').forms[0]?.year).toBe(2025);
  });

  test('a short title does not make a form that speaks the words of the common one a region\'s', () => {
    const { forms } = formsOf([
      ['项目绩效目标表', '<', '<', '<'], ['项目名称', '校舍维修', '<', '<'], ['主管部门及代码', '[203]教育局', '实施单位', '实验小学'],
      ['项目属性', '延续项目', '项目期', '3年'], ['年度目标', '维修校舍', '<', '<'], ['一级指标', '二级指标', '三级指标', '指标值'], ...goals,
    ]);
    expect(forms[0]?.template).toBe('mof-project');
  });

  test('one sum without a period is the one that the form must have, and its parts go with it', () => {
    const { forms } = formsOf([
      ['项目支出绩效目标申报表', '<', '<', '<'], ['项目名称', '校舍维修', '项目资金（万元）', '资金总额：123.46'], ['财政拨款：120.00', '其他资金：3.46', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值'], ...goals,
    ]);
    expect(forms[0]?.content.fields).toMatchObject({ annualAmount: '123.46', annualFiscalAmount: '120.00', annualOtherAmount: '3.46' });
  });

  test('定性 in the column of signs is not left out in silence', () => {
    const { forms } = formsOf([
      ['项目名称', '校舍维修', '<', '<', '<'], ['一级指标', '二级指标', '三级指标', '指标性质', '指标值'],
      ['产出指标', '数量指标', '维修面积', '≥', '860'], ['产出指标', '质量指标', '施工质量', '定性', '达到规范'], ['产出指标', '质量指标', '合格率', '定性', '95'],
    ]);
    expect(forms[0]?.doubts.map(({ text, reason }) => [text, reason])).toEqual([['定性', recogniseText.natureOfValue], ['定性', recogniseText.notSign]]);
  });

  test('the whole year\'s value is taken where half of the year has its own', () => {
    const { forms } = formsOf([['项目名称', '校舍维修', '<', '<', '<'], ['一级指标', '二级指标', '三级指标', '半年指标值', '全年指标值'], ['产出指标', '数量指标', '维修面积', '≥400平方米', '≥860平方米']]);
    expect(forms[0]?.content.indicators[0]).toMatchObject({ value: '≥860平方米', extras: { 半年指标值: '≥400平方米' } });
  });

  test('amounts that a template has no place for are amounts all the same', () => {
    const { forms } = formsOf([
      ['部门整体绩效目标', '<', '<', '<'], ['部门名称', '教育局', '上年结转', '1,290.50'], ['总体绩效目标', '办好全县的各级各类学校，让家长放心。', '<', '<'],
      ['分项绩效目标', '一、校舍维修，目标：完成维修，指标：十二所学校。', '<', '<'],
    ]);
    expect(forms[0]?.content.fields.carryoverAmount).toBe('1290.50');
  });

  test('rows of dots and numbers that an empty form prints are no indicators', () => {
    const { forms } = formsOf([['项目名称', '校舍维修', '<', '<'], ['一级指标', '二级指标', '三级指标', '指标值'], ...goals, ['效益指标', '社会效益指标', '指标1：', ''], ['', '', '……', '']]);
    expect(forms.map(names)).toEqual([['维修面积', '家长满意度']]);
    expect(forms[0]?.doubts.map(({ text }) => text)).toEqual(['……']);
  });

  test('a label that another form prints over a table has its value', () => {
    const { forms } = formsOf([['项目名称：', '校舍维修', '预算金额（万元）：', '123.46'], ['一级指标', '二级指标', '三级指标', '指标值'], ...goals]);
    expect(forms[0]?.content.fields.annualAmount).toBe('123.46');
  });

  test('an empty 中期目标 leaves the goal under 年度目标 to the year', () => {
    const { forms } = formsOf([
      ['项目支出绩效目标申报表', '<', '<', '<'], ['项目名称', '校舍维修', '<', '<'], ['总体目标', '中期目标', '年度目标', '<'], ['^', '', '维修十二所学校', '<'],
      ['一级指标', '二级指标', '三级指标', '指标值'], ...goals,
    ]);
    expect(forms[0]?.content.fields).toEqual({ projectName: '校舍维修', annualGoal: '维修十二所学校' });
  });
});
