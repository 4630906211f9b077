import { rangeName, type CellGrid, type GridCell } from '../../model/cell-grid';
import type { Template } from '../../template/schema';
import { isFrame } from '../captions';
import { readExtraFields } from '../extra-fields';
import { headerCells } from '../header-cells';
import { readHeaderFields } from '../header-fields';
import { readIndicatorRows } from '../indicator-rows';
import type { Ledger, RawField } from '../raw';
import type { RecognisedForm } from '../recognition';
import { firstRowOf } from '../recognise-told';
import { splitSheet, type Language, type Segment } from '../segments';
import { sheetOf, type Sheet } from '../sheet';
import { readSpendingPlan } from '../spending-plan';
import { languageOf } from '../table-headers';
import { readTasks } from '../tasks';
import { plainWords } from '../words';

/** What each cell of a form's head is on its page. A cell may be a label, a value, or both. */
export type HeadCell = { readonly label?: string; readonly field?: string; readonly members?: true; readonly text?: string; readonly hasValue?: boolean };

/** A form taken apart for its layout. */
export type FormLayout = {
  readonly sheet: Sheet;
  readonly segment: Segment;
  readonly language: Language;
  readonly head: ReadonlyMap<GridCell, HeadCell>;
  /** Labels by field id, as printed. */
  readonly labels: ReadonlyMap<string, string>;
  /** Rows that the table of tasks, and the spending plan, take. */
  readonly taskRows: ReadonlySet<number>;
  readonly planRows: ReadonlySet<number>;
};

const nameOf = (cell: GridCell) => rangeName(cell.row, cell.column, cell.row, cell.column);

/** Finds in its grid again what a form was read from. Null where the grid holds it no more. */
export function formLayout(grid: CellGrid, form: RecognisedForm, base: Template, templates: readonly Template[]): FormLayout | null {
  const sheet = sheetOf(grid);
  const language = languageOf(templates);
  const top = firstRowOf(form.place.range) - 1;
  const found = splitSheet(sheet, language).find((each) => top >= each.top && top <= each.bottom);
  if (!found) return null;
  const segment = found.titles.length > 0 ? found : { ...found, titles: unusualTitle(sheet, found) };
  const ledger: Ledger = { used: new Set(segment.titles), doubts: [] };
  const notApplicable = new Set(templates.map((template) => plainWords(template.indicators.notApplicable)));
  for (const table of segment.tables) readIndicatorRows(sheet, table, { ...language, notApplicable }, ledger);
  const rowsUsedBy = (read: () => unknown): ReadonlySet<number> => {
    const before = new Set(ledger.used);
    read();
    return new Set([...ledger.used].filter((cell) => !before.has(cell)).map(({ row }) => row));
  };
  const taskRows = rowsUsedBy(() => readTasks(sheet, segment, language.lexicon, ledger));
  const planRows = rowsUsedBy(() => readSpendingPlan(sheet, segment, language.lexicon, ledger));
  const raw = readHeaderFields(sheet, headerCells(sheet, segment, language, ledger.used));
  const { head, labels } = headOf(raw, form, base);
  for (const cell of head.keys()) ledger.used.add(cell);
  for (const { id, label, value } of readExtraFields(sheet, segment, language, ledger.used)) {
    labels.set(id, label.text.trim());
    merge(head, label.cell, { label: id, hasValue: value !== null });
    if (value) merge(head, value.cell, { field: id });
  }
  return { sheet, segment, language, head, labels, taskRows, planRows };
}

type Heads = { readonly head: Map<GridCell, HeadCell>; readonly labels: Map<string, string> };

/** Labels with the fields that their values went to; a label without a value stands for the first field that it may mean and no other has. */
function headOf(raw: readonly RawField[], form: RecognisedForm, base: Template): Heads {
  const head = new Map<GridCell, HeadCell>();
  const labels = new Map<string, string>();
  const fieldsAt = new Map<string, string[]>();
  for (const [id, cell] of Object.entries(form.sources.fields)) fieldsAt.set(cell, [...(fieldsAt.get(cell) ?? []), id]);
  const members = new Set(form.sources.units);
  const known = new Set(base.fields.map(({ id }) => id));
  const meant = ({ meanings }: RawField) => meanings.flatMap((meaning) => (meaning.role === 'field' ? [meaning.id] : []));
  const add = (field: RawField, id: string) => {
    if (labels.has(id)) return;
    labels.set(id, field.label.text.trim());
    merge(head, field.label.cell, { label: id, hasValue: field.values.length > 0 });
    const [value] = field.values;
    if (value) merge(head, value.cell, { field: id });
  };
  const empty: RawField[] = [];
  for (const field of raw) {
    const [value] = field.values;
    if (!value) {
      empty.push(field);
      continue;
    }
    if (members.has(nameOf(value.cell)) && field.meanings.some(({ role }) => role === 'member')) {
      merge(head, field.label.cell, { text: field.label.text.trim() });
      // the plan prints all units in one cell, one a line
      field.values.forEach(({ cell }, index) => merge(head, cell, index === 0 ? { members: true } : { text: '' }));
      continue;
    }
    const here = (fieldsAt.get(nameOf(value.cell)) ?? []).filter((id) => !labels.has(id));
    const ids = meant(field);
    const id = here.find((each) => ids.includes(each)) ?? here[0];
    if (id !== undefined) add(field, id);
  }
  for (const field of empty) {
    const free = meant(field).filter((id) => !labels.has(id) && id !== 'sequence');
    const id = free.find((each) => known.has(each)) ?? free[0];
    if (id !== undefined) add(field, id);
  }
  return { head, labels };
}

function merge(head: Map<GridCell, HeadCell>, cell: GridCell, is: HeadCell): void {
  head.set(cell, { ...is, ...head.get(cell) });
}

/** A title that is not worded like one: alone in the first row that holds anything, and over more than one column. */
function unusualTitle(sheet: Sheet, segment: Segment): GridCell[] {
  const first = sheet.filledRows.find((row) => row >= segment.top && row <= segment.bottom && !sheet.row(row).every(({ text }) => isFrame(text)));
  const [cell, ...others] = first === undefined ? [] : sheet.row(first);
  return cell && others.length === 0 && cell.columnSpan > 1 && cell.text.length <= 60 && cell.text.includes('绩效') ? [cell] : [];
}
