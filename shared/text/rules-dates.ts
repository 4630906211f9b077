import { basis, quoted } from './rules';

/** Titles and sentences of the rules about years and dates. */
export const dateText = {
  date01: {
    title: '年份与本表年度不一致',
    basis: basis.suitable,
    stale: (where: string, year: number, formYear: number) => `${where}写的是 ${year} 年，而本表是 ${formYear} 年度，请改正或说明。`,
    ended: (where: string, range: string, formYear: number) => `${where}写的 ${range} 年已在 ${formYear} 年度之前结束，请改正或说明。`,
    later: (where: string, year: number, formYear: number) => `${where}的期限 ${year} 年晚于 ${formYear} 年度，年度目标应在当年完成，请核对。`,
    fix: (from: string, to: string) => `把 ${from} 改为 ${to}`,
  },
  date02: {
    title: '同一日期写法不一',
    basis: basis.writing,
    spellings: (where: string, text: string, other: string) => `${where}${quoted(text)}与其他指标的写法不一，建议统一为${quoted(other)}。`,
    dayWord: (where: string, text: string) => `${where}${quoted(text)}中的“号”是口语，建议改为“日”。`,
  },
  date03: {
    title: '起止日期不合理',
    basis: basis.complete,
    emptyRange: (where: string) => `${where}中的起止年份没有填写，请补上。`,
    reversed: (start: string, end: string) => `计划开始日期 ${start} 晚于计划完成日期 ${end}，请核对。`,
    outside: (start: string, end: string, year: number) => `项目起止日期 ${start} 至 ${end} 不包含 ${year} 年度，请核对。`,
    missing: (label: string) => `${label}没有填写，请补上。`,
    unreadable: (label: string, text: string) => `${label}${quoted(text)}不是日期，无法核对，请按“2022-01-01”的样子填写。`,
  },
} as const;
