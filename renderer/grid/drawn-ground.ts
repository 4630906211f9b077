import type { GridGround } from './host';
import type { GridLayout } from './layout';
import { cellElement, rectOfRange, rowOnePageAway } from './measure';

/** The ground of a grid whose cells are all drawn: places are measured. */
export function drawnGround(surface: HTMLElement, layout: () => GridLayout): GridGround {
  return {
    reveal: (box) => cellElement(surface, box)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    pageRow: (row, back) => rowOnePageAway(surface, row, back),
    rectOf: (range) => rectOfRange(surface, range, layout().boxAt),
  };
}
