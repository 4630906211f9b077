import type { GridCell } from '../model/cell-grid';
import { isNote } from './captions';
import { canBeValue, type HeaderCell } from './header-cells';
import type { Meaning } from './lexicon';
import type { RawField, RawText } from './raw';
import { belowOf, rightOf, type Sheet } from './sheet';

const valueRoles: ReadonlySet<string> = new Set(['field', 'member', 'year', 'signature']);
const takesValue = (meanings: readonly Meaning[]) => meanings.length === 0 || meanings.some(({ role }) => valueRoles.has(role));

type Label = Extract<HeaderCell, { kind: 'label' }>;
type Place = { readonly sheet: Sheet; readonly byCell: ReadonlyMap<GridCell, HeaderCell>; readonly taken: Set<GridCell> };

/**
 * Labels of a form's header with their values: behind a colon in the same cell, else to the right, else below. Values to the
 * right are given out first, so that a label over a column takes only what no label in the row has.
 */
export function readHeaderFields(sheet: Sheet, cells: readonly HeaderCell[]): RawField[] {
  const place: Place = { sheet, byCell: new Map(cells.map((header) => [header.cell, header])), taken: new Set() };
  const labels = cells.filter((header): header is Label => header.kind === 'label');
  const beside = new Map<Label, RawText[]>();
  for (const label of labels) if (takesValue(label.meanings)) beside.set(label, valuesRight(label, place));
  const fields = labels.map((label): RawField => {
    const values = beside.get(label) ?? [];
    const found = values.length > 0 || !takesValue(label.meanings) ? values : valuesBelow(label, place);
    return { label: textOf(label.cell), meanings: label.meanings, values: found };
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

/** The first text to the right in each row of the label, unless a label comes before it. */
function valuesRight(label: Label, place: Place): RawText[] {
  const values: RawText[] = [];
  const isList = label.meanings.some(({ role }) => role === 'member');
  let column: number | null = null;
  for (let row = label.cell.row; row < place.sheet.grid.rows; row += 1) {
    if (row >= belowOf(label.cell) && !(isList && column !== null && continues(place, row, label, column))) break;
    const cell: GridCell | undefined = column === null ? firstRight(place, row, rightOf(label.cell)) : place.sheet.at(row, column);
    if (!cell || !isFree(place, cell) || values.some((value) => value.cell === cell)) continue;
    place.taken.add(cell);
    values.push(textOf(cell));
    column = cell.column;
  }
  return values;
}

/** Unit names go on in the rows below a label that was not merged over them. */
function continues(place: Place, row: number, label: Label, column: number): boolean {
  const cell = place.sheet.at(row, column);
  return cell !== undefined && isFree(place, cell) && !place.sheet.at(row, label.cell.column);
}

function firstRight(place: Place, row: number, from: number): GridCell | undefined {
  for (let column = from; column < place.sheet.grid.columns; column += 1) {
    const cell = place.sheet.at(row, column);
    if (cell) return isFree(place, cell) ? cell : undefined;
  }
  return undefined;
}

function isFree(place: Place, cell: GridCell): boolean {
  const header = place.byCell.get(cell);
  return header !== undefined && canBeValue(header) && !place.taken.has(cell);
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
  if (!cell || cell.row !== row || !isFree(place, cell)) return [];
  place.taken.add(cell);
  return [textOf(cell)];
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
    const goesOn = isChapter ? header.kind !== 'caption' && !chapter.test(cell.text) && !isSection(header) : canBeValue(header);
    if (!goesOn) break;
    place.taken.add(cell);
    lines.push(textOf(cell));
  }
  return lines;
}

const isSection = (header: HeaderCell) => header.kind === 'label' && header.meanings.every(({ role }) => role === 'section');

function isPrintedRow(place: Place, row: number): boolean {
  const cells = place.sheet.row(row);
  return cells.length > 0 && cells.every((cell) => isPrintedWords(place, cell));
}

function isPrintedWords(place: Place, cell: GridCell): boolean {
  const header = place.byCell.get(cell);
  const meanings = header?.kind === 'label' ? header.meanings : header?.kind === 'inline' ? (header.parts[0]?.meanings ?? []) : [];
  return meanings.some((meaning) => meaning.role === 'field' && meaning.id === 'goalPeriod');
}
