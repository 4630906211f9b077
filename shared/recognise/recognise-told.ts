import { type CellGrid, rangeName } from '../model/cell-grid';
import type { Doubt } from '../model/pending';
import type { Template } from '../template/schema';
import { recogniseText } from '../text/recognise';
import type { Recognition, RecognisedForm } from './recognition';
import { recognise } from './recognise';
import { languageOf, placesOf, tableHeaders, type TableHeader } from './table-headers';
import { isIgnored, type ToldLabel, withoutMarks, withToldLabels } from './told-labels';

export type ToldRecognition = Recognition & {
  /** Headers of the indicator tables, by the index of their grid. */
  readonly headers: Readonly<Record<number, readonly TableHeader[]>>;
};

/** A form that a person says follows another template; told by its sheet and first row, as its range names it. */
export type ToldTemplate = { readonly sheet: string; readonly row: number; readonly template: string };
export type Told = { readonly labels: readonly ToldLabel[]; readonly templates: readonly ToldTemplate[] };

const nothing: Told = { labels: [], templates: [] };

/** First row, from 1, of a range such as `A3:E24`. */
export const firstRowOf = (range: string): number => Number(/\d+/.exec(range)?.[0] ?? 1);

/** Recognises grids with what a person has said of their labels and templates, and tells what each table's columns were taken for. */
export function recogniseTold(grids: readonly CellGrid[], templates: readonly Template[], said: Told = nothing): ToldRecognition {
  const { labels } = said;
  const language = languageOf(templates);
  const told = toldGrids(grids, templates, labels);
  const { forms: found, doubts } = recognise(told, templates);
  const forms = found.map((form) => followed(form, told, templates, said.templates));
  const headers = Object.fromEntries(told.map((grid) => [grid.index, grid.hidden ? [] : tableHeaders(grid, language)] as const));
  if (labels.length === 0) return { forms, doubts, headers };
  const ignored = ignoredCells(told, headers);
  const settle = (doubt: Doubt): Doubt => (ignored.has(`${doubt.sheet} ${doubt.range}`) && doubt.reason === recogniseText.unplaced ? { ...doubt, reason: recogniseText.ignored } : doubt);
  return withoutMarks({ forms: forms.map((form) => ({ ...form, doubts: form.doubts.map(settle) })), doubts: doubts.map(settle), headers });
}

/** Grids whose labels carry what a person has said of them, for the recogniser and for making a template. */
export function toldGrids(grids: readonly CellGrid[], templates: readonly Template[], labels: readonly ToldLabel[]): readonly CellGrid[] {
  return labels.length === 0 ? grids : withToldLabels(grids, labels, placesOf(grids, languageOf(templates)));
}

/** Cells of columns, and values of labels, that a person has said are not to be taken: `sheet range`. */
function ignoredCells(grids: readonly CellGrid[], headers: ToldRecognition['headers']): ReadonlySet<string> {
  const found = new Set<string>();
  for (const grid of grids) {
    const labels = grid.cells.filter(({ text }) => isIgnored(text));
    if (labels.length === 0) continue;
    for (const label of labels) {
      const table = headers[grid.index]?.find(({ top, bottom }) => label.row >= top && label.row <= bottom);
      for (const cell of grid.cells) {
        const below = table && cell.row > table.bottom && cell.row <= table.last && cell.column >= label.column && cell.column < label.column + label.columnSpan;
        const beside = !table && cell.row >= label.row && cell.row < label.row + label.rowSpan && cell.column === label.column + label.columnSpan;
        if (below || beside) found.add(`${grid.sheet} ${rangeName(cell.row, cell.column, cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1)}`);
      }
    }
  }
  return found;
}

function followed(form: RecognisedForm, grids: readonly CellGrid[], templates: readonly Template[], said: readonly ToldTemplate[]): RecognisedForm {
  const isHere = (place: RecognisedForm['place'], sheet: string, row: number) => place.sheet === sheet && firstRowOf(place.range) === row;
  const wanted = said.findLast(({ sheet, row }) => isHere(form.place, sheet, row));
  const template = templates.find(({ id }) => id === wanted?.template);
  if (!wanted || !template || template.id === form.template) return form;
  const grid = grids.filter(({ sheet }) => sheet === wanted.sheet);
  return recognise(grid, [template]).forms.find(({ place }) => isHere(place, wanted.sheet, wanted.row)) ?? form;
}
