import type { IndicatorColumn } from '../../model/declaration';
import type { Level1Entry, PageBlock, Template } from '../../template/schema';
import type { TableColumn } from '../indicator-header';
import type { TableExtent } from '../segments';
import { settleColumns } from '../settle-columns';
import { withoutMarks } from '../told-labels';
import { plainWords } from '../words';
import type { FormLayout } from './form-parts';
import type { PageColumns } from './page-columns';

type Indicators = Template['indicators'];
type IndicatorBlock = Extract<PageBlock, { kind: 'indicators' }>;
type Settled = { readonly column: TableColumn; readonly id: IndicatorColumn | 'extra' };

/** One table of the file as blocks of the page, one a period, with the columns that it brings. */
export type TableBlocks = { readonly blocks: readonly IndicatorBlock[]; readonly columns: Indicators['columns']; readonly extras: readonly string[] };

export function tableBlocks(table: TableExtent, layout: FormLayout, page: PageColumns): TableBlocks {
  const { header } = table;
  const settledOf = (columns: readonly TableColumn[]) => settleColumns(columns, (column) => textsOf(layout, table, column), layout.language.levels);
  const side = header.columns.find(({ use, from }) => use.role === 'side' && from === header.columns[0]?.from);
  const all: Settled[] = [];
  const blocks = header.blocks.map(({ period, columns }): IndicatorBlock => {
    const settled = settledOf(columns);
    all.push(...settled);
    const isField = (column: TableColumn) => column.use.role === 'field';
    const shown = columns.filter((column) => settled.some((each) => each.column === column) || isField(column));
    const sideSpan = side ? page.between(page.left, side.to) : 0;
    const spans = spread(shown.map(({ from, to }) => page.between(from, to)), page.widths.length - sideSpan);
    const blockColumns = shown.flatMap((column, index): IndicatorBlock['columns'] => {
      const id = settled.find((each) => each.column === column)?.id;
      const span = { columns: spans[index] ?? 1 };
      if (id === 'extra') return [{ extra: plainWords(withoutMarks(column.text)), ...span }];
      if (id !== undefined) return [{ id, ...span }];
      const field = column.use.role === 'field' ? column.use.meanings.find(({ role }) => role === 'field') : undefined;
      return field && 'id' in field ? [{ field: field.id, ...span }] : [];
    });
    return { kind: 'indicators', period, columns: blockColumns, ...(side && { side: { text: withoutMarks(side.text).trim(), columns: sideSpan } }) };
  });
  const columns = new Map<string, Indicators['columns'][number]>();
  const extras = new Set<string>();
  for (const { column, id } of all) {
    const label = withoutMarks(column.text).trim();
    if (id === 'extra') extras.add(plainWords(label));
    else if (!columns.has(id)) columns.set(id, { id, label, aliases: [] });
  }
  return { blocks, columns: [...columns.values()], extras: [...extras] };
}

/** Spans that together are as wide as the page: what is missing goes to the widest, what is too much is taken from it. */
function spread(spans: readonly number[], whole: number): number[] {
  const result = [...spans];
  for (let rest = whole - spans.reduce((sum, span) => sum + span, 0); rest !== 0; rest += rest > 0 ? -1 : 1) {
    const most = result.indexOf(Math.max(...result));
    if (rest < 0 && (result[most] ?? 1) <= 1) break;
    result[most] = (result[most] ?? 1) + Math.sign(rest);
  }
  return result;
}

function textsOf({ sheet }: FormLayout, { header, bottom }: TableExtent, column: TableColumn): string[] {
  const texts: string[] = [];
  for (let row = header.bottom + 1; row <= bottom; row += 1) {
    const text = sheet.at(row, column.from)?.text;
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** Levels in the order and the words of the file; those of `base` where the file shows none. */
export function catalogueOf(layout: FormLayout, base: readonly Level1Entry[]): Level1Entry[] {
  const { levels } = layout.language;
  const found = new Map<string, { label: string; level2: Map<string, string> }>();
  for (const table of layout.segment.tables) {
    const { header, bottom } = table;
    const settled = header.blocks.flatMap(({ columns }) => settleColumns(columns, (column) => textsOf(layout, table, column), levels));
    const columnOf = (id: string) => settled.find((each) => each.id === id)?.column.from;
    const [first, second] = [columnOf('level1'), columnOf('level2')];
    let level1 = '';
    for (let row = header.bottom + 1; row <= bottom; row += 1) {
      const text = (column: number | undefined) => (column === undefined ? '' : (layout.sheet.at(row, column)?.text.trim() ?? ''));
      const label1 = text(first);
      const label2 = text(second);
      if (label1 !== '') level1 = levels.level1(label1);
      const name2 = label2 === '' ? '' : levels.level2(label2, level1);
      const parent = level1 || (levels.parentOf(name2) ?? '');
      if (parent === '') continue;
      const entry = found.get(parent) ?? { label: label1 || parent, level2: new Map<string, string>() };
      found.set(parent, entry);
      if (name2 !== '' && !entry.level2.has(name2)) entry.level2.set(name2, label2);
    }
  }
  const entries = [...found].map(([name, { label, level2 }]): Level1Entry => {
    const own = [...level2].map(([name2, label2]) => ({ name: name2, label: label2, aliases: [], required: isStarred(label2) }));
    const common = base.find((each) => each.name === name)?.level2 ?? [];
    const fallback = common.length > 0 ? common : [{ name, label, aliases: [], required: false }];
    return { name, label, aliases: [], level2: own.length > 0 ? own : [...fallback] };
  });
  return entries.length > 0 ? entries : [...base];
}

const isStarred = (label: string) => plainWords(label).startsWith('*');
