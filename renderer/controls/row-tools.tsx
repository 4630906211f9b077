import { useRef } from 'react';

type RowToolsProps = {
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly first: boolean;
  readonly last: boolean;
  /** Whether the row may be removed; a list that must not become empty keeps its last. */
  readonly removable: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** The three small buttons at the end of a row: up, down, away. Alt with an arrow does the same from anywhere in the row. */
export function RowTools({ up, down, remove, first, last, removable, onMove, onRemove }: RowToolsProps) {
  const place = useRef<HTMLSpanElement>(null);
  const move = (by: 1 | -1) => {
    onMove(by);
    // The button moves with its row and would lose the keyboard at the end of the list.
    requestAnimationFrame(() => {
      const buttons = [...(place.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
      if (document.activeElement === document.body) buttons.find(({ disabled }) => !disabled)?.focus();
    });
  };
  return (
    <span ref={place} className="row-tools">
      <button type="button" className="icon-button" aria-label={up} disabled={first} onClick={() => move(-1)}>
        ↑
      </button>
      <button type="button" className="icon-button" aria-label={down} disabled={last} onClick={() => move(1)}>
        ↓
      </button>
      <button type="button" className="icon-button" aria-label={remove} disabled={!removable} onClick={onRemove}>
        ✕
      </button>
    </span>
  );
}

/** For a row's onKeyDown: Alt with an up or down arrow. Null for any other key. */
export function movingKey(event: { readonly altKey: boolean; readonly key: string }): 1 | -1 | null {
  if (!event.altKey) return null;
  return event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
}
