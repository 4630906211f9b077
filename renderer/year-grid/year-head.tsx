import { useRef } from 'react';
import { yearText } from '#shared/text/year-grid';
import type { YearColumn, YearSort } from './year-view';

const narrowest = 36;
const widest = 900;

/** The head of the year's grid: stays in view; a click sorts, a drag at the edge changes the width. */
export function YearHead({
  columns,
  widths,
  zoom,
  sort,
  onSort,
  onWidth,
}: {
  readonly columns: readonly YearColumn[];
  readonly widths: readonly number[];
  readonly zoom: number;
  readonly sort: YearSort;
  readonly onSort: (column: YearColumn) => void;
  readonly onWidth: (column: number, width: number | null) => void;
}) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div role="row" aria-rowindex={1} className="year-head">
      {columns.map((column, index) => {
        const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined;
        return (
          <div key={column} role="columnheader" aria-colindex={index + 1} aria-sort={sorted} className="year-head-cell" tabIndex={-1} onClick={() => onSort(column)}>
            <span className="year-text">{yearText.columns[column]}</span>
            {sorted && <span aria-hidden>{sorted === 'ascending' ? '▲' : '▼'}</span>}
            <span
              className="year-grip"
              title={yearText.resize}
              onClick={(event) => event.stopPropagation()}
              onDoubleClick={() => onWidth(index, null)}
              onPointerDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                event.currentTarget.setPointerCapture(event.pointerId);
                drag.current = { x: event.clientX, width: widths[index] ?? 0 };
              }}
              onPointerMove={(event) => {
                if (drag.current) onWidth(index, Math.round(Math.max(narrowest, Math.min(widest, drag.current.width + (event.clientX - drag.current.x) / zoom))));
              }}
              onPointerUp={() => {
                drag.current = null;
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
