import type { PageCell, PageRows } from './page-rows';

export type JoinedPages = { readonly rows: number; readonly pageStarts: readonly number[]; readonly cells: readonly PageCell[] };

const footer = /^(?:第?\s*\d+\s*页?\s*(?:[,，/共]\s*)*\d*\s*页?|[-—–]\s*\d+\s*[-—–])$/;

/**
 * Pages one under the other. Where a table runs over the page's end, a cell that was cut in two is one again: a merged level cell,
 * whose text stands on one side only, and a row whose text goes on.
 */
export function joinPages(pages: readonly PageRows[]): JoinedPages {
  const cells: PageCell[] = [];
  const pageStarts: number[] = [];
  let rows = 0;
  for (const page of pages.map(withoutFooters)) {
    const shifted = page.cells.map((cell) => ({ ...cell, row: cell.row + rows }));
    const last = cells.filter((cell) => cell.isRuled && cell.row + cell.rowSpan === rows);
    const first = shifted.filter((cell) => cell.isRuled && cell.row === rows);
    const joined = last.length > 0 && first.length > 0 ? joinAt(last, first) : new Set<PageCell>();
    if (rows > 0) pageStarts.push(rows);
    cells.push(...shifted.filter((cell) => !joined.has(cell)));
    rows += page.rows;
  }
  return { rows, pageStarts, cells: cells.filter(({ text }) => text !== '') };
}

/** Page numbers at the foot would stand between the halves of a table. */
function withoutFooters(page: PageRows): PageRows {
  const lastRow = page.rows - 1;
  const foot = page.cells.filter(({ row, rowSpan }) => row + rowSpan - 1 >= lastRow);
  if (foot.length === 0 || !foot.every((cell) => !cell.isRuled && footer.test(cell.text))) return page;
  return { rows: lastRow, cells: page.cells.filter((cell) => !foot.includes(cell)) };
}

/** Joins what was cut and gives the cells of the new page that are now part of older ones. */
function joinAt(last: readonly PageCell[], first: readonly PageCell[]): Set<PageCell> {
  const pairs = first.flatMap((below) => {
    const above = last.find(({ column, columnSpan }) => column === below.column && columnSpan === below.columnSpan);
    return above ? [{ above, below }] : [];
  });
  const joined = new Set<PageCell>();
  const isCut = isCutRow(pairs, first);
  for (const { above, below } of pairs) {
    const isMerged = above.rowSpan > 1 || below.rowSpan > 1;
    if (!isCut && (!isMerged || (above.text !== '' && below.text !== ''))) continue;
    above.text += below.text;
    above.rowSpan += below.rowSpan;
    joined.add(below);
  }
  return joined;
}

type Pair = { readonly above: PageCell; readonly below: PageCell };

/**
 * Whether the row at the page's end goes on: what stands on the new page continues lines that were full, and something that fitted
 * whole is empty there. Cells of several rows do not tell.
 */
function isCutRow(pairs: readonly Pair[], first: readonly PageCell[]): boolean {
  const single = pairs.filter(({ above, below }) => above.rowSpan === 1 && below.rowSpan === 1);
  const going = single.filter(({ below }) => below.text !== '');
  const ended = single.filter(({ above, below }) => above.text !== '' && below.text === '');
  return pairs.length === first.length && going.length > 0 && ended.length > 0 && going.every(({ above }) => above.isFull);
}
