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
  fontMissing: (font: string) => `打印用的字体文件“${font}”缺失或损坏，请重新安装本程序。`,
} as const;

/** Foot of every printed page. */
export const pageNumber = (page: number, pages: number) => `第${page}页 共${pages}页`;

/** What a form without a name is called in bookmarks and on sheets. */
export const namelessForm = '未命名';
