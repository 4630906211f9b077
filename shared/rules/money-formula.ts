import { toHalfWidth } from '../normalise/character-width';

/** What counts and prices are told by: people, days and the like. 名 and 位 count people, 日 days. */
const heads: Readonly<Record<string, string>> = { 人: '人', 名: '人', 位: '人', 人次: '人次', 天: '天', 日: '天', 月: '个月', 个月: '个月', 村: '村', 户: '户', 家: '家', 次: '次', 场: '场', 期: '期', 班: '班', 社区: '社区', 台: '台', 套: '套', 件: '件', 份: '份', 所: '所', 校: '校', 店: '店', 站: '站' };
const head = '人次|个月|社区|人|名|位|天|日|月|村|户|家|次|场|期|班|台|套|件|份|所|校|店|站';
const money = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万元|元|万)';

/** Money for one of each head: 每人每天200元, 0.6万元/人, 一个村8万元. */
export type Price = { readonly heads: readonly string[]; readonly yuan: number; readonly text: string };
export type Count = { readonly head: string; readonly number: number; readonly text: string; readonly start: number };

const pricePatterns: readonly RegExp[] = [
  new RegExp(`每个?(${head})(?:每个?(${head}))?[^\\d，。；;,]{0,8}?${money}`, 'gu'),
  new RegExp(`(?<!\\d)(?:一|1)个?(${head})()${money}`, 'gu'),
];
const priceAfter = new RegExp(`${money}\\s*(?:[/每·]个?(${head}))(?:[/每·]个?(${head}))?`, 'gu');
const counts = new RegExp(`(\\d[\\d,]*)\\s*(?:个|多|余)?(${head})(?!\\s*[/每\\d])`, 'gu');

/** Whether a text may hold a price at all; cheap. */
export const mayHoldPrice = /元\s*[/每·]|每[^，。；]{1,12}元|[一1]个?[村人户家场次期]\s*\d+(?:\.\d+)?万?元/u;

export function pricesIn(text: string): Price[] {
  const plain = toHalfWidth(text);
  const prices: Price[] = [];
  const add = (whole: string, digits = '', unit = '', ...per: (string | undefined)[]) => {
    const names = per.flatMap((name) => (name ? [heads[name] ?? name] : []));
    prices.push({ heads: names, yuan: Number(digits.replaceAll(',', '')) * (unit.startsWith('万') ? 10_000 : 1), text: whole });
  };
  for (const pattern of pricePatterns) for (const match of plain.matchAll(pattern)) add(match[0], match[3], match[4], match[1], match[2]);
  for (const match of plain.matchAll(priceAfter)) add(match[0], match[1], match[2], match[3], match[4]);
  return prices;
}

export function countsIn(text: string): Count[] {
  return [...toHalfWidth(text).matchAll(counts)].map((match) => ({
    head: heads[match[2] ?? ''] ?? '',
    number: Number((match[1] ?? '').replaceAll(',', '')),
    text: match[0],
    start: match.index,
  }));
}
