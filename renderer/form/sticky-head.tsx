import { useEffect, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import type { PlanCell } from '#shared/plan/plan';
import { cellId, scrollerOf } from '../grid/measure';
import type { FormIndex } from './form-index';

type TableHead = { readonly cells: readonly PlanCell[]; readonly top: number; readonly height: number; readonly bottom: number };

/** The header of each table of a form, and the last row that it is for. */
function tableHeads({ plan, layout }: FormIndex): TableHead[] {
  const heads = new Map<number, PlanCell[]>();
  for (const cell of plan.cells) {
    const table = plan.rows[cell.row]?.table;
    if (cell.look === 'header' && table !== null && table !== undefined) heads.set(table, [...(heads.get(table) ?? []), cell]);
  }
  return [...heads.values()].map((cells) => {
    const top = Math.min(...cells.map(({ row }) => row));
    return { cells, top, height: Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan)) - top, bottom: layout.regionAt(top, 0).bottom };
  });
}

/** The header of the table that is being scrolled through, at the top of what is seen. Only for the eye: the real one is read out. */
export function StickyHead({
  page,
  gridId,
  index,
  style,
}: {
  readonly page: RefObject<HTMLElement | null>;
  readonly gridId: string;
  readonly index: FormIndex;
  readonly style: CSSProperties;
}) {
  const [shown, setShown] = useState<TableHead | null>(null);

  useEffect(() => {
    const scroller = page.current && scrollerOf(page.current);
    if (!scroller) return;
    const heads = tableHeads(index);
    const rowRect = (row: number) => {
      const cell = index.plan.cells.find((candidate) => candidate.row === row);
      return cell && document.getElementById(cellId(gridId, cell))?.getBoundingClientRect();
    };
    const look = () => {
      const edge = scroller.getBoundingClientRect().top;
      const current = heads.find((head) => {
        const top = rowRect(head.top);
        const last = rowRect(head.bottom);
        return top && last && top.top < edge && last.top > edge + top.height;
      });
      setShown(current ?? null);
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [page, gridId, index]);

  if (!shown) return null;
  return (
    <div className="form-sticky" aria-hidden>
      <div className="form-sticky-cells" style={style}>
        {shown.cells.map((cell) => (
          <div
            key={`${cell.row}:${cell.column}`}
            className="form-cell"
            data-look="header"
            data-align={cell.align}
            data-bordered
            style={{ gridRow: `${cell.row - shown.top + 1} / span ${cell.rowSpan}`, gridColumn: `${cell.column + 2} / span ${cell.columnSpan}` }}
          >
            <div className="form-content">{cell.text}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
