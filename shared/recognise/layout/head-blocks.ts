import type { PageBlock, PageCell } from '../../template/schema';
import { isFrame, isNote, isUnitLine, yearInTitle, yearLine } from '../captions';
import { labelMeanings } from '../segments';
import { withoutMarks } from '../told-labels';
import type { FormLayout } from './form-parts';
import { rowPlaces, type PageColumns, type RowPlace } from './page-columns';

/** Fixed words that are longer are no words of a form but what somebody has written into it. */
const longestWords = 60;

type Place = RowPlace & { readonly is: Partial<PageCell>; readonly kind: 'caption' | 'form' | 'blank'; readonly waits?: string };
export type HeadRow = { readonly blocks: readonly PageBlock[]; readonly signature: readonly string[] };
/** Fields whose labels stand over a place that is still to come, by the first column. */
export type Waiting = Map<number, string>;

/** One row of a form outside its tables as a block of the page. `isBody` says that a bordered row stands above it. */
export function headRow(row: number, layout: FormLayout, page: PageColumns, waiting: Waiting, isBody: boolean): HeadRow {
  const { sheet, segment, language } = layout;
  if (sheet.row(row).some((cell) => segment.titles.includes(cell))) return { blocks: titleBlocks(row, layout, page), signature: [] };
  const signed = sheet.row(row).filter((cell) => labelMeanings(cell.text, language.lexicon)[0]?.role === 'signature' && !layout.head.has(cell));
  if (signed.length > 0) return { blocks: [], signature: signed.map(({ text }) => withoutMarks(text).split(/[:：]/)[0]?.trim() ?? '').filter((text) => text !== '') };
  const places = joined(rowPlaces(sheet, row, page).map((place) => meaningOf(place, layout, waiting)));
  const kept = places.filter(({ kind }) => kind !== 'blank');
  if (kept.length === 0) return { blocks: [], signature: [] };
  for (const { waits, from } of places) if (waits !== undefined) waiting.set(from, waits);
  const cells = places.map(({ is, cell, from, to }): PageCell => ({ ...is, columns: page.between(from, to), rows: cell?.rowSpan ?? 1 }));
  const isCaption = !isBody && kept.every(({ kind, is }) => kind === 'caption' || (is.label !== undefined && is.field !== undefined));
  const single = cells.map((cell) => (isCaption ? { ...cell, rows: 1 } : cell));
  return { blocks: [isCaption || kept.every(({ cell }) => cell !== null && isNote(cell.text)) ? { kind: 'caption', cells: single } : { kind: 'row', cells }], signature: [] };
}

function titleBlocks(row: number, { sheet, segment }: FormLayout, page: PageColumns): PageBlock[] {
  const [title] = segment.titles;
  if (title?.row !== row) return [];
  const texts = sheet.row(row).map(({ text }) => text);
  const isYearElsewhere = sheet.cells.some((cell) => cell.row >= segment.top && cell.row <= segment.bottom && cell !== title && yearLine(cell.text) !== null);
  if (isYearElsewhere || !texts.some((text) => yearInTitle(text) !== null)) return [{ kind: 'title' }];
  return [{ kind: 'title' }, { kind: 'caption', cells: [{ text: '年度：', field: 'year', columns: page.widths.length, rows: 1, align: 'center' }] }];
}

function meaningOf(place: RowPlace, layout: FormLayout, waiting: Waiting): Place {
  const { cell } = place;
  if (cell === null) {
    const field = waiting.get(place.from);
    waiting.delete(place.from);
    return field === undefined ? { ...place, is: {}, kind: 'blank' } : { ...place, is: { field }, kind: 'form' };
  }
  const text = withoutMarks(cell.text).trim();
  const head = layout.head.get(cell);
  if (head?.text !== undefined) return { ...place, is: head.text === '' ? {} : { text: withoutMarks(head.text) }, kind: 'form' };
  if (head?.members) return { ...place, is: { members: true }, kind: 'form' };
  if (head?.label !== undefined && head.field !== undefined) return { ...place, is: { label: head.label, field: head.field }, kind: 'form' };
  if (head?.field !== undefined) return { ...place, is: { field: head.field }, kind: 'form' };
  if (head?.label !== undefined) return { ...place, is: { label: head.label }, kind: 'form', ...(head.hasValue === false && { waits: head.label }) };
  if (yearLine(text) !== null) return { ...place, is: { text: '年度：', field: 'year', align: 'center' }, kind: 'caption' };
  if (isUnitLine(text)) return { ...place, is: { text, align: 'right' }, kind: 'caption' };
  if (isNote(text)) return { ...place, is: { text, align: 'left' }, kind: 'caption' };
  if (isFrame(text)) return { ...place, is: {}, kind: 'blank' };
  return { ...place, is: text.length <= longestWords ? { text } : {}, kind: 'form' };
}

/** A blank run behind a label without a value is its place; behind anything else it belongs to what is before it. */
function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const before = result.at(-1);
    if (place.kind !== 'blank' || before === undefined || before.to !== place.from || before.kind === 'blank') result.push(place);
    else if (before.waits === undefined) before.to = place.to;
    else {
      const { waits, ...label } = before;
      result.splice(-1, 1, label, { ...place, is: { field: waits }, kind: 'form' });
    }
  }
  return result;
}
