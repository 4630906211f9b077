import { useRef, useState } from 'react';
import { gridText } from '#shared/text/grid';
import { slotOfElement } from '../grid/measure';
import type { Drop } from './drag-rows';
import type { FormIndex } from './form-index';

/** Where a pointer would let rows go: the row under it, before or behind its middle. */
function dropAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Drop | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const cell = element.closest('[data-slot]');
    const slot = slotOfElement(cell);
    if (!cell || !slot) continue;
    const spanned = Number(cell.getAttribute('aria-rowspan') ?? 1);
    const { top, height } = cell.getBoundingClientRect();
    // A level cell stands for the row of its that the pointer is at.
    const within = Math.min(spanned - 1, Math.floor(((clientY - top) / height) * spanned));
    const middle = top + ((within + 0.5) * height) / spanned;
    return { row: slot.row + within, after: clientY > middle };
  }
  return null;
}

/** Beside the form: a grip at each row of a table, to drag it to another place. The keyboard has Alt+↑ and Alt+↓. */
export function RowGrips({ index, onDrop }: { readonly index: FormIndex; readonly onDrop: (row: number, drop: Drop) => void }) {
  const dragged = useRef<number | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const table = (row: number | undefined) => (row === undefined ? undefined : index.recordAt(row)?.table);

  function end(isDropped: boolean): void {
    if (isDropped && dragged.current !== null && drop) onDrop(dragged.current, drop);
    dragged.current = null;
    setDrop(null);
  }

  return (
    <>
      {index.plan.rows.map((plan, row) =>
        plan.record ? (
          <div
            key={row}
            className="form-drag"
            style={{ gridRow: row + 1 }}
            title={gridText.dragRow}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              event.stopPropagation();
              event.currentTarget.setPointerCapture(event.pointerId);
              dragged.current = row;
            }}
            onPointerMove={(event) => {
              if (dragged.current === null) return;
              const over = dropAt({ clientX: Math.max(event.clientX, event.currentTarget.getBoundingClientRect().right + 4), clientY: event.clientY });
              setDrop(over && table(over.row) === table(dragged.current) ? over : null);
            }}
            onPointerUp={() => end(true)}
            onPointerCancel={() => end(false)}
          >
            ⠿
          </div>
        ) : null,
      )}
      {drop && <div className="form-drop" style={{ gridRow: drop.row + 1 }} data-after={drop.after || undefined} />}
    </>
  );
}
