import type { FormContent, IndicatorColumn } from '#shared/model/declaration';
import { formatAmount } from '#shared/normalise/amount';
import { parseTargetValue } from '#shared/normalise/target-value';
import type { Template, TemplateField } from '#shared/template/schema';
import { put, type Draft, type DraftValue } from './draft';

/** How a form is laid out in a test: each choice is a way in which files of one template differ. */
export type Layout = {
  readonly leadingColumns: number;
  readonly leadingRows: number;
  readonly title: 'template' | 'withUnitName' | 'none';
  readonly captions: boolean;
  readonly label: 'plain' | 'colon' | 'fullColon' | 'star' | 'spaced' | 'broken' | 'alias' | 'numbered';
  readonly brackets: 'half' | 'full' | 'none';
  readonly pairs: 1 | 2 | 4;
  readonly values: 'right' | 'below' | 'inline';
  readonly merged: boolean;
  readonly fieldOrder: readonly number[];
  readonly columnOrder: readonly number[];
  readonly levels: 'merged' | 'blank' | 'repeated';
  readonly levelLabels: 'full' | 'short' | 'starred';
  readonly side: boolean;
  readonly twoLineHeader: boolean;
  readonly splitUnit: boolean;
  readonly numbers: 'text' | 'numbers';
  readonly blankRows: boolean;
  readonly hiddenColumn: boolean;
  readonly signature: boolean;
};

export const plainLayout: Layout = {
  leadingColumns: 0, leadingRows: 0, title: 'template', captions: false, label: 'colon', brackets: 'half', pairs: 2, values: 'right', merged: true,
  fieldOrder: [], columnOrder: [], levels: 'merged', levelLabels: 'short', side: false, twoLineHeader: false, splitUnit: false, numbers: 'text',
  blankRows: false, hiddenColumn: false, signature: false,
};

const width = 8;
const byOrder = <T>(things: readonly T[], order: readonly number[]): T[] =>
  things.map((thing, index) => ({ thing, key: order[index] ?? index })).toSorted((a, b) => a.key - b.key).map(({ thing }) => thing);

/** Lays one form out from `top` and gives the first row below it. Fields that the template does not have are left out. */
export function layForm(draft: Draft, top: number, content: FormContent, template: Template, layout: Layout, year?: number): number {
  const left = layout.leadingColumns;
  let row = top + layout.leadingRows;
  if (layout.title !== 'none') {
    const title = layout.title === 'withUnitName' ? `某市某区财政局${template.title}` : template.title;
    put(draft, row, left, title, { columns: width });
    row += 1;
  }
  if (layout.captions) {
    if (year !== undefined) put(draft, row, left, `（${year}年度）`, { columns: 4 });
    put(draft, row, left + 5, `单位：${template.money.unit}`);
    row += 1;
  }
  row = layFields(draft, row, content, template, layout);
  if (layout.blankRows) row += 1;
  row = layIndicators(draft, row, content, template, layout);
  if (layout.signature) {
    put(draft, row + 1, left, '填报单位(盖章)：');
    put(draft, row + 1, left + 3, '填报人：');
    put(draft, row + 2, left, '联系电话：');
    row += 3;
  }
  return row;
}

function labelText(field: { label: string; aliases: readonly string[] }, layout: Layout, index: number): string {
  const printed = layout.label === 'alias' ? (field.aliases[index % Math.max(1, field.aliases.length)] ?? field.label) : field.label;
  const bracketed =
    layout.brackets === 'full' ? printed.replaceAll('(', '（').replaceAll(')', '）') : layout.brackets === 'none' ? printed.replace(/[(（].*[)）]$/, '') || printed : printed;
  switch (layout.label) {
    case 'colon': return `${bracketed}:`;
    case 'fullColon': return `${bracketed}：`;
    case 'star': return `*${bracketed}`;
    case 'spaced': return [...bracketed].join(' ');
    case 'broken': return `${bracketed.slice(0, 2)}\n${bracketed.slice(2)}`;
    case 'numbered': return `${index + 1}. ${bracketed}`;
    default: return bracketed;
  }
}

function layFields(draft: Draft, top: number, content: FormContent, template: Template, layout: Layout): number {
  const left = layout.leadingColumns;
  const fields = byOrder(template.fields.filter(({ kind, id }) => kind !== 'year' && id !== 'goalPeriod'), layout.fieldOrder);
  const step = width / layout.pairs;
  let row = top;
  let slot = 0;
  const nextRow = () => {
    row += layout.values === 'below' ? 2 : 1;
    slot = 0;
  };
  fields.forEach((field, index) => {
    const wide = field.kind === 'longText';
    if ((wide && slot > 0) || slot === layout.pairs) nextRow();
    const at = left + slot * step;
    const label = labelText(field, layout, index);
    const value = fieldValue(field, content.fields[field.id] ?? '', template, layout);
    const span = (wide ? width : step) - 1;
    if (layout.values === 'inline' && value.kind === 'text') put(draft, row, at, `${label.replace(/[:：]$/, '')}：${value.shown}`, { columns: layout.merged ? span + 1 : 1 });
    else if (layout.values === 'below') {
      put(draft, row, at, label, { columns: layout.merged ? span + 1 : 1 });
      put(draft, row + 1, at, value, { columns: layout.merged ? span + 1 : 1 });
    } else {
      put(draft, row, at, label);
      put(draft, row, at + 1, value, { columns: layout.merged ? span : 1 });
    }
    slot = wide ? layout.pairs : slot + 1;
  });
  nextRow();
  return row;
}

