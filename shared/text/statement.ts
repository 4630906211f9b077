/** What stands for the figures of the year in headings and paragraphs of an outline. */
export const placeholders = {
  year: '{年度}',
  department: '{部门}',
  projects: '{项目个数}',
  names: '{项目名称}',
  amount: '{资金合计}',
} as const;

/** Words of a published text. */
export const statementText = {
  title: `{年度}年{部门}部门预算绩效文本`,
  departmentPart: '第一部分 部门整体绩效目标',
  projectPart: '第二部分 预算项目绩效目标',
  listHeading: '一、项目汇总',
  formsHeading: '二、项目绩效目标表',
  introduction: '{年度}年度{部门}共设置{项目个数}个项目绩效目标，分别是{项目名称}，涉及资金{资金合计}。',
  noProjects: '本年度没有项目绩效目标表。',
  noDepartment: '本年度没有部门整体绩效目标表。',
  chapters: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
  chapter: (number: string, label: string) => `${number}、${label}`,
  project: (number: number, name: string) => `${number}.${name}绩效目标表`,
  year: (year: number) => `${year} 年`,
  nameless: '未命名项目',
  listHead: (money: string) => ['序号', '单位', '项目名称', `金额（${money}）`],
  listTotal: '合计',
  amount: (amount: string, money: string) => `${amount}${money}`,
  none: '0元',
  join: '、',
  and: '和',
  contents: '目  录',
} as const;
