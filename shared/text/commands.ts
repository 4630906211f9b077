/** Names of the menus, in the order of the menu bar. */
export const menuTitles = {
  file: '文件',
  edit: '编辑',
  form: '表',
  check: '审核',
  export: '导出',
  help: '帮助',
} as const;

/** Names of the commands: in menus, on buttons and in the command palette. */
export const commandTitles = {
  importFile: '导入上年文件…',
  importClipboard: '从剪贴板导入…',
  newWorkbook: '新建绩效簿…',
  openWorkbook: '打开…',
  openSample: '打开示例',
  save: '保存',
  closeWorkbook: '关闭绩效簿',

  undo: '撤销',
  redo: '重做',
  find: '查找…',
  replace: '替换…',
  confirmForm: '确认本表全部沿用值',
  showHistory: '修改历史',

  newForm: '新建表…',
  templates: '表样…',
  newUnit: '新建单位…',
  renameUnit: '修改单位名称…',
  markDone: '标为已完成',
  markOpen: '改回填报中',
  deleteForm: '删除本表',
  allIndicators: '全部指标',
  library: '指标库',
  previousForm: '上一张表',
  nextForm: '下一张表',
  rollover: '提取上年…',
  togglePrevious: '显示上年',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '原始大小',
  toggleTree: '显示目录',
  togglePanel: '显示右侧栏',

  check: '审核本年度',
  nextFinding: '下一个问题',
  previousFinding: '上一个问题',
  applyFix: '应用修正',
  setAside: '已核实…',
  writeReport: '审核问题清单…',
  ruleSettings: '审核规则和词表…',
  showDoubts: '导入存疑',
  showPrevious: '上年内容',

  printForm: '打印预览…',
  printYear: '打印预览（全部表）…',
  exportYear: '导出…',
  exportForm: '导出本表…',
  exportStatement: '导出绩效文本（Word）…',
  exportPackage: '导出上报包…',
  verifyPackage: '核对上报包…',
  uploadMapping: '上报格式…',
  statement: '绩效文本提纲…',

  palette: '查找命令、项目、指标…',
  nextArea: '移到下一区域',
  back: '返回',
  keys: '快捷键',
} as const;
export type CommandId = keyof typeof commandTitles;

/** Names of keys in menus that are not printed as they are. */
export const keyNames: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
