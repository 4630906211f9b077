/** What can go wrong while a file is written. `file` is a name without its folder. */
export const writingFaults = {
  folderReadOnly: (file: string) => `“${file}”所在的文件夹不能写入，请另选一个文件夹，或检查 U 盘的写保护开关。`,
  folderMissing: (file: string) => `“${file}”所在的文件夹不存在，可能已被移走或 U 盘已拔出，请另选一个文件夹。`,
  diskFull: (file: string) => `磁盘空间不足，“${file}”没有保存，请清理磁盘或换一个位置再保存。`,
  locked: (file: string) => `“${file}”正被其他程序使用或设为只读，请先关闭它（例如 Excel 或 WPS），或换一个文件名。`,
  isFolder: (file: string) => `已有名为“${file}”的文件夹，请换一个文件名。`,
  nameTooLong: (file: string) => `文件名“${file}”太长，请改短后再保存。`,
  deviceFailed: (file: string) => `“${file}”没有保存：磁盘或 U 盘读写出错，请检查后换一个位置再保存。`,
  cancelled: (file: string) => `已取消，“${file}”没有改动。`,
  textTooLong: (form: string, longest: number) => `“${form}”有一格文字超过 ${longest} 个字，表格文件放不下，请改短后再导出。`,
  fontMissing: (font: string) => `打印用的字体文件“${font}”缺失或损坏，请重新安装本程序。`,
} as const;

/** Foot of every printed page; a spreadsheet puts its own codes for the numbers. */
export const pageNumber = (page: number | string, pages: number | string) => `第${page}页 共${pages}页`;

/** Who made a file, in its properties. */
export const productName = '绩效簿';

/** What a form without a name is called in bookmarks and on sheets. */
export const namelessForm = '未命名';

/** Words of the upload file that stand for no number. */
export const uploadWords = {
  qualitative: '定性',
  otherQuantity: '定量(其他)',
  notApplicable: '不适用',
  annual: '年度',
  overall: '总体',
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
  noProjectCode: (form: string) => `“${form}”没有项目编码，请补填后再上报。`,
  noUnitCode: (unit: string) => `单位“${unit}”没有单位编码，请在单位设置中补填。`,
} as const;
