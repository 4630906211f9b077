import type { GridCell } from '../model/cell-grid';
import { isNote } from './captions';
import { longestInlineValue, type HeaderCell } from './header-cells';
import type { Meaning } from './lexicon';
import type { RawField, RawText } from './raw';
import { belowOf, rightOf, type Sheet } from './sheet';
import { endsWithColon } from './words';

const valueRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature']);
const takesValue = (meanings: readonly Meaning[]) => meanings.length === 0 || meanings.some(({ role }) => valueRoles.has(role));

type Label = Extract<HeaderCell, { kind: 'label' }>;
type Place = { readonly sheet: Sheet; readonly byCell: ReadonlyMap<GridCell, HeaderCell>; readonly taken: Set<GridCell>; /** Forms that print labels and values in one cell do so in many. */ readonly isInline: boolean };

/**
 * Labels of a form's header with their values: behind a colon in the same cell, else to the right, else below. Values to the
 * right are given out first, so that a label over a column takes only what no label in the row has.
 */
export function readHeaderFields(sheet: Sheet, cells: readonly HeaderCell[]): RawField[] {
  const place: Place = { sheet, byCell: new Map(cells.map((header) => [header.cell, header])), taken: new Set(), isInline: cells.filter(({ kind }) => kind === 'inline').length > 1 };
  const labels = cells.filter((header): header is Label => header.kind === 'label');
  const beside = new Map<Label, RawText[]>();
  for (const label of labels) if (takesValue(label.meanings)) beside.set(label, valuesRight(label, place));
  const given = labels.map((label): RawField => {
    const values = beside.get(label) ?? [];
    const found = values.length > 0 || !takesValue(label.meanings) ? values : valuesBelow(label, place);
    return { label: textOf(label.cell), meanings: label.meanings, values: found };
  });
  const fields = given.map((field, index): RawField => {
    const label = labels[index];
    return label && field.values.length === 0 && takesValue(label.meanings) ? { ...field, values: valueAside(label, place) } : field;
  });
  const inline = cells.filter(({ cell }) => !place.taken.has(cell)).flatMap(inlineFields);
  return [...fields.filter(({ label }) => !place.taken.has(label.cell)), ...unlabelledUnit(cells, fields, place), ...inline].toSorted(
    (a, b) => a.label.cell.row - b.label.cell.row || a.label.cell.column - b.label.cell.column,
  );
}

const textOf = (cell: GridCell): RawText => ({ text: cell.text, cell });

function inlineFields(header: HeaderCell): RawField[] {
  if (header.kind !== 'inline') return [];
  return header.parts.map(({ label, meanings, value }) => ({
    label: { text: label, cell: header.cell },
    meanings,
    values: [{ text: value, cell: header.cell }],
  }));
}

