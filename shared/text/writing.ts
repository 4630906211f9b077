/** What can go wrong while a file is written. `file` is a name without its folder. */
export const writingFaults = {
  folderReadOnly: (file: string) => `“${file}”所在的文件夹不能写入，请另选一个文件夹，或检查 U 盘的写保护开关。`,
  folderMissing: (file: string) => `“${file}”所在的文件夹不存在，可能已被移走或 U 盘已拔出，请另选一个文件夹。`,
  diskFull: (file: string) => `磁盘空间不足，“${file}”没有保存，请清理磁盘或换一个位置再保存。`,
  locked: (file: string, other: string) => `“${file}”正被其他程序使用或设为只读，请先关闭它（例如 Excel 或 WPS），或另存为“${other}”。`,
  isFolder: (file: string) => `已有名为“${file}”的文件夹，请换一个文件名。`,
  nameTooLong: (file: string) => `文件名“${file}”太长，请改短后再保存。`,
  deviceFailed: (file: string) => `“${file}”没有保存：磁盘或 U 盘读写出错，请检查后换一个位置再保存。`,
  cancelled: (file: string) => `已取消，“${file}”没有改动。`,
  textTooLong: (form: string, longest: number) => `“${form}”有一格文字超过 ${longest} 个字，表格文件放不下，请改短后再导出。`,
  stopped: '已取消，没有改动任何内容。',
  fontUnusable: (font: string) => `字体“${font}”不能用来打印，可能已被卸载或文件损坏，请换一种字体或用程序自带的字体。`,
  fontMissing: (font: string) => `打印用的字体文件“${font}”缺失或损坏，请重新安装本程序。`,
} as const;

/** Foot of every printed page; a spreadsheet puts its own codes for the numbers. */
export const pageNumber = (page: number | string, pages: number | string) => `第${page}页 共${pages}页`;

/** Words of the cover sheet and the table of contents of a printed set. */
export const frontText = {
  title: '预算绩效目标申报表',
  year: (year: number) => `${year} 年度`,
  forms: (count: number) => `（共 ${count} 张）`,
  seal: '编报单位（盖章）：',
  date: '编报日期：　　　　年　　月　　日',
  contents: '目  录',
} as const;

/** Words of the sheets beside the forms of an Excel file. */
export const sheetText = {
  summary: '汇总',
  choices: '选项',
  summaryHead: ['序号', '单位', '表', '年度金额', '单位', '指标数'],
  total: (forms: number) => `项目合计（${forms} 个）`,
  choiceTitle: '不在可选内容里',
  choiceHint: '这一格通常从列表中选择，确实要填别的内容请点“是”。',
} as const;

/** Behind the pages of forms that still have findings of level E. */
export const draftMark = '草稿';

/** Who made a file, in its properties. */
export const productName = '绩效簿';

/** What a form without a name is called in bookmarks and on sheets. */
export const namelessForm = '未命名';

/** Words of the upload file that stand for no number. */
export const uploadWords = {
  qualitative: '定性',
  otherQuantity: '定量(其他)',
  notApplicable: '不适用',
  blank: '“空格”',
  annual: '年度',
  overall: '总体',
} as const;

/** A made-up form on which a mapping of the upload file is tried. */
export const sampleIndicator = {
  project: '示例项目',
  unit: '示例单位',
  rows: [
    { name: '培训人数', value: '≥100人', sign: '≥', number: '100', unit: '人' },
    { name: '培训合格率', value: '95%≤n≤100%', sign: '', number: '', unit: '' },
    { name: '人均费用', value: '≤0.6万元/人', sign: '≤', number: '0.6', unit: '万元/人' },
    { name: '完成时间', value: '年底前完成', sign: '', number: '', unit: '' },
    { name: '社会影响', value: '不适用', sign: '', number: '', unit: '' },
  ],
} as const;

const line = (form: string, row: number, name: string) => `“${form}”第 ${row} 行“${name}”`;

