/** Words of the panels at the right. */
export const panelText = {
  tabs: { findings: '审核', previous: '上年', history: '历史', doubts: '存疑' },

  levels: { E: '问题', W: '提醒', I: '提示' },
  cannotTell: '无法判断',
  scope: '审核范围',
  thisForm: (count: number) => `本表 ${count}`,
  allForms: (count: number) => `全部 ${count}`,
  fixAll: (count: number) => `全部改正 ${count}`,
  goTo: (message: string) => `转到：${message}`,
  noFindingsHere: '本表没有问题。',
  noFindings: '本年度没有问题。可以导出了。',
  notChecked: '还没有审核。按 F7 审核本年度。',
  moreFindings: (count: number) => `再显示 ${count} 条`,
  noForm: '打开一张表后，这里显示它的内容。',

  previousOf: (year: number) => `${year} 年度的值`,
  noPrevious: '这张表没有上年的值。用“提取上年”得到的表会在这里列出上年的值。',
  previousChanged: '只看改动过的',
  emptyValue: '（空）',
  restore: '恢复上年值',
  confirm: '确认',
  moved: '年份已顺延',

  undo: '撤销',
  redo: '重做',
  undoOf: (label: string) => `撤销：${label}`,
  redoOf: (label: string) => `重做：${label}`,
  changes: (count: number) => `${count} 处改动`,
  undone: '已撤销',
  noHistory: '还没有修改。每一步修改都会列在这里，可以撤销。',

  noDoubts: '这张表没有存疑的内容。导入时认不准的内容会列在这里。',
  doubtPlace: (sheet: string, range: string) => `${sheet} ${range}`,
} as const;
