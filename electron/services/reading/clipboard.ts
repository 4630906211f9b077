import type { CellGrid } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import type { ReadOptions } from './reader';

/** What another program put on the clipboard; either may be empty. */
export type Clipping = { readonly name: string; readonly html: string; readonly text: string };

/**
 * A table from the clipboard as grids. The HTML knows merged cells, the text only rows; the text is taken where the HTML holds no
 * table. Throws Fault `fileEmpty` where neither holds one.
 */
export async function readClipboard({ name, html, text }: Clipping, options: ReadOptions = {}): Promise<CellGrid[]> {
  const tables = tablesIn(html);
  const grids = tables === '' ? [] : await (await import('./html-table')).readHtmlTables({ name, bytes: Buffer.from(tables) }, options);
  if (grids.some(({ cells }) => cells.length > 0)) return grids.map((grid) => ({ ...grid, sheet: grids.length === 1 ? readingText.clipboardSheet : `${readingText.clipboardSheet} ${grid.index + 1}` }));
  if (text.trim() === '') throw new Fault('fileEmpty', readingText.noTable);
  const fromText = await (await import('./delimited-text')).readDelimitedText({ name, bytes: Buffer.from(text) }, options);
  return fromText.map((grid) => ({ ...grid, sheet: readingText.clipboardSheet }));
}

/** Programs put styles, comments and fragments of their own around the tables. */
function tablesIn(html: string): string {
  const from = html.search(/<table[\s>]/i);
  const to = html.toLowerCase().lastIndexOf('</table>');
  return from < 0 || to < from ? '' : `<html><body>${html.slice(from, to)}</table></body></html>`;
}
