import type { PlanStep } from '../model/declaration';
import type { PageBlock } from '../template/schema';
import { addCell, addRow, type Flow } from './flow';
import type { Source } from './page-cell';
import { bodyHeight } from './row-height';

type SpendingBlock = Extract<PageBlock, { kind: 'spendingPlan' }>;
type Step = { readonly period: string; readonly row?: PlanStep };

/**
 * Periods from left to right. The template's own, with the declaration's percents; but where the declaration names another
 * period, or one twice, its own steps, for then the template's would leave some of them out.
 */
function stepsOf({ template, declaration }: Source): Step[] {
  const periods = template.spendingPlan?.periods ?? [];
  const byPeriod = new Map(declaration.spendingPlan.map((row) => [row.period, row]));
  const fits = byPeriod.size === declaration.spendingPlan.length && declaration.spendingPlan.every((row) => periods.includes(row.period));
  if (!fits) return declaration.spendingPlan.map((row) => ({ period: row.period, row }));
  return periods.map((period) => {
    const row = byPeriod.get(period);
    return row ? { period, row } : { period };
  });
}

/** 资金支出计划: periods across, cumulative percents below; more periods than the block has columns go on below. */
export function addSpendingBlock(flow: Flow, source: Source, block: SpendingBlock): void {
  const steps = stepsOf(source);
  const bands = Math.max(1, Math.ceil(steps.length / block.columns.length));
  const table = flow.tables;
  flow.tables += 1;
  const minHeight = bodyHeight(source.template);
  const base = { rowSpan: 1, bordered: true, align: 'center' } as const;
  for (let band = 0; band < bands; band += 1) {
    const shown = block.columns.map((columnSpan, index) => ({ columnSpan, step: steps[band * block.columns.length + index] }));
    // Only the first band may be repeated as a header: the others are content.
    addRow(flow, { minHeight, role: band === 0 ? 'header' : 'body', table });
    if (band === 0 && block.side) {
      addCell(flow, { ...base, rowSpan: bands * 2, columnSpan: block.side.columns, text: block.side.text, look: 'label' });
    }
    for (const { columnSpan, step } of shown) addCell(flow, { ...base, columnSpan, text: step?.period ?? '', look: 'header' });
    addRow(flow, { minHeight, role: 'body', table });
    for (const { columnSpan, step } of shown) {
      addCell(flow, {
        ...base,
        columnSpan,
        text: step?.row?.percent ?? '',
        look: 'text',
        ...(step && { place: { kind: 'cell', table: 'planStep', row: step.row?.id ?? '', column: 'percent' } }),
        ...(step && !step.row && { starts: { period: step.period } }),
      });
    }
  }
}
