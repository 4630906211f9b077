import { basis, quoted, rowLabel } from './rules';

type Row = { readonly number: number; readonly name: string };

/** Titles and sentences of the rules about amounts and the spending plan. */
export const amountText = {
  fin01: {
    title: '总额与分项不一致',
    basis: basis.complete,
    sum: (where: string, total: string, sum: string) => `${where} ${total} 与各分项之和 ${sum} 不一致，请核对总额和分项。`,
    larger: (where: string, total: string, part: string, amount: string) => `${part} ${amount} 大于${where} ${total}，请核对。`,
    unreadable: (where: string, text: string) => `${where}${quoted(text)}不是金额，无法核对合计，请改为数字。`,
    parts: (names: readonly string[]) => names.join('＋'),
    task: (row: Row, column: string) => `任务${rowLabel(row)}的${column}`,
    taskColumn: { total: '总额', fiscal: '财政拨款', other: '其他资金' } as Readonly<Record<string, string>>,
  },
} as const;