const codedUnit = /^[[(（［]?\d{3,12}[\])）］]?\s*[\p{Script=Han}（(]{4,}/u;

/** `203001中共某区委组织部本级` above the labels, without a label of its own, is the unit whose form it is. */
function unlabelledUnit(cells: readonly HeaderCell[], fields: readonly RawField[], place: Place): RawField[] {
  const firstLabel = cells.find(({ kind }) => kind === 'label')?.cell.row ?? 0;
  const found = cells.find(({ kind, cell }) => kind === 'value' && cell.row < firstLabel && codedUnit.test(cell.text) && !place.taken.has(cell));
  const isNamed = fields.some(({ meanings }) => meanings.some((meaning) => meaning.role === 'field' && meaning.id === 'budgetUnit'));
  if (!found || isNamed) return [];
  const text = textOf(found.cell);
  return [{ label: text, meanings: [{ role: 'field', id: 'budgetUnit', own: false, rank: 0 }], values: [text] }];
}

/** A text that ends in a colon looks like a label. Close to a known label, with nothing behind it, it is a value all the same. */
function isValueWithColon(place: Place, label: Label, cell: GridCell): boolean {
  const header = place.byCell.get(cell);
  if (header?.kind !== 'label' || header.meanings.length > 0 || label.meanings.length === 0 || place.taken.has(cell)) return false;
  // labels with colons one under the other are labels
  const isClose = cell.column === rightOf(label.cell) || (cell.row === belowOf(label.cell) && !endsWithColon(label.cell.text));
  const next = firstRight(place, cell.row, rightOf(cell));
  const nextHeader = next && place.byCell.get(next);
  return isClose && (next === undefined || nextHeader?.kind === 'label');
}

/** The first text to the right in each row of the label, unless a label comes before it. */
function valuesRight(label: Label, place: Place): RawText[] {
  const values: RawText[] = [];
  const isList = label.meanings.some(({ role }) => role === 'member');
  let column: number | null = null;
  for (let row = label.cell.row; row < place.sheet.grid.rows; row += 1) {
    if (row >= belowOf(label.cell) && !(isList && column !== null && continues(place, row, label, column))) break;
    const cell: GridCell | undefined = column === null ? firstRight(place, row, rightOf(label.cell)) : place.sheet.at(row, column);
    if (!cell || !isFree(place, label, cell) || values.some((value) => value.cell === cell)) continue;
    if (isUnderGoal(place, label, cell)) continue;
    place.taken.add(cell);
    values.push(textOf(cell));
    column = cell.column;
  }
  return values;
}

const goals: ReadonlySet<string> = new Set(['annualGoal', 'longTermGoal', 'overallGoal']);
const isGoal = (header: HeaderCell | undefined) => header?.kind === 'label' && header.meanings.some((meaning) => meaning.role === 'field' && goals.has(meaning.id));

/** Beside 总体目标, merged over both rows, the text under 年度目标 is the year's even where 中期目标 is empty. */
function isUnderGoal(place: Place, label: Label, cell: GridCell): boolean {
  const above = cell.row > label.cell.row ? place.sheet.at(cell.row - 1, cell.column) : undefined;
  return above?.column === cell.column && isGoal(label) && isGoal(place.byCell.get(above));
}

/** Unit names go on in the rows below a label that was not merged over them. */
function continues(place: Place, row: number, label: Label, column: number): boolean {
  const cell = place.sheet.at(row, column);
  return cell !== undefined && isFree(place, label, cell) && !place.sheet.at(row, label.cell.column);
}

function firstRight(place: Place, row: number, from: number): GridCell | undefined {
  for (let column = from; column < place.sheet.grid.columns; column += 1) {
    const cell = place.sheet.at(row, column);
    if (cell) return cell;
  }
  return undefined;
}

/** Whether a cell may be the value of a label that it stands beside or under. */
function isFree(place: Place, label: Label, cell: GridCell): boolean {
  const header = place.byCell.get(cell);
  if (header === undefined || place.taken.has(cell)) return false;
  if (header.kind === 'inline') return repeatsLabel(place, label, header);
  return header.kind === 'value' || isValueWithColon(place, label, cell);
}

/** `年度目标 | 年度目标：…` says its label twice; a long text that happens to begin with another label's word is a value too. */
function repeatsLabel(place: Place, label: Label, { cell, parts }: Extract<HeaderCell, { kind: 'inline' }>): boolean {
  const [part] = parts;
  if (!part || parts.length > 1) return false;
  const ids = new Set(label.meanings.flatMap((meaning) => (meaning.role === 'field' ? [meaning.id] : [])));
  const isSame = part.meanings.some((meaning) => meaning.role === 'field' && ids.has(meaning.id));
  return isSame || (!place.isInline && cell.column === rightOf(label.cell) && part.value.length > longestInlineValue);
}

/** The text right under the label, past printed words such as `(年-年)` and their row. */
function valuesBelow(label: Label, place: Place): RawText[] {
  const { sheet } = place;
  if (isHeading(label, sheet)) return linesBelow(label, place);
  let row = belowOf(label.cell);
  let cell = sheet.at(row, label.cell.column);
  while (cell ? isPrintedWords(place, cell) : isPrintedRow(place, row)) {
    row = cell ? belowOf(cell) : row + 1;
    cell = sheet.at(row, label.cell.column);
  }
  if (!cell || cell.row !== row || !isFree(place, label, cell)) return [];
  place.taken.add(cell);
  return [textOf(cell)];
}

/** A label over several rows that is not merged over them: what stands to the right in the rows that it leaves blank. */
function valueAside(label: Label, place: Place): RawText[] {
  const { sheet } = place;
  const last = Math.min(belowOf(label.cell) + 2, sheet.grid.rows - 1);
  for (let row = belowOf(label.cell); row <= last && !sheet.at(row, label.cell.column); row += 1) {
    const cell = firstRight(place, row, rightOf(label.cell));
    if (!cell || cell.row !== row || sheet.row(row)[0] !== cell || !isFree(place, label, cell)) continue;
    place.taken.add(cell);
    return [textOf(cell)];
  }
  return [];
}

const isHeading = (label: Label, sheet: Sheet) => sheet.row(label.cell.row).length === 1;
const chapter = /^\s*[一二三四五六七八九十]{1,3}、/;

/**
 * Lines under a heading that has its row for itself, each alone in its row too. Under `一、…` they go on, whatever words they begin
 * with, to the next such number.
 */
function linesBelow(label: Label, place: Place): RawText[] {
  const isChapter = chapter.test(label.cell.text);
  const lines: RawText[] = [];
  for (let row = belowOf(label.cell); row < place.sheet.grid.rows; row += 1) {
    const [cell, ...others] = place.sheet.row(row);
    const header = cell && place.byCell.get(cell);
    if (!header || others.length > 0 || place.taken.has(cell) || isNote(cell.text)) break;
    const goesOn = isChapter ? header.kind !== 'caption' && !chapter.test(cell.text) && !isSection(header) : isFree(place, label, cell);
    if (!goesOn) break;
    place.taken.add(cell);
    lines.push(textOf(cell));
  }
  return lines;
}

const isSection = (header: HeaderCell | undefined) => header?.kind === 'label' && header.meanings.every(({ role }) => role === 'section' || role === 'words');

function isPrintedRow(place: Place, row: number): boolean {
  const cells = place.sheet.row(row);
  return cells.some((cell) => isPrintedWords(place, cell)) && cells.every((cell) => isPrintedWords(place, cell) || isSection(place.byCell.get(cell)));
}

function isPrintedWords(place: Place, cell: GridCell): boolean {
  const header = place.byCell.get(cell);
  const meanings = header?.kind === 'label' ? header.meanings : header?.kind === 'inline' ? (header.parts[0]?.meanings ?? []) : [];
  return meanings.some((meaning) => meaning.role === 'field' && meaning.id === 'goalPeriod');
}
