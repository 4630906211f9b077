import { describe, expect, test } from 'vitest';
import { allTemplates } from '../../test/layouts/all-templates';
import { recogniseText } from '../text/recognise';
import { gridOf } from './grid-of';
import { recognise } from './recognise';

const formsOf = (rows: readonly (readonly string[])[], sheet?: string) => recognise([gridOf(rows, sheet)], allTemplates);
const rowsOf = (form: { content: { indicators: readonly { level1: string; level2: string; name: string; value: string }[] } } | undefined) =>
  form?.content.indicators.map(({ level1, level2, name, value }) => [level1, level2, name, value]);

describe('forms of no known region', () => {
  const weighted = [
    ['项目支出绩效目标表', '<', '<', '<', '<', '<'],
    ['(2023年度)', '<', '<', '<', '', '单位：万元'],
    ['项目名称', '设施维护', '<', '项目编码', 'X44000023', '<'],
    ['主管部门', '某市城管局', '<', '实施单位', '某市市容中心', '<'],
    ['项目资金（万元）', '年度资金总额：', '120', '<', '<', '<'],
    ['^', '其中：财政拨款', '100', '<', '<', '<'],
    ['^', '其他资金', '20', '<', '<', '<'],
    ['总体目标', '实施期目标', '<', '年度目标', '<', '<'],
    ['^', '目标1：完成维护', '<', '目标1：完成维护120处', '<', '<'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
    ['^', '产出指标', '数量指标', '维护设施数量', '≥120处', '60'],
    ['^', '满意度指标', '服务对象满意度指标', '市民满意度', '≥90%', '30'],
    ['^', '合计', '', '', '', '90'],
    ['填报人：张三', '', '联系电话：', '', '填报日期：', ''],
  ];

  test('go to the common form by their words', () => {
    const [form] = formsOf(weighted).forms;
    expect(form?.template).toBe('mof-project');
    expect(form?.year).toBe(2023);
    expect(form?.content.fields).toMatchObject({
      projectName: '设施维护', annualAmount: '120', annualFiscalAmount: '100', annualOtherAmount: '20', longTermGoal: '目标1：完成维护', annualGoal: '目标1：完成维护120处',
    });
    expect(form?.content.fields.fiscalAmount).toBeUndefined();
    expect(form?.content.indicators.map(({ weight }) => weight)).toEqual(['60', '30']);
  });

  test('what the common form has no place for is kept and said; the sum of the weights says nothing', () => {
    const [form] = formsOf(weighted).forms;
    expect(form?.content.fields.projectCode).toBe('X44000023');
    expect(form?.doubts.map(({ text, reason }) => [text, reason])).toEqual([
      ['X44000023', recogniseText.unknownField('项目编码')],
      ['张三', recogniseText.signature],
      ['60\n30', recogniseText.foreignColumn('权重')],
    ]);
  });

  test('a sum of weights that is wrong is doubtful', () => {
    const wrong = weighted.map((row) => (row[1] === '合计' ? ['^', '合计', '', '', '', '100'] : row));
    expect(formsOf(wrong).forms[0]?.doubts.map(({ reason }) => reason)).toContain(recogniseText.totalRow);
  });
});

test('中期 and 年度 side by side', () => {
  const [form] = formsOf([
    ['项目支出绩效目标申报表', '<', '<', '<', '<', '<', '<', '<'],
    ['项目名称', '<', '信息系统运维', '<', '<', '<', '<', '<'],
    ['项目资金\n（万元）', '<', '中期资金总额：', '<', '300.00', '年度资金总额：', '<', '100.00'],
    ['^', '<', '其中：财政拨款', '<', '290.00', '其中：财政拨款', '<', '90.00'],
    ['^', '<', '其他资金', '<', '', '其他资金', '<', '10.00'],
    ['总体目标', '中期目标（2024年—2026年）', '<', '<', '<', '年度目标', '<', '<'],
    ['^', '保障系统运行', '<', '<', '<', '保障系统运行一年', '<', '<'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    ['^', '产出指标', '数量指标', '系统数', '≥3个', '数量指标', '系统数', '≥2个'],
    ['^', '^', '质量指标', '可用率', '≥99%', '质量指标', '可用率', '≥99.5%'],
  ]).forms;
  expect(form?.template).toBe('mof-project');
  expect(form?.content.fields).toMatchObject({
    totalAmount: '300.00', fiscalAmount: '290.00', annualAmount: '100.00', annualFiscalAmount: '90.00', annualOtherAmount: '10.00', longTermGoal: '保障系统运行', annualGoal: '保障系统运行一年',
  });
  expect(form?.content.indicators.map(({ period, level2, value }) => [period, level2, value])).toEqual([
    ['overall', '数量指标', '≥3个'],
    ['overall', '质量指标', '≥99%'],
    ['annual', '数量指标', '≥2个'],
    ['annual', '质量指标', '≥99.5%'],
  ]);
  expect(form?.doubts).toEqual([]);
});

test('the label 长期目标 right above the table does not make its indicators those of the whole term', () => {
  const [form] = formsOf([
    ['二级项目支出绩效目标申报表', '<', '<', '<', '<'],
    ['项目名称：', '培训费', '<', '本年度项目金额(万元)：', '10.00'],
    ['年度目标：', '办好培训', '<', '<', '<'],
    ['长期目标：', '办好每年的培训', '<', '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标解释'],
    ['产出', '*数量', '培训人数', '≥6人', '考察人数'],
  ]).forms;
  expect(form?.content.indicators.map(({ period }) => period)).toEqual(['annual']);
});

test('year, unit and a label in one line', () => {
  const [form] = formsOf([
    ['二级项目支出绩效目标申报表', '<', '<', '<'],
    ['填报单位：某局      2024年度      单位：元', '<', '<', '<'],
    ['项目名称：', '甲项目', '本年度项目金额：', '120000'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '甲数量', '≥1个'],
  ]).forms;
  expect(form?.year).toBe(2024);
  expect(form?.content.fields).toEqual({ budgetUnit: '某局', projectName: '甲项目', annualAmount: '12' });
  expect(form?.doubts.map(({ text }) => text)).toEqual(['120000']);
});

test('year and unit in one line', () => {
  const [form] = formsOf([
    ['项目支出绩效目标申报表', '<', '<', '<'],
    ['（2024年度）      单位：万元', '<', '<', '<'],
    ['项目名称', '甲项目', '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '甲数量', '≥1个'],
  ]).forms;
  expect([form?.year, form?.doubts]).toEqual([2024, []]);
});

test('a goal right above the table says nothing of its period', () => {
  const [form] = formsOf([
    ['项目名称', '甲项目', '<', '<'],
    ['长期目标', '做好甲', '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '甲数量', '≥1个'],
  ]).forms;
  expect(form?.content.indicators[0]?.period).toBe('annual');
});

test('中期 and 年度 tables one under the other', () => {
  const [form] = formsOf([
    ['项目名称', '甲项目', '<', '<', '<'],
    ['中期绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['^', '产出指标', '数量指标', '甲数量', '≥3个'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['^', '产出指标', '数量指标', '甲数量', '≥1个'],
  ]).forms;
  expect(form?.content.indicators.map(({ period, value }) => [period, value])).toEqual([['overall', '≥3个'], ['annual', '≥1个']]);
});

test('a flat list of projects with repeated values', () => {
  const { forms, doubts } = formsOf([
    ['序号', '项目名称', '主管部门', '年度预算(万元)', '年度目标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['1', '甲项目', '某局', '10', '做好甲', '产出指标', '数量指标', '甲数量', '≥1个'],
    ['2', '甲项目', '某局', '10', '做好甲', '满意度指标', '服务对象满意度指标', '甲满意', '≥90%'],
    ['3', '乙项目', '某局', '2,000.50', '做好乙', '产出指标', '数量指标', '乙数量', '≥2个'],
  ]);
  expect(forms.map(({ content, place }) => [content.fields.projectName, content.fields.annualAmount, content.indicators.length, place.range])).toEqual([
    ['甲项目', '10', 2, 'A2:I3'],
    ['乙项目', '2000.50', 1, 'A4:I4'],
  ]);
  expect(doubts).toEqual([]);
});

test('优 良 中 差 in place of one value', () => {
  const [form] = formsOf([
    ['项目名称：', '丁项目', '<', '<', '<', '<', '<', '<'],
    ['绩效目标：', '完成丁工作', '<', '<', '<', '<', '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标说明', '优', '良', '中', '差'],
    ['产出指标', '数量', '丁数量', '个数', '≥10个', '≥8个', '≥6个', '<6个'],
  ]).forms;
  expect(form?.content.indicators[0]).toMatchObject({ value: '≥10个', number: '10', extras: { 良: '≥8个', 中: '≥6个', 差: '<6个' } });
});

test('sign, value and unit under one header of two lines', () => {
  const [form] = formsOf([
    ['一级指标', '二级指标', '三级指标', '年度指标值', '<', '<', '备注'],
    ['^', '^', '^', '符号', '值', '单位', '^'],
    ['产出指标', '数量指标', '戊数量', '≥', '10', '个', '无'],
    ['效益指标', '社会效益指标', '戊效益', '', '显著提升', '', ''],
  ]).forms;
  expect(form?.content.indicators.map(({ value, sign, number, unit, wording }) => [value, sign, number, unit, wording])).toEqual([
    ['≥10个', '≥', '10', '个', ''],
    ['显著提升', '', '', '', '显著提升'],
  ]);
});

test('one level column that holds level 2, and 指标性质 as the sign', () => {
  const [form] = formsOf([
    ['项目名称', '庚项目', '', '', ''],
    ['年度目标', '做好庚', '', '', ''],
    ['指标类型', '指标名称', '指标性质', '指标值', '度量单位'],
    ['数量指标', '庚数量', '≥', '5', '个'],
    ['服务对象满意度指标', '满意度', '≥', '90', '%'],
  ]).forms;
  expect(rowsOf(form)).toEqual([
    ['产出指标', '数量指标', '庚数量', '≥5个'],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%'],
  ]);
});

test('a department form with tasks and their sums', () => {
  const [form] = formsOf([
    ['2025年部门整体支出绩效目标申报表', '<', '<', '<', '<', '<'],
    ['部门（单位）名称', '某市教育局', '<', '<', '<', '<'],
    ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', '<', '<'],
    ['^', '^', '^', '总额', '财政拨款', '其他资金'],
    ['^', '办学', '办好学', '100', '100', '0'],
    ['^', '', '办大学', '20', '20', '0'],
    ['^', '上年结转', '结转', '30', '30', '0'],
    ['^', '金额合计', '<', '150', '150', '0'],
    ['年度总体目标', '目标1：办好学', '<', '<', '<', '<'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '<'],
    ['^', '产出指标', '数量指标', '学校数', '≥10所', '<'],
  ]).forms;
  expect(form?.template).toBe('mof-department');
  expect(form?.year).toBe(2025);
  expect(form?.content.tasks.map(({ name, total }) => [name, total])).toEqual([['办学', '100'], ['办学', '20'], ['上年结转', '30']]);
  expect(form?.content.fields).toEqual({ department: '某市教育局', annualGoal: '目标1：办好学', totalAmount: '150', fiscalAmount: '150', otherAmount: '0' });
  expect(form?.doubts).toEqual([]);
});

test('text that has no place is listed with its cell', () => {
  const [form] = formsOf([
    ['项目名称', '甲项目', '', '随手写的话'],
    ['年度目标', '做好甲', '', ''],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '甲数量', '≥1个'],
    ['注：本表一式三份', '', '', ''],
  ]).forms;
  expect(form?.doubts.map(({ range, text, reason }) => [range, text, reason])).toEqual([
    ['D1', '随手写的话', recogniseText.unplaced],
    ['A5', '注：本表一式三份', recogniseText.note],
  ]);
});

test('sheets without a form are listed, once each', () => {
  const { forms, doubts } = recognise(
    [
      gridOf([['填报说明'], ['1.项目名称：按批复填写。'], ['2.年度目标：概括描述。'], ['3.项目概况：简要说明。'], ['4.主管部门：填全称。']], '说明'),
      { ...gridOf([['项目名称', '旧项目']], '旧', 1), hidden: true },
      gridOf([['项目名称', ''], ['年度目标', ''], ['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '数量指标', '', '']], '空表', 2),
    ],
    allTemplates,
  );
  expect(forms).toEqual([]);
  expect(doubts.map(({ sheet, reason }) => [sheet, reason])).toEqual([
    ['说明', recogniseText.noForm],
    ['旧', recogniseText.hiddenSheet],
    ['空表', recogniseText.noForm],
  ]);
});

test('a formula without a value is read as it was typed, or left', () => {
  const grid = gridOf([
    ['项目名称', '甲项目', '', ''],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '甲数量', '=240人'],
    ['产出指标', '质量指标', '甲质量', '=SUM(B2:B9)'],
  ]);
  const cells = grid.cells.map((cell) => (cell.text.startsWith('=') ? { ...cell, kind: 'formula' as const } : cell));
  const [form] = recognise([{ ...grid, cells }], allTemplates).forms;
  expect(form?.content.indicators.map(({ value }) => value)).toEqual(['=240人', '']);
  expect(form?.doubts.map(({ text, reason }) => [text, reason])).toEqual([
    ['=240人', recogniseText.formula],
    ['=SUM(B2:B9)', recogniseText.formulaLeft],
  ]);
});
