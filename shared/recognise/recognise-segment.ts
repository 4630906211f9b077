import type { DeclarationKind } from '../model/declaration';
import type { GridCell } from '../model/cell-grid';
import type { Template } from '../template/schema';
import { recogniseText } from '../text/recognise';
import { assembleForm, doubtAt } from './assemble';
import { yearInTitle, yearLine } from './captions';
import { chooseTemplate, type Evidence } from './choose-template';
import type { FormMoney } from './field-values';
import { placeFields } from './fields';
import { headerCells, type HeaderCell } from './header-cells';
import { readHeaderFields } from './header-fields';
import { readIndicatorRows } from './indicator-rows';
import { keepsExtraFields, readExtraFields, type ExtraField } from './extra-fields';
import { doubtExtraColumns, doubtForeignColumns } from './foreign-columns';
import { readIndicator } from './indicators';
import { leftOvers } from './left-over';
import type { Lexicon } from './lexicon';
import type { LevelNames } from './levels';
import { groupByProject, isProjectList, type ProjectGroup } from './project-groups';
import type { Ledger, RawField, RawIndicator, RawText } from './raw';
import type { RecognisedForm } from './recognition';
import type { Language, Segment } from './segments';
import type { Sheet } from './sheet';
import { readSpendingPlan } from './spending-plan';
import { readTasks } from './tasks';
import { moneyUnitIn, plainWords, type MoneyUnit } from './words';

export type TemplateWords = (template: Template) => { readonly lexicon: Lexicon; readonly levels: LevelNames };
/** All that is known of words: of every template together, and of the one that a form turns out to follow. */
export type Knowledge = Language & { readonly templates: readonly Template[]; readonly wordsOf: TemplateWords };

/** The forms of one segment: one, or as many as its table lists projects, or none where nothing is filled in. */
export function recogniseSegment(sheet: Sheet, segment: Segment, language: Knowledge): RecognisedForm[] {
  const ledger: Ledger = { used: new Set(segment.titles), doubts: [] };
  const notApplicable = new Set(language.templates.map((template) => plainWords(template.indicators.notApplicable)));
  const words = { lexicon: language.lexicon, levels: language.levels, notApplicable };
  const rows = segment.tables.flatMap((table) => readIndicatorRows(sheet, table, words, ledger));
  const tasks = readTasks(sheet, segment, language.lexicon, ledger);
  const plan = readSpendingPlan(sheet, segment, language.lexicon, ledger);
  const header = headerCells(sheet, segment, language, ledger.used);
  const shared = readHeaderFields(sheet, header);
  const isList = segment.tables.some((table) => isProjectList(table.header));
  if (!isFilledForm(segment, rows, shared)) return [];

  const moneyUnit = moneyUnitOf(header, rows, shared);
  const fields = [...shared, ...(rows[0]?.fields ?? [])];
  const evidence: Evidence = {
    kind: kindOf(fields, segment, language.templates),
    titles: segment.titles.map(({ text }) => text),
    fields,
    headers: segment.tables.map((table) => table.header),
    hasTasks: tasks !== null,
    hasSpendingPlan: plan.length > 0,
    moneyUnit,
  };
  const template = chooseTemplate(evidence, language.templates);
  if (!template) return [];
  const { lexicon, levels } = language.wordsOf(template);
  const money: FormMoney = { source: moneyUnit ?? template.money.unit, target: template.money.unit };
  const titleYear = yearOf(sheet, segment, header);
  const groups: readonly ProjectGroup[] = isList ? groupByProject(rows) : [{ fields: rowFields(rows), indicators: rows }];
  const all = segmentCells(sheet, segment);
  const forms = groups.map((group, index): RecognisedForm => {
    const own: Ledger = { used: ledger.used, doubts: index === 0 ? ledger.doubts : [] };
    const placed = placeFields([...shared, ...group.fields], template, lexicon, money, own);
    const indicators = group.indicators.map((row) => readIndicator(row, template, levels, own));
    if (index === 0) {
      doubtForeignColumns(rows, segment.tables, template, own);
      doubtExtraColumns(rows, template, own);
    }
    const cells = isList ? groupCells(group) : all;
    const kept = index === 0 && !isList && keepsExtraFields(template) ? withExtraFields(placed.fields, readExtraFields(sheet, segment, language, own.used), own) : placed.fields;
    const form = assembleForm({ template, sheet, money, year: placed.year ?? titleYear, placed: { ...placed, fields: kept }, tasks, plan, indicators, cells }, own);
    return { ...form, doubts: own.doubts.map((doubt) => doubtAt(sheet, doubt)) };
  });
  const [first, ...rest] = forms;
  if (!first) return [];
  const left = leftOvers(all, ledger.used, language).map((doubt) => doubtAt(sheet, doubt));
  return [{ ...first, doubts: [...first.doubts, ...left] }, ...rest];
}