/** What the platform may refuse in an upload file, or what was decided on the way there. */
export const uploadProblems = {
  noValue: (form: string, row: number, name: string) => `${line(form, row, name)}没有指标值，请补填。`,
  noUnit: (form: string, row: number, name: string) => `${line(form, row, name)}的指标值没有计量单位，请补填。`,
  noSign: (form: string, row: number, name: string) => `${line(form, row, name)}的指标值没有计算符号，已按“＝”上报，请核对。`,
  asOther: (form: string, row: number, name: string, value: string) =>
    `${line(form, row, name)}的指标值“${value}”不能用一个计算符号表示，已按“定量(其他)”原文上报并写入备注，请核对。`,
  refused: (form: string, row: number, name: string, characters: string) =>
    `${line(form, row, name)}的指标值含有平台可能不接受的字符${characters}，请改写。`,
  splitRange: (form: string, row: number, name: string, value: string) =>
    `${line(form, row, name)}的指标值“${value}”是一个范围，已拆成下限和上限两行上报，请核对。`,
  notInCodes: (form: string, row: number, header: string, text: string) =>
    `“${form}”第 ${row} 行的“${header}”是“${text}”，上报格式的代码表里没有，已按原文上报，请核对。`,
  tooLong: (form: string, row: number, header: string, limit: number, length: number) =>
    `“${form}”第 ${row} 行的“${header}”有 ${length} 个字，平台最多收 ${limit} 个字，请改短。`,
  noAmount: (form: string, header: string, text: string) => `“${form}”的“${header}”是“${text}”，不是金额，已按原文上报，请核对。`,
  noProjectCode: (form: string) => `“${form}”没有项目编码，请补填后再上报。`,
  noUnitCode: (unit: string) => `单位“${unit}”没有单位编码，请在单位设置中补填。`,
} as const;

/** Names of the files in a 上报包. */
export const packageNames = {
  manifest: 'manifest.json',
  upload: '上报文件.xlsx',
  pdf: '申报表.pdf',
  eachFolder: '申报表',
  onePdf: (number: string, name: string) => `${number} ${name}.pdf`,
  workbook: '绩效簿.jxb',
  report: '审核报告.html',
  findings: '审核结果.json',
} as const;

/** What can be wrong with a 上报包. */
export const packageFaults = {
  gone: (file: string) => `找不到文件“${file}”，请检查它是否被移走、改名，或U盘是否已拔出。`,
  noManifest: (file: string) => `“${file}”不是上报包：里面没有清单 manifest.json，请选择用“导出上报包”生成的文件。`,
  badManifest: (file: string) => `“${file}”里的清单不能识别，可能已被改动，请让对方重新导出上报包。`,
  newer: (file: string) => `“${file}”是用更新版本的程序生成的，请先升级本程序再打开。`,
  damaged: (file: string) => `“${file}”不是完整的压缩文件，可能没有复制完，请重新复制一次。`,
  encrypted: (file: string) => `“${file}”加了密码，请让对方不加密重新导出上报包。`,
  tooLarge: (file: string) => `“${file}”解开后过大，没有继续打开，请确认它是用“导出上报包”生成的文件。`,
  unsafePackage: (file: string) => `“${file}”里有文件名指向别的文件夹，没有打开，请让对方重新导出上报包。`,
  unsafe: (name: string) => `包里的文件名“${name}”指向别的文件夹，请不要解压这个包。`,
  doubled: (name: string) => `包里有两个“${name}”，请让对方重新导出上报包。`,
  missing: (name: string) => `包里缺少清单中的“${name}”，请让对方重新导出上报包。`,
  changed: (name: string) => `“${name}”的内容与清单不一致，打包后被改动过，请让对方重新导出上报包。`,
  foreign: (name: string) => `“${name}”不在清单里，是打包后放进去的，请不要使用它。`,
} as const;

/** How a 上报包 differs from the open workbook. */
export const packageDifferences = {
  onlyInPackage: (name: string) => `“${name}”只在上报包里，绩效簿里没有。`,
  onlyInWorkbook: (name: string) => `“${name}”只在绩效簿里，上报包里没有。`,
  changed: (name: string, parts: readonly string[]) => `“${name}”打包后有改动${parts.length === 0 ? '，请重新核对内容' : `：${parts.join('，')}`}。`,
  name: (before: string, now: string) => `名称由“${before}”改为“${now}”`,
  unit: (before: string, now: string) => `单位由“${before}”改为“${now}”`,
  amount: (before: string, beforeUnit: string, now: string, nowUnit: string) => `金额由 ${before || '空'}${beforeUnit} 改为 ${now || '空'}${nowUnit}`,
  indicators: (before: number, now: number) => `指标由 ${before} 条变为 ${now} 条`,
} as const;
