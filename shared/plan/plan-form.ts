import { formName, type Declaration } from '../model/declaration';
import type { PageBlock, Template } from '../template/schema';
import { addCell, addRow, finishFlow, newFlow, type Flow } from './flow';
import { addIndicatorBlock } from './indicator-block';
import { pageCellOf, type Source } from './page-cell';
import type { Plan } from './plan';
import { bodyHeight } from './row-height';
import { addSignatureBlock } from './signature-block';
import { addSpendingBlock } from './spending-block';
import { addTaskBlock } from './task-block';

const a4 = { short: 210, long: 297 } as const;

/** Column widths in mm, scaled so that they fill the page between its margins. */
function columnWidths({ page }: Template): number[] {
  const paper = page.orientation === 'portrait' ? a4.short : a4.long;
  const room = paper - page.margins.left - page.margins.right;
  const whole = page.columns.reduce((sum, width) => sum + width, 0);
  return page.columns.map((width) => (width * room) / whole);
}

function addBlock(flow: Flow, source: Source, block: PageBlock, columns: readonly number[]): void {
  const { template } = source;
  switch (block.kind) {
    case 'title':
      addRow(flow, { minHeight: 14, role: 'title', table: null });
      addCell(flow, { rowSpan: 1, columnSpan: flow.columns, text: template.title, look: 'title', align: 'center', bordered: false });
      return;
    case 'caption':
      addRow(flow, { minHeight: bodyHeight(template), role: 'caption', table: null });
      for (const cell of block.cells) addCell(flow, pageCellOf(source, cell, 'caption'));
      return;
    case 'row':
      addRow(flow, { minHeight: Math.max(block.minHeight ?? 0, bodyHeight(template)), role: 'form', table: null });
      for (const cell of block.cells) addCell(flow, pageCellOf(source, cell, 'form'));
      return;
    case 'tasks':
      return addTaskBlock(flow, source, block);
    case 'spendingPlan':
      return addSpendingBlock(flow, source, block);
    case 'indicators':
      return addIndicatorBlock(flow, source, block);
    case 'signature':
      return addSignatureBlock(flow, template, columns);
  }
}

type Finished = ReturnType<typeof finishFlow>;

/** Totals of the header know their parts, where all of them stand on the form. A total of a column has its own. */
function withFieldSums({ rows, cells }: Finished, { rules }: Template): Finished {
  const shown = new Set(cells.flatMap(({ place }) => (place?.kind === 'field' ? [place.field] : [])));
  const sums = new Map(rules.sums.filter(({ parts }) => parts.every((part) => shown.has(part))).map(({ total, parts }) => [total, parts]));
  return {
    rows,
    cells: cells.map((cell) => {
      const parts = cell.place?.kind === 'field' && !cell.sumOf ? sums.get(cell.place.field) : undefined;
      return parts ? { ...cell, sumOf: parts.map((field) => ({ kind: 'field' as const, field })) } : cell;
    }),
  };
}

/**
 * Lays a declaration out on its template's form. Pure and total: any declaration gives a plan, and every text of it that
 * the form has a place for stands in the plan unchanged, except that amounts get separators and the form's decimals.
 */
export function planForm(template: Template, declaration: Declaration): Plan {
  const columns = columnWidths(template);
  const flow = newFlow(columns.length);
  const source = { template, declaration };
  for (const block of template.page.blocks) addBlock(flow, source, block, columns);
  const { orientation, margins, fontSize } = template.page;
  return {
    declarationId: declaration.id,
    name: formName(declaration.fields),
    title: template.title,
    page: { orientation, margins, fontSize },
    columns,
    ...withFieldSums(finishFlow(flow), template),
  };
}
