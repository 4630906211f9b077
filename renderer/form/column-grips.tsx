import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { gridText } from '#shared/text/grid';
import type { FormIndex } from './form-index';
import { pixelsPerMillimetre, resized } from './column-widths';

/** At the right edges of table headers: dragging changes a column's width on screen, a double click gives it back. */
export function ColumnGrips({
  index,
  widths,
  zoom,
  onWidths,
}: {
  readonly index: FormIndex;
  readonly widths: readonly number[];
  readonly zoom: number;
  /** Null gives back the widths of the paper. */
  readonly onWidths: (widths: readonly number[] | null) => void;
}) {
  const drag = useRef<{ readonly x: number; readonly widths: readonly number[] } | null>(null);
  const headers = index.plan.cells.filter(({ look }) => look === 'header');

  function move(event: PointerEvent, column: number): void {
    if (!drag.current) return;
    const by = (event.clientX - drag.current.x) / (pixelsPerMillimetre * zoom);
    onWidths(resized(drag.current.widths, column, (drag.current.widths[column] ?? 0) + by));
  }

  return headers.map((cell) => {
    const column = cell.column + cell.columnSpan - 1;
    return (
      <div
        key={`${cell.row}:${cell.column}`}
        className="form-grip"
        title={gridText.resizeColumn}
        style={{ gridRow: `${cell.row + 1} / span ${cell.rowSpan}`, gridColumn: column + 2 }}
        onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, widths };
        }}
        onPointerMove={(event) => move(event, column)}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerCancel={() => {
          drag.current = null;
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onWidths(null);
        }}
      />
    );
  });
}
