import { basis, quoted } from './rules';

/** Titles and sentences of the rules that set this year beside the last, and the department beside its projects. */
export const lastYearText = {
  last01: {
    title: '目标值与上年完全相同',
    basis: basis.suitable,
    same: (count: number, year: number) => `本表 ${count} 个有数字的指标值都与 ${year} 年度相同，请确认是否只是沿用，需要时调整。`,
  },
  last02: {
    title: '比上年提高或降低',
    basis: basis.suitable,
    changed: (where: string, then: string, now: string, change: string) => `${where}由上年的${quoted(then)}改为${quoted(now)}，${change}，请确认并备好理由。`,
    points: '个百分点',
    by: (raised: boolean, difference: string, unit: string, percent: string) => `${raised ? '提高' : '降低'} ${difference}${unit}${percent === '' ? '' : `（${percent}%）`}`,
  },
  fin08: {
    title: '任务金额与项目金额不一致',
    basis: basis.relevant,
    task: (task: string, amount: string, project: string) => `任务${quoted(task)}的金额 ${amount} 与同名项目的本年度金额 ${project} 不一致，请核对。`,
    total: (tasks: string, projects: string, difference: string) => `各任务金额合计 ${tasks}，本年度各项目金额合计 ${projects}，相差 ${difference}，如任务中含基本支出请忽略，否则请核对。`,
  },
} as const;
