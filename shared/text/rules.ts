/** Words that the findings of all rules share. What belongs to one group of rules is in the files rules-*.ts beside this one. */

const longest = 24;

/** A text within a sentence: in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  const start = text.length > longest * 2 ? text.trimStart().slice(0, longest * 2) : text;
  const plain = /[\s“”]/u.test(start) ? start.replace(/\s+/gu, ' ').replaceAll('“', '‘').replaceAll('”', '’').trim() : start;
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`;
}

/** `第 3 行“设备使用满意度”`. */
export function rowLabel(row: { readonly number: number; readonly name: string }): string {
  return row.name === '' ? `第 ${row.number} 行` : `第 ${row.number} 行${quoted(row.name)}`;
}

export const commonText = {
  ruleFailed: (title: string) => `“${title}”这一项没能判断，请人工核对本表。`,
  wholeForm: '本表',
  taskText: '年度主要任务',
  period: { annual: '年度指标', overall: '总体指标' },
  replaceBy: (text: string) => `改为${quoted(text)}`,
  empty: '（空）',
  column: {
    name: '三级指标',
    value: '指标值',
    explanation: '指标解释',
    basis: '指标值确定依据',
    remark: '备注',
    unit: '计量单位',
    sign: '计算符号',
    direction: '指标性质',
    level1: '一级指标',
    level2: '二级指标',
    weight: '权重',
  } as Readonly<Record<string, string>>,
} as const;

/** The four questions of a review by 财预〔2015〕88号, and what else a rule may rest on. */
export const basis = {
  complete: '预算绩效目标审核：完整性（财预〔2015〕88号）',
  relevant: '预算绩效目标审核：相关性（财预〔2015〕88号）',
  suitable: '预算绩效目标审核：适当性（财预〔2015〕88号）',
  feasible: '预算绩效目标审核：可行性（财预〔2015〕88号）',
  platform: '预算管理一体化系统的录入要求（各地可能不同）',
  writing: '公文用字和标点的一般要求',
  documentNumber: '党政机关公文格式（GB/T 9704—2012）',
  catalogue: '本表样的指标目录',
  carried: '提取上年后须逐项确认',
} as const;
