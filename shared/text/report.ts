/** Words of the findings report that goes with a set of forms. */
export const reportText = {
  title: (department: string, year: number) => `${department} ${year} 年度绩效目标审核报告`,
  made: (time: string, version: string) => `${time} 由绩效簿 ${version} 生成`,
  counts: (forms: number, errors: number, warnings: number, notes: number, untold: number) =>
    `共 ${forms} 张表：必须改正 ${errors} 个，建议修改 ${warnings} 个，提示 ${notes} 个${untold === 0 ? '' : `，无法判断 ${untold} 个`}。`,
  insisted: (reason: string) => `还有必须改正的问题时仍然导出，理由：${reason}。`,
  carried: (forms: number, from: number, to: number) => `${forms} 张表由 ${from} 年度提取到 ${to} 年度，带来的内容请逐项确认。`,
  termOver: '实施期限已满，请确认是否还要申报',
  doubts: '原文件中没有放进表里或有疑问的内容',
  findings: '审核问题',
  none: '没有发现问题。',
  columns: { level: '类别', message: '问题', found: '现在是', expected: '应当是' },
  doubtColumns: { place: '位置', text: '内容', reason: '原因' },
} as const;
