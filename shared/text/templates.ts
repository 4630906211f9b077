/** Sentences about a person's own templates (表样). */
export const templateFaults = {
  missing: (file: string) => `找不到文件“${file}”，请检查它是否被移走、改名，或U盘是否已拔出。`,
  tooLarge: (file: string) => `“${file}”太大，不是表样文件，没有导入；请选择从绩效簿导出的表样文件。`,
  notTemplate: (file: string) => `“${file}”不是表样文件，或内容不完整，没有导入；请选择从绩效簿导出的表样文件，不要手工改动它。`,
  shipped: (title: string) => `“${title}”是程序自带的表样，不能替换或删除；请换一个表样。`,
  exists: (name: string) => `已经有表样“${name}”，没有改动它；请确认要替换，或先删除原来的。`,
  gone: '这个表样已经不在了，可能刚被删除；请重新打开表样列表。',
  inUse: (name: string, forms: number) => `打开的绩效簿里有 ${forms} 张表正在使用表样“${name}”，不能删除；请先删除或改用这些表。`,
  notAForm: '这张表把许多项目列在一个表格里，不能另存为表样；请选择一张单独的申报表。',
  nameTaken: (name: string) => `已经有一个名为“${name}”的表样，没有保存；请换一个名字。`,
} as const;

export const templateTexts = {
  source: (file: string) => `由“${file}”的表另存`,
  fileName: (name: string) => `表样 ${name}.json`,
} as const;
