import type { IndicatorColumn, TaskColumn } from '../model/declaration';

/**
 * What the words printed on forms mean, whatever the region: the synonyms that are not in a template. Keys are ids of fields and
 * columns; words stand in the order of how sure they are. A word under several ids means the first one that a template has and that
 * fits its place.
 */
export const fieldWords: Readonly<Record<string, readonly string[]>> = {
  projectCode: ['项目编码', '项目编号', '项目代码', '二级项目编码'],
  projectName: ['项目名称', '二级项目名称', '支出项目名称', '预算项目名称', '项目(政策)名称', '政策(项目)名称', '专项名称'],
  budgetUnit: [
    '申请单位', '申报单位', '实施单位', '项目实施单位', '项目单位', '单位名称', '预算单位', '预算单位名称', '项目申报单位', '项目承担单位',
    '承担单位', '用款单位', '填报单位', '编报单位', '二级预算单位', '基层预算单位', '部门(单位)名称', '单位(部门)名称',
  ],
  primaryUnit: ['一级预算单位'],
  department: ['主管部门', '主管部门及代码', '主管单位', '主管部门名称', '预算部门', '部门名称', '项目主管部门', '一级主管部门'],
  term: ['实施期限', '项目期', '项目期限', '项目周期', '实施周期', '实施年限', '项目实施期限', '项目起止时间', '实施期', '起止年限'],
  projectCategory: ['项目类型', '项目类别', '项目属性', '项目性质', '支出类型', '项目分类'],
  isNew: ['是否新增项目', '是否新增', '是否为新增项目', '是否新项目'],
  allocation: ['分配方式', '资金分配方式'],
  startDate: ['计划开始日期', '开始日期', '计划开始时间', '项目开始时间', '项目起始时间', '开始时间', '起始时间', '起始日期'],
  endDate: ['计划完成日期', '完成日期', '计划完成时间', '项目完成时间', '项目终止时间', '完成时间', '终止时间', '结束时间', '结束日期'],
  sequence: ['序号', '编号'],
  totalAmount: [
    '项目总金额', '项目资金总额', '项目总预算', '中期资金总额', '实施期资金总额', '实施期金额', '总投资', '项目总投资', '金额合计', '资金总额',
  ],
  annualAmount: [
    '本年度项目金额', '年度资金申请总额', '年预算安排资金', '年度资金总额', '预算数', '年度预算金额', '本年度预算', '年度预算', '年度预算数', '当年预算',
    '本年预算', '年度金额', '本年度资金总额', '预算金额', '申请金额', '资金总额', '年度预算安排', '预算安排资金',
  ],
  fiscalAmount: ['财政资金', '财政拨款', '财政拨款资金', '财政性资金', '一般公共预算拨款'],
  annualFiscalAmount: ['当年财政拨款', '年度财政拨款', '本年财政拨款', '财政拨款', '财政资金', '财政拨款资金'],
  carryoverAmount: ['上年结转资金', '上年结转', '结转资金', '上年结余结转', '上年结转结余'],
  otherAmount: ['其他资金', '自筹资金', '单位资金', '单位自筹'],
  annualOtherAmount: ['其他资金', '年度其他资金', '自筹资金', '单位资金', '单位自筹'],
  overview: ['项目概况', '资金用途', '项目概述', '项目简介', '项目基本情况', '项目内容', '项目主要内容', '项目基本概况', '项目描述'],
  annualGoal: [
    '年度目标', '年度总目标', '年度总体目标', '年度绩效目标', '年度总体绩效目标', '本年度目标', '本年度绩效目标', '当年绩效目标', '年度绩效总目标', '绩效目标', '项目支出绩效目标',
  ],
  longTermGoal: ['长期目标', '中长期目标', '中期目标', '中期绩效目标', '长期绩效目标', '实施期目标', '实施期总目标', '项目总目标', '总体目标'],
  overallGoal: ['项目总目标', '项目总体绩效目标', '总体目标', '总体绩效目标', '项目总体目标', '实施期总目标', '中长期目标', '长期目标', '绩效总目标'],
  otherNotes: ['其他需要说明的问题', '其他说明', '需要说明的其他问题', '其他需说明的问题'],
  goalPeriod: ['(年-年)', '(年—年)', '(年至年)'],
};

/** Words over a value, a line of its own, or the file's name for its year. */
export const yearWords: readonly string[] = ['年度', '预算年度', '申报年度', '项目年度', '财政年度', '填报年度', '所属年度', '年份'];

/** `nature` is 指标性质 and its like, which mean the sign in one province and the direction in another: their content tells. */
export type HeaderColumn = IndicatorColumn | 'nature';

export const columnWords: Readonly<Partial<Record<HeaderColumn, readonly string[]>>> = {
  level1: ['一级指标', '一级目标', '一级指标名称', '指标类型', '指标类别'],
  level2: ['二级指标', '二级目标', '二级指标名称', '指标分类'],
  name: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称', '指标内容', '绩效内容', '具体指标', '四级指标', '绩效指标'],
  value: [
    '指标值', '目标值', '指标目标值', '绩效目标值', '绩效指标值', '年度指标值', '年度目标值', '当年预期实现值', '预期实现值', '年初目标值', '当年目标值', '本年目标值',
    '预期指标值', '预期目标值', '全年指标值', '全年目标值', '预期值', '计划指标值', '计划值', '三级指标值', '数值', '值', '年度目标', '目标',
  ],
  unit: ['计量单位', '度量单位', '指标单位', '指标值单位', '单位'],
  sign: ['计算符号', '运算符号', '比较符号', '关系符号', '符号', '指标符号'],
  nature: ['指标性质', '指标方向', '指标方向性', '方向', '指标属性', '性质'],
  explanation: ['指标解释', '指标明细说明', '绩效指标描述', '指标说明', '指标描述', '指标含义', '指标释义', '指标内容', '绩效内容', '指标内容说明', '解释'],
  basis: ['指标值确定依据', '指标值设定依据', '指标确定依据', '设定依据', '确定依据', '指标依据', '取值依据', '依据'],
  weight: ['权重', '分值', '指标权重', '分值权重', '指标分值', '权重分值', '分值(权重)'],
  remark: ['备注', '说明', '评(扣)分标准', '评分标准'],
};

