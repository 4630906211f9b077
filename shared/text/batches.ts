/** Names of batches as the history and the undo command show them. */
export const batchLabels = {
  addYear: (year: number) => `新建 ${year} 年度`,
  addUnit: (name: string) => `新建单位 ${name}`,
  renameUnit: (name: string) => `修改单位 ${name}`,
  addForm: (name: string) => `新建 ${name}`,
  removeForms: (names: readonly string[]) => (names.length === 1 ? `删除 ${names[0]}` : `删除 ${names.length} 张表`),
  confirm: (count: number) => `确认 ${count} 项`,
  restore: (count: number) => `恢复 ${count} 项上年值`,
  import: (file: string) => `导入 ${file}`,
  rollover: (from: number, to: number) => `提取上年 ${from}→${to}`,
  statement: (year: number) => `修改 ${year} 年度绩效文本的提纲`,
  upload: (template: string) => `修改“${template}”的上报格式`,
  setAside: (count: number) => `核实 ${count} 个问题`,
  restoreFindings: (count: number) => `取消核实 ${count} 个问题`,
  switchRule: (title: string, on: boolean) => `${on ? '启用' : '停用'}审核规则“${title}”`,
  ruleLevel: (title: string) => `修改审核规则“${title}”的级别`,
  words: '修改审核词表',
  fix: (count: number) => `一键修正 ${count} 处`,
} as const;

/** Names of long work as the progress bar shows them. */
export const workLabels = {
  read: (file: string) => `读取 ${file}`,
  export: (file: string) => `导出 ${file}`,
  inspect: '计算页数',
  print: '排版',
  verify: (file: string) => `核对 ${file}`,
} as const;

export const exportTitles = {
  set: (department: string, year: number) => `${department} ${year} 年度绩效目标申报表`,
  summary: (department: string, year: number) => `${department} ${year} 年度绩效目标申报表汇总`,
} as const;
