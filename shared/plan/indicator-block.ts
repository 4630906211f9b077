import { extraColumn, type Indicator, type IndicatorColumn, type IndicatorPeriod } from '../model/declaration';
import type { PageBlock, Template } from '../template/schema';
import { addCell, addRow, type Flow, type FlowCell } from './flow';
import { choicesOf, level1Label, level2Label, levelRuns } from './levels';
import { pageCellOf, type Source } from './page-cell';
import { bodyHeight } from './row-height';

type IndicatorBlock = Extract<PageBlock, { kind: 'indicators' }>;
type BlockColumn = IndicatorBlock['columns'][number];

/**
 * Rows that a block shows: those of its period. The first block also takes the rows of a period that no block of the form
 * shows, so that nothing of the declaration is missing from its form.
 */
function rowsOf({ template, declaration }: Source, block: IndicatorBlock): Indicator[] {
  const blocks = template.page.blocks.filter((candidate) => candidate.kind === 'indicators');
  const shown = new Set<IndicatorPeriod>(blocks.map((candidate) => candidate.period));
  const first = blocks[0] === block;
  return declaration.indicators.filter((row) => row.period === block.period || (first && !shown.has(row.period)));
}

function headerLabel(template: Template, column: BlockColumn): string {
  if (column.id) return template.indicators.columns.find((candidate) => candidate.id === column.id)?.label ?? '';
  return column.extra ?? template.fields.find((field) => field.id === column.field)?.label ?? '';
}

const leftAligned: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>(['name', 'explanation', 'basis', 'wording', 'remark']);

const bordered = { bordered: true, rowSpan: 1 } as const;

type LevelColumn = 'level1' | 'level2';

const isLevel = (id: IndicatorColumn): id is LevelColumn => id === 'level1' || id === 'level2';

/** A cell that spans the `members` of its run. */
function levelCell(template: Template, members: readonly [Indicator, ...Indicator[]], id: LevelColumn, columnSpan: number): FlowCell {
  const row = members[0];
  return {
    ...bordered,
    rowSpan: members.length,
    columnSpan,
    text: id === 'level1' ? level1Label(template, row.level1) : level2Label(template, row.level1, row.level2),
    look: 'level',
    align: 'center',
    place: { kind: 'cell', table: 'indicator', row: row.id, column: id },
    members: members.map((member) => member.id),
    ...choicesOf(template, row, id),
  };
}

function textCell(template: Template, row: Indicator, id: IndicatorColumn, columnSpan: number): FlowCell {
  return {
    ...bordered,
    columnSpan,
    text: row[id],
    look: 'text',
    align: leftAligned.has(id) ? 'left' : 'center',
    place: { kind: 'cell', table: 'indicator', row: row.id, column: id },
    ...choicesOf(template, row, id),
  };
}

/** A cell of a column that only this template has. */
function extraCell(row: Indicator | undefined, header: string, period: IndicatorPeriod, columnSpan: number): FlowCell {
  return {
    ...bordered,
    columnSpan,
    text: row?.extras?.[header] ?? '',
    look: 'text',
    align: 'left',
    place: { kind: 'cell', table: 'indicator', row: row?.id ?? '', column: extraColumn(header) },
    ...(row === undefined && { starts: { period } }),
  };
}

/** The row that shows a table without indicators, ready to be typed into. */
function emptyCellOf(id: IndicatorColumn, period: IndicatorPeriod, columnSpan: number): FlowCell {
  return {
    ...bordered,
    columnSpan,
    text: '',
    look: isLevel(id) ? 'level' : 'text',
    align: leftAligned.has(id) ? 'left' : 'center',
    place: { kind: 'cell', table: 'indicator', row: '', column: id },
    starts: { period },
  };
}

/** The table of indicators of one period: header, and a row an indicator with level cells that span their rows. */
export function addIndicatorBlock(flow: Flow, source: Source, block: IndicatorBlock): void {
  const { template } = source;
  const rows = rowsOf(source, block);
  const runs = { level1: levelRuns(rows, 'level1'), level2: levelRuns(rows, 'level2') };
  const count = Math.max(rows.length, 1);
  const table = flow.tables;
  flow.tables += 1;
  const minHeight = bodyHeight(template);
  addRow(flow, { minHeight, role: 'header', table });
  if (block.side) addCell(flow, { ...bordered, rowSpan: count + 1, columnSpan: block.side.columns, text: block.side.text, look: 'label', align: 'center' });
  for (const column of block.columns) {
    addCell(flow, { ...bordered, columnSpan: column.columns, text: headerLabel(template, column), look: 'header', align: 'center' });
  }
  for (let index = 0; index < count; index += 1) {
    const row = rows[index];
    addRow(flow, { minHeight, role: 'body', table, ...(row && { record: { table: 'indicator', row: row.id, period: row.period } }) });
    for (const column of block.columns) {
      if (column.field && index === 0) addCell(flow, pageCellOf(source, { field: column.field, columns: column.columns, rows: count }, 'form'));
      if (column.extra !== undefined) addCell(flow, extraCell(row, column.extra, block.period, column.columns));
      if (!column.id) continue;
      if (!row) addCell(flow, emptyCellOf(column.id, block.period, column.columns));
      else if (!isLevel(column.id)) addCell(flow, textCell(template, row, column.id, column.columns));
      else {
        const members = runs[column.id].get(row.id);
        if (members) addCell(flow, levelCell(template, members, column.id, column.columns));
      }
    }
  }
}
