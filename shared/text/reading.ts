/** What a person is told about a file that cannot be read. `file` is its name without folders. */
export const readingText = {
  missing: (file: string) => `找不到文件“${file}”。请检查它是否被移动、改名，或所在的U盘是否已经拔出。`,
  folder: (file: string) => `“${file}”是一个文件夹，不是文件。请选择其中的表格文件。`,
  forbidden: (file: string) => `没有权限读取“${file}”。请把文件复制到自己的文件夹后再试。`,
  busy: (file: string) => `“${file}”正被其他程序占用，读不出来。请在那个程序里关闭它后再试。`,
  ioError: (file: string) => `读取“${file}”时磁盘出错。请把文件复制到本机硬盘后再试。`,
  lockFile: (file: string) =>
    `“${file}”是办公软件打开文件时留下的临时文件，里面没有表格。请选择同名、不带“~$”的那个文件。`,
  empty: (file: string) => `“${file}”里没有内容。请检查是否选错了文件，或重新复制一份。`,
  encrypted: (file: string) => `“${file}”设了打开密码，读不出来。请在办公软件里去掉密码、另存一份后再试。`,
  damaged: (file: string) => `“${file}”已经损坏或不完整，读不出来。请重新复制一份，或用办公软件打开后另存为 .xlsx 再试。`,
  tooLarge: (file: string, limit: string) =>
    `“${file}”太大（${limit}），不像一份申报表。请只保留需要的工作表，另存一份后再试。`,
  limitFile: (megabytes: number) => `超过${megabytes}MB`,
  limitEntry: (megabytes: number) => `解开后有一部分超过${megabytes}MB`,
  limitTotal: (megabytes: number) => `解开后合计超过${megabytes}MB`,
  limitEntries: (count: number) => `里面的部件超过${count}个`,
  limitPages: (count: number) => `超过${count}页`,
  limitFields: (count: number) => `超过${count}个格子`,
  limitCells: (count: number) => `有内容的单元格超过${count}个`,
  picture: (file: string) =>
    `“${file}”是一张图片，里面没有可以读取的文字。请找到原来的表格文件；只有图片时，先用文字识别软件转成 .xlsx 再导入。`,
  oldWord: (file: string) => `“${file}”是旧版 Word 文档（.doc），读不出其中的表格。请在 Word 或 WPS 里打开它，另存为 .docx 后再导入。`,
  presentation: (file: string) => `“${file}”是演示文稿，不是表格。请选择 .xlsx、.xls、.docx、.csv 或 .pdf 文件。`,
  rtf: (file: string) => `“${file}”是 RTF 文档。请在 Word 或 WPS 里打开它，另存为 .docx 后再导入。`,
  ofd: (file: string) => `“${file}”是 OFD 版式文件，读不出其中的表格。请在阅读器里打开它，导出为 .pdf 或 .xlsx 后再导入。`,
  archive: (file: string) => `“${file}”是一个压缩包。请先解压，再选择里面的表格文件。`,
  workbook: (file: string) => `“${file}”是绩效簿文件，请用“打开”，不用导入。`,
  webPage: (file: string) => `“${file}”是一个网页，里面没有表格。请选择 .xlsx、.xls、.docx、.csv 或 .pdf 文件。`,
  unknown: (file: string) => `“${file}”不是能读的文件。能读的有 .xlsx、.xls、.et、.ods、.docx、.csv 和带文字的 .pdf。`,
  scanned: (file: string) =>
    `“${file}”是扫描的图像，里面没有可以读取的文字。请找到原来的电子文件；只有扫描件时，先用文字识别软件转成 .xlsx 再导入。`,
  noText: (file: string) => `“${file}”里没有文字。请检查是否选错了文件。`,
  cancelled: '已停止读取文件。',
  /** Names of grids from files that have no sheets. */
  noTable: '剪贴板里没有表格。请先在 Excel、WPS 或 Word 里选中申报表、按 Ctrl+C 复制，再回到这里粘贴。',
  clipboard: '剪贴板里的表格',
  clipboardSheet: '剪贴板',
  textSheet: '文本表格',
  documentSheet: '文档',
} as const;