function fieldValue(field: TemplateField, text: string, template: Template, layout: Layout): DraftValue {
  if (field.kind === 'amount' && text !== '') {
    const shown = formatAmount(text, template.money.decimals);
    return layout.numbers === 'text' ? { kind: 'text', shown } : { kind: 'number', shown, number: Number(text), format: '#,##0.00' };
  }
  if (field.kind === 'date' && text !== '' && layout.numbers === 'numbers') {
    return { kind: 'date', shown: text.replaceAll('-', '/'), date: new Date(`${text}T00:00:00Z`), format: 'yyyy/mm/dd' };
  }
  return { kind: 'text', shown: text };
}

type Column = { readonly id: IndicatorColumn; readonly label: string; readonly aliases: readonly string[] };

function layIndicators(draft: Draft, top: number, content: FormContent, template: Template, layout: Layout): number {
  const side = layout.side ? 1 : 0;
  const left = layout.leadingColumns + side;
  const own: readonly Column[] = template.indicators.columns;
  const split = layout.splitUnit && !own.some(({ id }) => id === 'unit');
  const columns = byOrder<Column>(split ? [...own, { id: 'unit', label: '计量单位', aliases: ['度量单位'] }] : own, layout.columnOrder);
  const lines = layout.twoLineHeader ? 2 : 1;
  columns.forEach((column, index) => {
    const label = layout.label === 'alias' ? (column.aliases[0] ?? column.label) : layout.label === 'spaced' ? [...column.label].join(' ') : column.label;
    if (lines === 2 && column.id === 'value') {
      put(draft, top, left + index, '年度绩效目标');
      put(draft, top + 1, left + index, label);
    } else put(draft, top, left + index, label, { rows: layout.merged ? lines : 1 });
  });
  let row = top + lines;
  const rows = content.indicators;
  rows.forEach((_, index) => {
    if (layout.blankRows && index > 0 && index % 5 === 0 && layout.levels !== 'merged') row += 1;
    columns.forEach((column, at) => {
      if (column.id === 'level1' || column.id === 'level2') return layLevel(draft, row, left + at, column.id, index, content, template, layout);
      put(draft, row, left + at, indicatorValue(content, index, column.id, split, layout));
    });
    row += 1;
  });
  if (layout.side) put(draft, top, layout.leadingColumns, '绩效指标', { rows: layout.merged ? row - top : 1 });
  if (layout.hiddenColumn) {
    const hidden = layout.leadingColumns + width + 1;
    put(draft, top, hidden, '内部编码');
    rows.forEach((_, index) => put(draft, top + lines + index, hidden, `H${index}`));
    draft.hiddenColumns.push(hidden);
  }
  return row;
}

function indicatorValue(content: FormContent, index: number, id: IndicatorColumn, split: boolean, layout: Layout): DraftValue | string {
  const indicator = content.indicators[index];
  if (!indicator) return '';
  const parsed = parseTargetValue(indicator.value);
  const isWhole = parsed.wording === '' && `${parsed.sign}${parsed.number}${parsed.unit}` === indicator.value && parsed.unit !== '';
  if (split && isWhole && id === 'unit') return parsed.unit;
  if (id !== 'value') return indicator[id];
  if (split && isWhole) return parsed.sign + parsed.number;
  const percent = layout.numbers === 'numbers' ? /^(\d{1,3})%$/.exec(indicator.value) : null;
  return percent ? { kind: 'percent', shown: indicator.value, number: Number(percent[1]) / 100, format: '0%' } : indicator.value;
}

function layLevel(
  draft: Draft, row: number, column: number, id: 'level1' | 'level2', index: number, content: FormContent, template: Template, layout: Layout,
): void {
  const key = (at: number) => {
    const found = content.indicators[at];
    return found === undefined ? null : id === 'level1' ? found.level1 : `${found.level1}/${found.level2}`;
  };
  const begins = key(index) !== key(index - 1);
  if (!begins && layout.levels !== 'repeated') return;
  let rows = 1;
  if (layout.levels === 'merged') while (key(index + rows) === key(index)) rows += 1;
  put(draft, row, column, levelText(content.indicators[index]?.[id] ?? '', id, template, layout), { rows });
}

function levelText(name: string, id: 'level1' | 'level2', template: Template, layout: Layout): string {
  if (layout.levelLabels === 'full') return name;
  const short = name.replace(/指标$/, '');
  if (layout.levelLabels === 'starred') return id === 'level2' ? `★ ${short}` : `一、${short}`;
  const level2 = template.indicators.catalogue.flatMap((entry) => entry.level2).find((entry) => entry.name === name);
  return id === 'level2' ? (level2?.label ?? short) : (template.indicators.catalogue.find((entry) => entry.name === name)?.label ?? short);
}