/** Fields of the form's own are kept; a person is told that no template shows them. */
function withExtraFields(known: ReadonlyMap<string, RawText>, extra: readonly ExtraField[], ledger: Ledger): ReadonlyMap<string, RawText> {
  const fields = new Map(known);
  for (const { id, label, value } of extra) {
    if (!value || fields.has(id)) continue;
    fields.set(id, { text: value.text.trim(), cell: value.cell });
    for (const { cell } of [label, value]) ledger.used.add(cell);
    ledger.doubts.push({ cells: [value.cell], text: value.text, reason: recogniseText.unknownField(label.text.trim()) });
  }
  return fields;
}

const hasRole = (field: RawField, id: string) => field.meanings.some((meaning) => meaning.role === 'field' && meaning.id === id);

/** A table with rows, or a header with a name and enough beside it: an instruction that mentions labels is no form. */
function isFilledForm(segment: Segment, rows: readonly RawIndicator[], fields: readonly RawField[]): boolean {
  const filled = fields.filter(({ values, meanings }) => values.length > 0 && meanings.some(({ role }) => role === 'field'));
  if (rows.length > 0) return rows.some(({ parts }) => parts.name !== undefined) || filled.length > 0;
  // a form of text under headings has its title and two of its headings
  if (segment.titles.length > 0 && isHeaded(segment, filled)) return true;
  const stated = filled.filter(({ label, values }) => values[0]?.cell !== label.cell || !/^\s*\d/.test(label.text));
  const named = stated.some((field) => hasRole(field, 'projectName') || hasRole(field, 'department'));
  return named && stated.length >= (segment.tables.length > 0 ? 1 : 4);
}

function isHeaded(segment: Segment, filled: readonly RawField[]): boolean {
  return segment.tables.length === 0 && filled.filter(({ values }) => values.some(({ text }) => text.length > 20)).length >= 2;
}

/** Fields that stand beside the indicators of a single form: each once. */
function rowFields(rows: readonly RawIndicator[]): RawField[] {
  const found = new Map<GridCell, RawField>();
  for (const { fields } of rows) {
    for (const field of fields) {
      const cell = field.values[0]?.cell;
      // numbers that count rows are no field of the form
      if (cell && !hasRole(field, 'sequence') && !found.has(cell)) found.set(cell, field);
    }
  }
  return [...found.values()];
}

function kindOf(fields: readonly RawField[], segment: Segment, templates: readonly Template[]): DeclarationKind {
  if (fields.some((field) => hasRole(field, 'projectName') || hasRole(field, 'projectCode'))) return 'project';
  const titles = segment.titles.map(({ text }) => text).join();
  const hasMembers = fields.some(({ meanings }) => meanings.some(({ role }) => role === 'member'));
  if (/部门整体|单位整体|整体支出|整体绩效/.test(titles) || hasMembers) return 'department';
  return templates.some((template) => template.kind === 'project') ? 'project' : 'department';
}

/** What amounts are in: a line such as 单位：万元, else what the labels of amounts say. */
function moneyUnitOf(header: readonly HeaderCell[], rows: readonly RawIndicator[], shared: readonly RawField[]): MoneyUnit | null {
  for (const caption of header.flatMap(captionsOf)) {
    const unit = caption.includes('单位') ? moneyUnitIn(caption) : null;
    if (unit) return unit;
  }
  const labels = [...shared, ...(rows[0]?.fields ?? [])].map(({ label }) => label.text);
  return labels.map(moneyUnitIn).find((unit) => unit !== null) ?? null;
}

const captionsOf = (header: HeaderCell): readonly string[] => ('captions' in header ? header.captions : []);

/** The year of a caption, a title, or the sheet's name; never one inside a goal or a value. */
function yearOf(sheet: Sheet, segment: Segment, header: readonly HeaderCell[]): number | null {
  for (const caption of header.flatMap(captionsOf)) {
    const year = yearLine(caption);
    if (year !== null) return year;
  }
  for (const { text } of [...segment.titles, { text: sheet.grid.sheet }]) {
    const year = yearInTitle(text);
    if (year !== null) return year;
  }
  return null;
}

function segmentCells(sheet: Sheet, segment: Segment): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = segment.top; row <= segment.bottom; row += 1) cells.push(...sheet.row(row));
  return cells;
}

function groupCells(group: ProjectGroup): GridCell[] {
  const inRows = group.indicators.flatMap(({ parts }) => Object.values(parts).map(({ cell }) => cell));
  return [...inRows, ...group.fields.flatMap(({ values }) => values.map(({ cell }) => cell))];
}
