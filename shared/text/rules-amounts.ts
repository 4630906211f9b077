import { basis, quoted, rowLabel } from './rules';

type Row = { readonly number: number; readonly name: string };

/** Titles and sentences of the rules about amounts and the spending plan. */
export const amountText = {
  taskColumn: { total: '总额', fiscal: '财政拨款', other: '其他资金' } as Readonly<Record<string, string>>,
  unreadable: (where: string, text: string) => `${where}${quoted(text)}不是金额，无法核对，请改为数字。`,
  fin01: {
    title: '总额与分项不一致',
    basis: basis.complete,
    sum: (where: string, total: string, sum: string) => `${where} ${total} 与各分项之和 ${sum} 不一致，请核对总额和分项。`,
    larger: (where: string, total: string, part: string, amount: string) => `${part} ${amount} 大于${where} ${total}，请核对。`,
    parts: (names: readonly string[]) => names.join('＋'),
    task: (row: Row, column: string) => `任务${rowLabel(row)}的${column}`,
  },
  fin02: {
    title: '合计与各行之和不一致',
    basis: basis.complete,
    sum: (column: string, total: string, sum: string, difference: string) => `年度主要任务的${column}合计 ${total} 与各行之和 ${sum} 相差 ${difference}，请核对各行金额。`,
  },
  fin03: {
    title: '总金额与本年度金额不匹配',
    basis: basis.suitable,
    rounding: (total: string, product: string, difference: string) => `项目总金额 ${total} 与本年度金额乘以实施期限 ${product} 相差 ${difference}，像是四舍五入造成的，请确认。`,
    differs: (total: string, product: string, years: string) => `项目总金额 ${total} 不等于本年度金额乘以 ${years} 年 ${product}，如各年安排不同请忽略，否则请核对。`,
  },
  fin04: {
    title: '资金没有列明构成',
    basis: basis.complete,
    missing: (total: string, parts: readonly string[]) => `${total}没有列明构成，请填写${parts.join('、')}。`,
  },
  fin05: {
    title: '文字中的金额与金额栏不一致',
    basis: basis.relevant,
    differs: (where: string, said: string, amount: string) => `${where}中写的“${said}”与金额栏的 ${amount} 不一致，请改成一致。`,
  },
  fin06: {
    title: '测算结果与预算不一致',
    basis: basis.suitable,
    differs: (where: string, formula: string, product: string, amount: string) => `按${where}中的测算 ${formula} = ${product}，与预算 ${amount} 不一致，请核对标准、数量或预算。`,
    formula: (counts: readonly string[], price: string) => [...counts, price].join('×'),
  },
  fin07: {
    title: '资金支出计划不合理',
    basis: basis.feasible,
    falls: (period: string, percent: string, before: string) => `资金支出计划${period} ${percent}% 小于上一期 ${before}%，累计进度应逐期上升，请核对。`,
    end: (period: string, percent: string) => `资金支出计划最后一期（${period}）为 ${percent}%，应为 100%，请核对。`,
    blank: (period: string) => `资金支出计划${period}没有填写比例，请补上。`,
    unreadable: (period: string, text: string) => `资金支出计划${period}的${quoted(text)}不是百分比，无法核对，请改为数字。`,
    over: (period: string, percent: string) => `资金支出计划${period} ${percent}% 超出 0 到 100% 的范围，请核对。`,
  },
} as const;