export const taskWords: Readonly<Record<TaskColumn, readonly string[]>> = {
  name: ['任务名称', '主要任务', '任务', '工作任务', '重点任务'],
  content: ['主要内容', '任务内容', '工作内容', '任务主要内容'],
  total: ['总额', '预算金额', '金额', '小计', '合计', '资金总额', '总金额'],
  fiscal: ['财政拨款', '财政资金', '财政拨款资金'],
  other: ['其他资金', '其他', '单位资金'],
};
/** The last row of a task table, and the fields that hold its sums. */
export const totalRowWords: readonly string[] = ['金额合计', '合计', '总计', '合计金额', '资金合计'];
export const taskTotalFields: Readonly<Partial<Record<TaskColumn, string>>> = {
  total: 'totalAmount',
  fiscal: 'fiscalAmount',
  other: 'otherAmount',
};

/** Units that a department's form covers. */
export const memberWords: readonly string[] = ['所属单位', '所属预算单位', '纳入预算单位', '预算单位范围'];

/** Words that stand beside or over a part of the form and have no value of their own. */
export const sectionWords: readonly string[] = [
  '绩效指标', '年度绩效指标', '中期绩效指标', '长期绩效指标', '总体绩效指标', '绩效指标体系', '项目绩效指标', '项目年度绩效目标', '年度绩效指标值', '绩效目标和指标',
  '项目资金', '资金情况', '预算情况', '项目预算', '预算规模及资金用途', '预算资金', '资金来源', '项目资金情况', '预算金额', '资金安排', '预算规模',
  '项目绩效目标', '绩效目标', '总体目标', '年度主要任务', '年度工作任务', '主要任务', '资金支出计划', '支出计划', '用款计划', '项目基本情况', '基本信息', '基本情况',
  '项目基本信息', '项目信息', '指标体系', '绩效目标及指标', '部门整体绩效目标', '年度预算申请', '预算项目绩效目标',
];

/** Labels of the signature block that are no fields. */
export const signatureWords: readonly string[] = [
  '填报单位(盖章)', '单位(盖章)', '申报单位(盖章)', '单位盖章', '填报人', '填表人', '制表人', '经办人', '联系人', '项目联系人', '联系电话', '电话', '联系方式', '手机',
  '单位负责人', '单位负责人(签字)', '负责人', '项目负责人', '财务负责人', '部门负责人', '分管领导', '审核人', '复核人', '填报日期', '填表日期', '申报日期', '制表日期',
  '填报时间', '填表时间', '日期', '主管部门意见', '财政部门意见', '主管部门审核意见', '财政部门审核意见', '单位意见', '业务科室意见', '审核意见', '主管部门(盖章)',
];

type Level = { readonly name: string; readonly words: readonly string[] };
/** Levels by their full names, beside those of a template's catalogue. Compared without stars, numbering and the ending 指标. */
export const level1Words: readonly Level[] = [
  { name: '产出指标', words: ['产出', '项目完成', '项目产出', '完成', '部门产出', '履职产出'] },
  { name: '效益指标', words: ['效益', '项目效益', '项目效果', '效果', '部门效果', '履职效益', '履职效果'] },
  { name: '满意度指标', words: ['满意度', '满意', '社会满意度', '项目满意度'] },
  { name: '成本指标', words: ['成本', '项目成本'] },
];
export const level2Words: readonly Level[] = [
  { name: '数量指标', words: ['数量', '产出数量', '工作数量'] },
  { name: '质量指标', words: ['质量', '产出质量', '工作质量'] },
  { name: '时效指标', words: ['时效', '产出时效', '进度', '产出进度', '及时性'] },
  { name: '成本指标', words: ['成本', '产出成本', '成本控制'] },
  { name: '经济成本指标', words: ['经济成本'] },
  { name: '社会成本指标', words: ['社会成本'] },
  { name: '生态环境成本指标', words: ['生态环境成本', '环境成本', '生态成本'] },
  { name: '经济效益指标', words: ['经济效益', '经济效果'] },
  { name: '社会效益指标', words: ['社会效益', '社会效果'] },
  { name: '生态效益指标', words: ['生态效益', '环境效益', '生态环境效益', '生态效果'] },
  {
    name: '可持续影响指标',
    words: ['可持续影响', '可持续发展影响', '可持续性影响', '可持续发展', '可持续', '可持续影响力', '可持续性'],
  },
  {
    name: '服务对象满意度指标',
    words: ['服务对象满意度', '社会公众或服务对象满意度', '服务对象或受益对象满意度', '受益对象满意度', '服务对象满意', '社会公众满意度', '公众满意度', '满意度'],
  },
  { name: '其他满意度指标', words: ['其他满意度', '其它满意度'] },
];

/** What a cell of a 指标性质 column says where it is the direction. */
export const directionWords: readonly Level[] = [
  { name: '正向指标', words: ['正向', '正向指标', '正'] },
  { name: '反向指标', words: ['反向', '反向指标', '逆向', '逆向指标', '负向', '负向指标', '反'] },
];
