/** Words of the window around the form: bars, tree, panels, notices. Screens of their own are in screens.ts. */
export const windowText = {
  product: '绩效簿',
  title: (department: string, year: number) => `${department} ${year} 年度 — 绩效簿`,
  titleWithoutYear: (department: string) => `${department} — 绩效簿`,
  menuBar: '菜单',
  tree: '目录',
  side: '右侧栏',
  statusBar: '状态栏',
  hide: '隐藏',
  close: '关闭',
  cancel: '取消',
  back: '返回',
  loading: '正在读取…',
} as const;

export const yearText = {
  label: '预算年度',
  year: (year: number) => `${year} 年度`,
  add: (year: number) => `新增 ${year} 年度`,
} as const;

export const paletteText = {
  box: '命令、项目、指标',
  boxKey: 'Ctrl+K',
  label: '查找命令、项目、指标',
  placeholder: '输入名称或拼音首字母',
  command: '命令',
  form: '表',
  indicator: '指标',
  none: (query: string) => `没有找到“${query}”。可以换几个字，或输入拼音首字母。`,
} as const;

/** States of a form: the words beside the marks. */
export const stateText = {
  empty: '未填',
  filling: '填报中',
  findings: (count: number) => `有问题 ${count}`,
  warnings: (count: number) => `有提醒 ${count}`,
  pending: (count: number) => `待确认 ${count}`,
  done: '已完成',
} as const;

export const treeText = {
  filter: '筛选项目（文字或拼音首字母）',
  filterPlaceholder: '项目、单位（拼音首字母）',
  noUnit: '部门整体',
  noMatch: '没有符合的表。请换几个字，或按 Esc 清除。',
  noYear: '绩效簿里还没有表。导入文件或新建表后，这里列出各单位的表。',
  noForms: (year: number) => `${year} 年度还没有表。`,
  shortFindings: (count: number) => `${count} 问题`,
  shortWarnings: (count: number) => `${count} 提醒`,
  shortPending: (count: number) => `${count} 待确认`,
} as const;

export const headerText = {
  findings: (count: number) => `${count} 个问题`,
  warnings: (count: number) => `${count} 项提醒`,
  pending: (count: number) => `${count} 项待确认`,
  doubts: (count: number) => `${count} 处存疑`,
  showPrevious: '显示上年',
  confirmAll: (count: number) => `全部确认 ${count}`,
  printForm: '打印本表',
  done: '标为已完成',
  reopen: '改回填报中',
  zoom: (percent: number) => `${percent}%`,
  zoomLabel: '显示比例',
  noForm: '请在左侧选择一张表。',
  loading: '正在打开…',
  noTemplate: (template: string) => `没有找到这张表的表样“${template}”，请把它放回表样文件夹后重新打开。`,
} as const;

export const statusText = {
  forms: (count: number) => `${count} 张表`,
  amount: (amount: string, unit: string) => `本年度 ${amount} ${unit}`,
  previous: (amount: string) => `上年 ${amount}`,
  pending: (count: number) => `待确认 ${count}`,
  findings: (errors: number, warnings: number) => `问题 ${errors}，提醒 ${warnings}`,
  saved: (time: string) => `已保存 ${time}`,
  saving: '正在保存…',
  unsaved: (count: number) => `${count} 处修改未保存`,
  progress: (label: string, done: number, total: number) => (total > 0 ? `${label} ${done}/${total}` : label),
  timeLeft: (seconds: number) => (seconds < 60 ? `约剩 ${seconds} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`),
  busy: '正在处理…',
  readOnly: '只读',
} as const;

export const noticeText = {
  label: '提示',
  retry: '重新保存',
  discard: '放弃这些修改',
  undo: '撤销',
  disconnected: '与程序的连接断开了，刚才的操作没有完成，请确认程序还开着，再试一次。',
  held: (count: number, message: string) => `有 ${count} 处修改还没有保存：${message}`,
  noToken: '这个页面缺少打开凭证，请从程序里重新打开浏览器页面。',
  crashed: '这一部分没有显示出来，已保存的内容不受影响，请点“重新显示”，仍不行就重新打开程序。',
  redraw: '重新显示',
  draftFound: (form: string, place: string, text: string) =>
    `上次退出时${form === '' ? '' : `“${form}”`}${place === '' ? '有一格' : `的“${place}”`}还没有写完：“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,
  draftRestore: '放回原处',
  draftDrop: '不要了',
  draftHomeless: (text: string) => `没有写完的内容原来所在的一行已经不在表里，内容是：“${text}”，可以复制后填到别处。`,
  saved: '已保存。每一步修改都会随时存进绩效簿。',
  deleted: (name: string) => `已删除“${name}”。`,
  confirmed: (count: number) => `已确认 ${count} 项沿用值。`,
  fixed: (count: number) => `已改正 ${count} 处。`,
  nothingFixed: '没有可以改正的内容，请重新审核后再试。',
  undone: (label: string) => `已撤销：${label}`,
  redone: (label: string) => `已重做：${label}`,
  imported: (count: number, year: number) => `已采用 ${count} 张表到 ${year} 年度。`,
  nextYear: (from: number, to: number) => `下一步可把 ${from} 年度提取到 ${to} 年度。`,
  rollover: (to: number) => `提取到 ${to} 年度`,
  rolled: (count: number, year: number) => `已提取 ${count} 张表到 ${year} 年度，沿用的内容请逐项确认。`,
  exported: (name: string, location: string) => `已导出“${name}”，位于 ${location}`,
  exportedHere: (name: string) => `已导出“${name}”，已交给浏览器下载。`,
  pages: (pages: number) => `共 ${pages} 页。`,
  check: (count: number) => `有 ${count} 处请核对。`,
  saveAs: (name: string) => `另存为“${name}”`,
  replace: '替换它',
  missingCharacters: (characters: readonly string[]) => `字体里没有这些字，打印时会缺：${characters.join(' ')}，请改用常用字。`,
  noFindings: '审核完毕，没有发现问题。',
  checked: (count: number) => `审核完毕，共 ${count} 个问题。`,
  noMoreFindings: '没有问题可以跳转。',
  setAside: (count: number) => `已核实 ${count} 个问题，不再计入，内容改动后会重新提示。`,
  noCurrentFinding: '请先用 F8 转到一个问题。',
  noFix: '当前问题没有可直接应用的修正，请手工修改。',
} as const;
