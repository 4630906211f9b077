/** What a second-level heading asks for, whatever a region calls it. */
export type IndicatorCategory =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainable'
  | 'satisfaction';

/** Tried in turn: 经济成本指标 is a cost, 可持续发展影响指标 sustainable, 社会公众或服务对象满意度指标 satisfaction. */
const headings: readonly (readonly [IndicatorCategory, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['cost', /成本/u],
  ['quantity', /数量/u],
  ['quality', /质量/u],
  ['timeliness', /时效|进度/u],
  ['sustainable', /持续/u],
  ['economic', /经济/u],
  ['ecological', /生态|环境/u],
  ['social', /社会/u],
];

export function indicatorCategory(level1: string, level2: string): IndicatorCategory | null {
  const found = headings.find(([, heading]) => heading.test(level2)) ?? headings.find(([, heading]) => level2.trim() === '' && heading.test(level1));
  return found?.[0] ?? null;
}

export const outputs: ReadonlySet<IndicatorCategory | null> = new Set(['quantity', 'quality', 'timeliness', 'cost']);
export const benefits: ReadonlySet<IndicatorCategory | null> = new Set(['economic', 'social', 'ecological', 'sustainable']);
