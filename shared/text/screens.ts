/** Words of the screens that take the middle of the window. */
export const startText = {
  heading: '绩效簿',
  lead: '导入去年的申报表，改成今年的，审核后打印和上报。',
  importFile: '导入上年文件',
  importHint: '去年的 Excel 申报表，几十张可一次导入',
  newWorkbook: '新建绩效簿',
  newHint: '从空表开始填报',
  open: '打开',
  openHint: '打开已有的绩效簿文件（.jxb）',
  sample: '打开示例',
  sampleHint: '用随程序附带的申报表试一试',
  recent: '最近打开',
  noRecent: '打开过的绩效簿会列在这里。',
} as const;

export const newWorkbookText = {
  heading: '新建绩效簿',
  hint: '一个部门一个绩效簿，各年度、各单位的表都在里面。',
  department: '部门名称',
  departmentHint: '例如：福田区委组织部',
  create: '新建',
  fileName: (department: string) => `${department}.jxb`,
} as const;

export const emptyYearText = {
  heading: (year: number) => `${year} 年度还没有表`,
  hint: '选一种方式开始：',
  importFile: '导入文件',
  rollover: (from: number) => `提取 ${from} 年度`,
  newForm: '新建表',
} as const;
export const noYearText = {
  heading: '绩效簿里还没有年度',
  hint: '导入上年文件会建立那一年；也可以直接新建表。',
} as const;

export const newFormText = {
  heading: '新建表',
  template: '表样',
  unit: '单位',
  newUnit: '新建单位…',
  unitName: '单位名称',
  name: '项目名称',
  departmentName: '部门名称',
  year: '预算年度',
  create: '新建',
  nameHint: '例如：公务员管理',
  noTemplates: '没有可用的表样，请检查程序文件夹是否完整。',
} as const;

export const newUnitText = {
  heading: '新建单位',
  renameHeading: '修改单位',
  name: '单位名称',
  code: '单位编码（可不填）',
  create: '新建',
  save: '保存',
} as const;

export const importText = {
  heading: (file: string) => `导入 ${file}`,
  source: '原文件',
  result: '识别结果',
  forms: '识别出的表',
  take: (name: string) => `采用“${name}”`,
  unnamed: '（没有名称）',
  placeOf: (sheet: string, range: string) => `${sheet} ${range}`,
  year: '导入到',
  yearUnknown: '文件里没有写明年度，请选择预算年度。',
  yearGuessed: (year: number) => `文件里没有写明年度，按内容推测为 ${year} 年度，请核对。`,
  chooseYear: '请选择年度',
  department: '部门名称',
  departmentHint: '还没有绩效簿，采用时按这个部门名称新建一个。',
  accept: (count: number) => `采用 ${count} 张表`,
  createAndAccept: (count: number) => `新建绩效簿并采用 ${count} 张表`,
  existing: '本年度已有',
  existingOf: (name: string) => `“${name}”在本年度已有，怎么处理`,
  skip: '跳过',
  replace: '替换',
  keepBoth: '都保留',
  allExisting: (count: number) => `${count} 张表本年度已有，一律`,
  doubts: (count: number) => `${count} 处存疑`,
  doubtsHeading: '存疑',
  outside: (count: number) => `表外还有 ${count} 处文字没有放入`,
  noDoubts: '没有存疑，文件里的内容都已放入。',
  fields: '表头',
  indicators: (count: number) => `绩效指标 ${count} 行`,
  tasks: (count: number) => `年度主要任务 ${count} 行`,
  spendingPlan: '资金支出计划',
  members: '单位',
  sheetTabs: '工作表',
  rowNumbers: '行',
  showAbove: (count: number) => `显示上面 ${count} 行`,
  showBelow: (count: number) => `显示下面 ${count} 行`,
  showRight: (count: number) => `显示右边 ${count} 列`,
  noForms: '这个文件里没有认出申报表。请检查文件是否为绩效目标申报表，或另选一个文件。',
  another: '另选文件…',
  noneTaken: '请至少选一张表。',
  allSkipped: '选中的表本年度都已有，现在都是“跳过”，要采用请改为“替换”或“都保留”。',
} as const;

export const rolloverText = {
  heading: '提取上年',
  from: '从',
  to: '到',
  hint: '沿用上年的目标和指标，年份顺延，金额按表样规定处理；沿用的内容会标为待确认。',
  forms: '项目',
  name: '表',
  reason: '说明',
  exists: '已提取过',
  take: (name: string) => `提取“${name}”`,
  moved: (count: number) => `顺延的年份 ${count} 处`,
  place: '位置',
  before: '上年',
  after: '本年',
  noMoved: '选中的表里没有需要顺延的年份。',
  noForms: (year: number) => `${year} 年度没有可提取的表，请换一个年度。`,
  apply: (count: number, year: number) => `提取 ${count} 张表到 ${year} 年度`,
  sameYear: '两个年度相同，请换一个年度。',
  noYears: '绩效簿里还没有表，请先导入上年文件。',
} as const;

export const exportText = {
  heading: '导出',
  format: '格式',
  formats: {
    pdf: { title: 'PDF', hint: '打印、签字、盖章用，A4' },
    xlsx: { title: 'Excel', hint: '与申报表格式相同的表格' },
    docx: { title: 'Word', hint: '公开用的绩效文本，有目录和项目汇总' },
    upload: { title: '上报文件', hint: '导入预算管理一体化系统用' },
  },
  forms: '要导出的表',
  take: (name: string) => `导出“${name}”`,
  open: (count: number) => `还有 ${count} 个问题没有解决`,
  noOpen: '要导出的表没有未解决的问题。',
  openHint: '最好先改正。确需导出的，请写明理由，理由会记入绩效簿。',
  reason: '仍要导出的理由',
  run: (format: string, count: number) => `导出 ${format}（${count} 张表）`,
  noForms: '本年度还没有表，没有可导出的内容。',
  fileName: (department: string, year: number, format: string) => `${department}${year}年度绩效目标${format}`,
  oneFileName: (form: string, year: number, format: string) => `${form}${year}年度绩效目标${format}`,
  suffix: { pdf: '申报表.pdf', xlsx: '申报表.xlsx', docx: '文本.docx', upload: '上报文件.xlsx' },
} as const;

export const openText = {
  heading: '打开绩效簿',
  hint: '绩效簿保存在本机的程序文件夹里，请选择一个：',
  openedAt: (time: string) => `上次打开 ${time}`,
  none: '这里还没有绩效簿。可以导入上年文件，或新建一个。',
  upload: '选择别处的绩效簿文件…',
} as const;

export const keysText = {
  heading: '快捷键',
  hint: '表格里的按键与 Excel 相同：直接输入、F2 修改、Enter 与 Tab 移动、Ctrl+C/X/V 复制剪切粘贴，Ctrl+Enter 确认沿用值并到下一处。',
  command: '命令',
  key: '按键',
  version: (version: string) => `绩效簿 ${version}`,
} as const;
