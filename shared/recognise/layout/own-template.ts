import { rangeName, type CellGrid } from '../../model/cell-grid';
import type { TaskColumn } from '../../model/declaration';
import type { PageBlock, Template, TemplateField } from '../../template/schema';
import { isUnitLine } from '../captions';
import { isProjectList } from '../project-groups';
import type { RecognisedForm } from '../recognition';
import { withoutMarks } from '../told-labels';
import { taskTotalFields, taskWords } from '../vocabulary';
import { moneyUnitIn, plainWords } from '../words';
import { type FormLayout, formLayout } from './form-parts';
import { headRow, type Waiting } from './head-blocks';
import { pageColumns, type PageColumns } from './page-columns';
import { catalogueOf, tableBlocks, type TableBlocks } from './table-block';

/** What a person, or the program for them, says of a template that is made from a form. */
export type OwnTemplateHeader = { readonly id: string; readonly region: string; readonly source: string; readonly year: number };

/**
 * A template with the layout of a form that was recognised: labels, fields in their order, columns and their widths, title, unit of
 * money, levels as the file has them. Null for a table of many projects, which is no form, and where the grid holds no such form.
 * @param base the template that the form was read by: kinds of fields, upload mapping and rules are its
 */
export function ownTemplate(grid: CellGrid, form: RecognisedForm, base: Template, templates: readonly Template[], header: OwnTemplateHeader): Template | null {
  const layout = formLayout(grid, form, base, templates);
  if (!layout || layout.segment.tables.some((table) => isProjectList(table.header))) return null;
  const { sheet, segment } = layout;
  const cells = sheet.cells.filter((cell) => cell.row >= segment.top && cell.row <= segment.bottom);
  const page = pageColumns(sheet, cells);
  const tables = segment.tables.map((table) => tableBlocks(table, layout, page));
  const { blocks, signature } = pageOf(layout, page, tables, form);
  const columns = uniqueBy([...tables.flatMap((table) => table.columns), ...(tables.length === 0 ? base.indicators.columns : [])], ({ id }) => id);
  const missing = base.indicators.columns.filter(({ id }) => !columns.some((column) => column.id === id)).slice(0, Math.max(0, 3 - columns.length));
  const wide = page.widths.reduce((sum, width) => sum + width, 0) > 110;
  return withoutMarks({
    ...base,
    id: header.id,
    region: header.region,
    source: header.source,
    title: titleOf(layout, base),
    titleAliases: [],
    years: { from: header.year },
    money: moneyOf(layout, form, base),
    fields: fieldsOf(layout, blocks, form, base),
    indicators: {
      ...base.indicators,
      columns: [...columns, ...missing],
      extras: [...new Set(tables.flatMap(({ extras }) => extras))],
      catalogue: catalogueOf(layout, base.indicators.catalogue),
      periods: periodsOf(tables, base),
    },
    ...(form.content.tasks.length > 0 && { tasks: base.tasks ?? { columns: taskColumns.map((id) => ({ id, label: taskWords[id][0] ?? id, aliases: [] })) } }),
    ...(form.content.spendingPlan.length > 0 && {
      spendingPlan: { label: base.spendingPlan?.label ?? '资金支出计划', aliases: base.spendingPlan?.aliases ?? [], periods: form.content.spendingPlan.map(({ period }) => period) },
    }),
    page: { ...base.page, orientation: wide ? ('landscape' as const) : ('portrait' as const), columns: [...page.widths, ...(page.widths.length < 2 ? [1] : [])], blocks },
    signature: { labels: [...signature], boxes: [] },
    rules: { ...base.rules, sums: base.rules.sums.filter(({ total, parts }) => [total, ...parts].every((id) => layout.labels.has(id))) },
  });
}

const taskColumns: readonly TaskColumn[] = ['name', 'content', 'total', 'fiscal', 'other'];
const uniqueBy = <T>(things: readonly T[], key: (thing: T) => string): T[] => [...new Map(things.toReversed().map((thing) => [key(thing), thing])).values()].toReversed();

function pageOf(layout: FormLayout, page: PageColumns, tables: readonly TableBlocks[], form: RecognisedForm): { blocks: PageBlock[]; signature: readonly string[] } {
  const { segment } = layout;
  const blocks: PageBlock[] = [];
  const signature: string[] = [];
  const waiting: Waiting = new Map();
  const first = (rows: ReadonlySet<number>) => Math.min(...rows);
  for (let row = segment.top; row <= segment.bottom; row += 1) {
    const at = segment.tables.findIndex(({ header, bottom }) => row >= header.top && row <= bottom);
    const table = segment.tables[at];
    if (table) {
      blocks.push(...(tables[at]?.blocks ?? []));
      row = table.bottom;
    } else if (layout.taskRows.has(row)) {
      if (row === first(layout.taskRows)) blocks.push(taskBlock(form, page));
    } else if (layout.planRows.has(row)) {
      if (row === first(layout.planRows)) blocks.push({ kind: 'spendingPlan', columns: evenly(page.widths.length, form.content.spendingPlan.length) });
    } else {
      const found = headRow(row, layout, page, waiting, blocks.some(({ kind }) => kind === 'row' || kind === 'indicators'));
      blocks.push(...found.blocks);
      signature.push(...found.signature);
    }
  }
  if (signature.length > 0) blocks.push({ kind: 'signature' });
  return { blocks, signature };
}

