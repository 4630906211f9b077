/** Options of what is printed. */
const printing = [
  '--font 字体       打印用的字体，写 jxb fonts 列出的名称，不写就用程序自带的',
  '--draft           还有必须改正的问题时，在每页印上“草稿”',
  '--cover           打印件前加封面',
  '--contents        打印件前加目录',
];

/** What the command line says on stderr, and its help. */
const commandHelp = {
  recognise: {
    summary: '识别一个文件里有哪些申报表，不写入任何文件',
    usage: 'jxb recognise <文件> [--json]',
    options: ['--json            以 JSON 输出识别出的全部内容'],
  },
  new: {
    summary: '新建一个绩效簿',
    usage: 'jxb new <绩效簿> --department <部门名称> [--force]',
    options: ['--department 名称  部门名称（必填）', '--force           已有同名绩效簿时替换它'],
  },
  import: {
    summary: '把上年文件导入绩效簿',
    usage: 'jxb import <绩效簿> <文件> [--year <年度>] [--existing skip|replace|keep]',
    options: [
      '--year 年度       文件没有写明年度时必填',
      '--existing 方式   这一年已有同一项目的表时：skip 跳过，replace 替换，keep 两张都留',
      '--force           等于 --existing replace',
    ],
  },
  rollover: {
    summary: '提取上年：把一个年度的表带到另一个年度',
    usage: 'jxb rollover <绩效簿> --from <年度> --to <年度> [--all]',
    options: ['--from 年度       来源年度（必填）', '--to 年度         目标年度（必填）', '--all             实施期限已满的项目也提取'],
  },
  check: {
    summary: '审核绩效簿里一个年度的表，或一个文件里的表',
    usage: 'jxb check <绩效簿或文件> [--year <年度>] [--report <清单.pdf|清单.xlsx>] [--by form|rule] [--force] [--json]',
    options: [
      '--year 年度       绩效簿只有一个年度、或文件写明年度时可以省略',
      '--report 文件     把问题写成清单，文件名以 .pdf 或 .xlsx 结尾',
      '--by 方式         清单按 form（表，默认）或 rule（规则）排列',
      '--force           替换已有的同名清单',
      '--json            以 JSON 输出全部问题',
    ],
  },
  export: {
    summary: '导出一个年度的全部表',
    usage: 'jxb export <绩效簿> --year <年度> --format pdf|xlsx|docx|upload --out <文件夹> [--reason <理由>] [--force]',
    options: [
      '--year 年度       要导出的年度（必填）',
      '--format 格式     pdf 打印件，xlsx 电子表格，docx 文本，upload 上报文件（必填，可以写几次）',
      '--out 文件夹      放到哪个文件夹（必填，没有就新建）',
      '--reason 理由     还有必须改正的问题时仍要导出的理由，会记入绩效簿',
      ...printing,
      '--stacked         电子表格：同一种表上下排在一页里，不写就一张表一页',
      '--force           替换已有的同名文件',
    ],
  },
  package: {
    summary: '导出上报包：上报文件、打印件、绩效簿副本、审核报告和清单放在一个 .zip 里',
    usage: 'jxb package <绩效簿> --year <年度> --out <文件夹> [--each] [--reason <理由>] [--force] [--json]',
    options: [
      '--year 年度       要上报的年度（必填）',
      '--out 文件夹      放到哪个文件夹（必填，没有就新建）',
      '--each            除了全部表的 PDF，每张表再各出一个',
      '--reason 理由     还有必须改正的问题时仍要上报的理由，会记入绩效簿和清单',
      ...printing,
      '--force           替换已有的同名文件',
      '--json            以 JSON 输出清单',
    ],
  },
  verify: {
    summary: '核对一个上报包是否完整、有没有被改动，并与绩效簿比较',
    usage: 'jxb verify <上报包> [--book <绩效簿>] [--json]',
    options: ['--book 绩效簿     与这个绩效簿里同一年度的表比较', '--json            以 JSON 输出清单、问题和差异'],
  },
  fonts: { summary: '列出这台电脑上可以用来打印的字体', usage: 'jxb fonts [--json]', options: ['--json            以 JSON 输出'] },
  prepare: {
    summary: '一步做完：导入上年文件，提取到本年度，审核，导出全部文件',
    usage: 'jxb prepare <上年文件> --year <本年度> --out <文件夹> [--from <文件年度>] [--department <部门名称>] [--force] [--json]',
    options: [
      '--year 年度       要申报的年度（必填）',
      '--out 文件夹      放到哪个文件夹（必填，没有就新建）',
      '--from 年度       文件是哪一年的；省略时用文件写明的年度，没有写明就当作上一年',
      '--department 名称 部门名称，文件里没有写明时必填',
      '--force           替换已有的同名文件',
      '--json            以 JSON 输出生成的文件和问题数',
    ],
  },
} as const;
export type CommandName = keyof typeof commandHelp;

