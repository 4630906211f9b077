import { sideBetween, squaresOf, type Side } from '../squares';
import type { MeasuredForm } from './measure';
import type { Page } from './paginate';

/** A line of the table, in points from the upper left corner of the paper. */
export type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly outer: boolean };

/** Runs of neighbouring squares whose side looks alike, so that a line is drawn once from end to end. */
function runs(sides: readonly Side[], draw: (from: number, to: number, outer: boolean) => void): void {
  let from = 0;
  for (let at = 1; at <= sides.length; at += 1) {
    if (at < sides.length && sides[at] === sides[from]) continue;
    const side = sides[from];
    if (side && side !== 'none') draw(from, at, side === 'outer');
    from = at;
  }
}

/** The lines around and between the cells of a page: each once, thicker where the table ends. */
export function rulesOf(form: MeasuredForm, page: Page, top: number): Rule[] {
  const squares = squaresOf(form.plan, page.rows.map((part) => part.row));
  const ys = [top];
  for (const part of page.rows) ys.push((ys.at(-1) ?? top) + part.height);
  const { edges } = form;
  const columns = form.plan.columns.length;
  const at = (row: number, column: number) => squares[row]?.[column] ?? -1;
  const rules: Rule[] = [];
  for (let row = 0; row <= squares.length; row += 1) {
    const sides = Array.from({ length: columns }, (_, column) => sideBetween(at(row - 1, column), at(row, column)));
    const y = ys[row] ?? 0;
    runs(sides, (from, to, outer) => rules.push({ x1: edges[from] ?? 0, y1: y, x2: edges[to] ?? 0, y2: y, outer }));
  }
  for (let column = 0; column <= columns; column += 1) {
    const sides = squares.map((_, row) => sideBetween(at(row, column - 1), at(row, column)));
    const x = edges[column] ?? 0;
    runs(sides, (from, to, outer) => rules.push({ x1: x, y1: ys[from] ?? 0, x2: x, y2: ys[to] ?? 0, outer }));
  }
  return rules;
}