function evenly(whole: number, parts: number): number[] {
  const count = Math.max(1, Math.min(whole, parts));
  return Array.from({ length: count }, (_, index) => Math.floor((whole * (index + 1)) / count) - Math.floor((whole * index) / count));
}

function taskBlock(form: RecognisedForm, page: PageColumns): PageBlock {
  const shown = taskColumns.filter((id) => form.content.tasks.some((task) => task[id] !== ''));
  const ids = shown.length > 0 ? shown : taskColumns.slice(0, 3);
  const spans = evenly(page.widths.length, ids.length);
  const columns = ids.slice(0, spans.length).map((id, index) => ({ id, columns: spans[index] ?? 1 }));
  const total = columns.map(({ id, columns: span }, index) => {
    const field = taskTotalFields[id];
    return { ...(index === 0 ? { text: '金额合计' } : field !== undefined && form.content.fields[field] !== undefined ? { field } : {}), columns: span, rows: 1 };
  });
  return {
    kind: 'tasks',
    header: [columns.map(({ id, columns: span }) => ({ text: taskWords[id][0] ?? id, columns: span, rows: 1 }))],
    columns,
    ...(total.some((cell) => 'field' in cell) && { total }),
  };
}

const yearBefore = /^[（(]?(?:19|20)\d{2}\s*年度?[)）]?/;
const yearBehind = /[（(]?(?:19|20)\d{2}\s*年度?[)）]?$/;

function titleOf({ segment }: FormLayout, base: Template): string {
  const [title] = segment.titles;
  const words = (title ? withoutMarks(title.text) : '').trim().replace(yearBefore, '').replace(yearBehind, '');
  return words.replace(/\s+/g, ' ').trim() || base.title;
}

/** Fields that the page names, with the labels of the file; what kind each is says the base, else its value. */
function fieldsOf({ labels }: FormLayout, blocks: readonly PageBlock[], form: RecognisedForm, base: Template): TemplateField[] {
  const named = blocks.flatMap((block) => {
    if (block.kind === 'row' || block.kind === 'caption') return block.cells.flatMap(({ label, field }) => [label, field]);
    if (block.kind === 'indicators') return block.columns.map(({ field }) => field);
    return block.kind === 'tasks' ? (block.total ?? []).map(({ field }) => field) : [];
  });
  const ids = [...new Set([...named, ...Object.keys(form.content.fields)].filter((id) => id !== undefined))];
  const fields = ids.map((id): TemplateField => {
    const known = base.fields.find((field) => field.id === id);
    const label = labels.get(id) ?? known?.label ?? (id === 'year' ? '年度' : id);
    const isLong = (form.content.fields[id]?.length ?? 0) > 40;
    const isAmount = id.endsWith('Amount');
    const kind = known?.kind ?? (id === 'year' ? 'year' : isAmount ? 'amount' : isLong ? 'longText' : 'text');
    const aliases = known && plainWords(known.label) !== plainWords(label) ? [known.label] : [];
    return { ...known, id, label: label.trim(), aliases, kind, required: known?.required ?? false, carry: known?.carry ?? (isAmount ? 'clear' : 'keep') };
  });
  return fields.length > 0 ? fields : base.fields;
}

function moneyOf({ sheet, segment, labels }: FormLayout, form: RecognisedForm, base: Template): Template['money'] {
  const lines = sheet.cells.filter((cell) => cell.row >= segment.top && cell.row <= segment.bottom && isUnitLine(cell.text)).map(({ text }) => text);
  const unit = [...lines, ...labels.values()].map(moneyUnitIn).find((each) => each !== null);
  const own = unit === '元' || unit === '万元' ? unit : base.money.unit;
  const amounts = new Set(Object.entries(form.sources.fields).flatMap(([id, cell]) => (id.endsWith('Amount') ? [cell] : [])));
  const shown = sheet.cells.filter((cell) => amounts.has(rangeName(cell.row, cell.column, cell.row, cell.column)));
  const decimals = shown.map(({ text }) => /\.(\d+)\D*$/.exec(text)?.[1]?.length ?? 0);
  return { unit: own, decimals: decimals.length === 0 ? base.money.decimals : Math.min(6, Math.max(...decimals)) };
}

function periodsOf(tables: readonly TableBlocks[], base: Template): Template['indicators']['periods'] {
  const found = new Set(tables.flatMap(({ blocks }) => blocks.map(({ period }) => period)));
  return found.size > 0 ? [...found] : base.indicators.periods;
}
