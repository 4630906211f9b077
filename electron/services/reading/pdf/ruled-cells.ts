import type { Rule } from './page-marks';

/** A cell of a ruled table, by the numbers of the lines around it. */
export type RuledCell = { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number };
export type Lattice = { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly cells: readonly RuledCell[] };

const tolerance = 2;
/** How much of a line may be missing where it meets another. */
const slack = 1.5;

/** Places of lines that lie closer than the tolerance, as one each, in order. */
export function clusterLines(places: readonly number[]): number[] {
  const clusters: { sum: number; count: number; last: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const current = clusters.at(-1);
    if (current && place - current.last <= tolerance) {
      current.sum += place;
      current.count += 1;
      current.last = place;
    } else clusters.push({ sum: place, count: 1, last: place });
  }
  return clusters.map(({ sum, count }) => sum / count);
}

/**
 * The cells that ruling lines enclose. `xs` are the columns' lines of all pages, so that a table that goes on over pages keeps its
 * columns; a cell that no line divides spans several of them.
 */
export function ruledCells(rules: readonly Rule[], xs: readonly number[]): Lattice {
  const ys = clusterLines(rules.filter(({ direction }) => direction === 'across').map(({ at }) => at));
  const columns = Math.max(0, xs.length - 1);
  const rows = Math.max(0, ys.length - 1);
  const down = segmentsAt(rules, 'down', xs);
  const across = segmentsAt(rules, 'across', ys);
  const open = new Set<number>();
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const join = (a: number, b: number) => {
    parent[root(a)] = root(b);
  };
  for (let row = 0; row < rows; row += 1) {
    const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const centre = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const cell = row * columns + column;
      const closedLeft = covers(down[column], middle);
      const closedAbove = covers(across[row], centre);
      if (!closedLeft && column > 0) join(cell, cell - 1);
      if (!closedAbove && row > 0) join(cell, cell - columns);
      const isOpen =
        (column === 0 && !closedLeft) || (row === 0 && !closedAbove) ||
        (column === columns - 1 && !covers(down[columns], middle)) || (row === rows - 1 && !covers(across[rows], centre));
      if (isOpen) open.add(cell);
    }
  }
  return { xs, ys, cells: boxes(rows, columns, root, new Set([...open].map(root))) };
}

type Segment = readonly [number, number];

function segmentsAt(rules: readonly Rule[], direction: Rule['direction'], places: readonly number[]): Segment[][] {
  const found: Segment[][] = places.map(() => []);
  for (const rule of rules) {
    if (rule.direction !== direction) continue;
    const at = nearest(places, rule.at);
    found[at]?.push([rule.from - slack, rule.to + slack]);
  }
  return found;
}

function nearest(places: readonly number[], place: number): number {
  let best = 0;
  places.forEach((candidate, index) => {
    if (Math.abs(candidate - place) < Math.abs((places[best] ?? Infinity) - place)) best = index;
  });
  return best;
}

const covers = (segments: readonly Segment[] | undefined, place: number) => segments?.some(([from, to]) => from <= place && place <= to) ?? false;

/** Areas that are open to the outside are no cells. */
function boxes(rows: number, columns: number, root: (index: number) => number, open: ReadonlySet<number>): RuledCell[] {
  const found = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const area = root(row * columns + column);
      if (open.has(area)) continue;
      const box = found.get(area);
      if (!box) found.set(area, { top: row, left: column, bottom: row, right: column });
      else {
        box.bottom = Math.max(box.bottom, row);
        box.left = Math.min(box.left, column);
        box.right = Math.max(box.right, column);
      }
    }
  }
  return [...found.values()].map(({ top, left, bottom, right }) => ({ row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 }));
}