const hint = (command: CommandName) => `用法：${commandHelp[command].usage}`;

export const cli = {
  commandHelp,
  overview: (version: string) =>
    [
      `绩效簿 ${version} 命令行`,
      '',
      '用法：jxb <命令> [参数]',
      '',
      '命令：',
      ...Object.entries(commandHelp).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`),
      '',
      '每个命令的参数：jxb <命令> --help',
      '数据写到标准输出，说明写到标准错误。退出码：0 完成，1 有必须改正的问题，2 用法或文件有误。',
    ].join('\n'),
  help: (command: CommandName) => {
    const { summary, usage, options } = commandHelp[command];
    return [summary, '', `用法：${usage}`, '', '参数：', ...options.map((line) => `  ${line}`), '  --help            显示这段说明'].join('\n');
  },

  commandMissing: '没有写要做什么，请在后面写一个命令，例如：jxb prepare 上年文件.xlsx --year 2026 --out 导出。用 jxb --help 看全部命令。',
  commandUnknown: (name: string) => `没有“${name}”这个命令，用 jxb --help 看全部命令。`,
  optionUnknown: (option: string, command: CommandName) => `没有“${option}”这个参数。${hint(command)}`,
  optionEmpty: (option: string, command: CommandName) => `参数“${option}”后面没有写内容。${hint(command)}`,
  optionTwice: (option: string, command: CommandName) => `参数“${option}”写了不止一次，请只写一次。${hint(command)}`,
  optionNeedsNone: (option: string, command: CommandName) => `参数“${option}”后面不需要写内容。${hint(command)}`,
  optionMissing: (option: string, command: CommandName) => `缺少参数“${option}”。${hint(command)}`,
  argumentMissing: (name: string, command: CommandName) => `没有写${name}。${hint(command)}`,
  argumentExtra: (text: string, command: CommandName) => `多写了“${text}”。文件名里有空格时请用引号括起来。${hint(command)}`,
  yearWrong: (text: string) => `“${text}”不是年度，请写四位数字，例如 2026。`,
  choiceWrong: (option: string, text: string, choices: readonly string[]) => `参数“${option}”不能是“${text}”，请写 ${choices.join('、')} 中的一个。`,
  arguments: { file: '要读的文件', package: '上报包', book: '绩效簿', bookOrFile: '绩效簿或文件' },

  fileMissing: (path: string) => `找不到文件“${path}”，请检查文件名和文件夹。`,
  notAFile: (path: string) => `“${path}”是文件夹，请写文件夹里的文件名。`,
  notAFolder: (path: string) => `“${path}”不是文件夹，请换一个放文件的位置。`,
  outputExists: (names: readonly string[]) => `文件夹里已有${names.map((name) => `“${name}”`).join('、')}，没有改动任何文件；要替换请加 --force。`,
  outputHeld: (name: string) => `“${name}”正在使用，没有替换；请先关闭它。`,
  outputFolder: (path: string) => `文件夹“${path}”不能写入，请换一个位置或检查权限。`,
  diskFull: (path: string) => `磁盘空间不足，没有写入文件夹“${path}”；请清理后重试。`,

  yearNeeded: (name: string) => `“${name}”没有写明年度，请用 --year 写明，例如 --year 2025。`,
  yearNeededOf: (years: readonly number[]) =>
    years.length === 0 ? '这个绩效簿里还没有任何年度，请先导入或填写。' : `这个绩效簿有 ${years.join('、')} 年度，请用 --year 写明要哪一个。`,
  yearBackwards: (file: number, year: number) => `文件是 ${file} 年度的，不能提取到更早的 ${year} 年度，请检查 --year。`,
  yearDoubtful: (name: string, taken: number, likely: number) =>
    `“${name}”没有写明年度，按 ${taken} 年度导入；内容里最常出现的是 ${likely} 年，如果文件是那一年的，请加 --from ${likely}。`,
  departmentNeeded: (name: string) => `“${name}”没有写明部门名称，请用 --department 写明。`,
  formsExist: (count: number, year: number) =>
    `${year} 年度已有其中 ${count} 张表，没有导入；请用 --existing 写明 skip（跳过）、replace（替换）或 keep（两张都留）。`,

  created: (name: string) => `已新建“${name}”。`,
  imported: (forms: number, year: number) => `已导入 ${forms} 张表到 ${year} 年度。`,
  doubts: (count: number) => `有 ${count} 处没有放进表里或有疑问，可以用 jxb recognise 查看。`,
  rolled: (forms: number, from: number, to: number) => `已把 ${forms} 张表从 ${from} 年度提取到 ${to} 年度，带来的内容待确认。`,
  rolledNone: (to: number) => `${to} 年度已经有全部可以提取的表，没有改动。`,
  leftOut: (name: string, reason: string) => `没有提取“${name}”：${reason}`,
  termOver: (name: string, reason: string) => `“${name}”已提取，请确认是否还要申报：${reason}`,
  exported: (name: string, pages: number | null) => (pages === null ? `已导出“${name}”。` : `已导出“${name}”，共 ${pages} 页。`),
  missingCharacters: (characters: readonly string[]) => `打印字体里没有这些字，打印件上会缺：${characters.join(' ')}。`,
  problems: (count: number) => `上报文件里有 ${count} 处需要核对：`,
  moreProblems: (count: number) => `……另有 ${count} 处，“导出”画面和 prepare 的审核报告里有全部清单。`,
  problemsInReport: (count: number) => `上报文件里有 ${count} 处需要核对，已列在审核报告里。`,
  noFonts: '没有找到可以用来打印的字体，将用程序自带的字体。',
  packed: (name: string, files: number, forms: number) => `已导出上报包“${name}”：${files} 个文件，${forms} 张表。`,
  verified: (year: number, forms: number) => `上报包完整：${year} 年度，${forms} 张表，没有被改动。`,
  verifyFaults: (count: number) => `上报包有 ${count} 处问题，请不要使用。`,
  sameAsBook: '与绩效簿里的表一致。',
  differences: (count: number) => `与绩效簿相比有 ${count} 张表不同。`,
  prepareReason: '命令行 prepare 一次做完，问题见审核报告',
  summary: (errors: number, warnings: number, notes: number, untold: number) =>
    errors + warnings + notes + untold === 0
      ? '审核完成，没有发现问题。'
      : `审核完成：必须改正 ${errors} 个，建议修改 ${warnings} 个，提示 ${notes} 个${untold === 0 ? '' : `，无法判断 ${untold} 个`}。`,
  level: { E: '必须改正', W: '建议修改', I: '提示' },
  cannotTell: '无法判断',
  aside: '已核实',
  reportEnding: (path: string) => `清单“${path}”的文件名要以 .pdf 或 .xlsx 结尾。`,
  reportWritten: (name: string, findings: number) => `已写出清单“${name}”，共 ${findings} 个问题。`,
  finding: (level: string, form: string, message: string) => `[${level}] ${form}：${message}`,
  recognised: (forms: number, doubts: number) => `识别出 ${forms} 张表，${doubts} 处存疑。`,
  recognisedForm: (sheet: string, range: string, name: string, year: string, indicators: number) =>
    `${sheet}!${range}\t${name || '（没有名称）'}\t${year || '年度不明'}\t${indicators} 条指标`,
  progress: (label: string, done: number, total: number) => `${label} ${done}/${total}`,
  cancelled: '已停止，没有完成。',
  unexpected: '程序遇到没有料到的问题，没有完成；原有文件没有改动。',

  names: {
    workbook: (department: string, year: number) => `${department} ${year}.jxb`,
    pdf: (department: string, year: number) => `${department} ${year}.pdf`,
    xlsx: (department: string, year: number) => `${department} ${year}.xlsx`,
    docx: (department: string, year: number) => `${department} ${year} 绩效文本.docx`,
    upload: (department: string, year: number) => `${department} ${year} 上报.xlsx`,
    package: (department: string, year: number) => `${department} ${year} 上报包.zip`,
    report: (department: string, year: number) => `${department} ${year} 审核报告.html`,
    reportPdf: (department: string, year: number) => `${department} ${year} 审核问题清单.pdf`,
    reportXlsx: (department: string, year: number) => `${department} ${year} 审核问题清单.xlsx`,
    findings: (department: string, year: number) => `${department} ${year} 审核结果.json`,
  },
} as const;
