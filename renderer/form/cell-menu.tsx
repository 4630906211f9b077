import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { cellMenuText } from '#shared/text/grid';

export type MenuEntry =
  | { readonly label: string; readonly keys: string; readonly enabled: boolean; readonly run: () => void }
  | 'line';

export type CellMenuProps = {
  /** A point of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Asked for by a key: then its first entry has the focus. */
  readonly byKey: boolean;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
};

/** The menu of a cell. Focus goes into it and, by `onClose`, back. */
export function CellMenu({ at, byKey, entries, onClose }: CellMenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    element.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height))}px`;
    (byKey ? element.querySelector<HTMLButtonElement>('button:not(:disabled)') : element)?.focus();
  }, [at, byKey]);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  function keyDown(event: KeyboardEvent): void {
    const buttons = [...(menu.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const current = buttons.findIndex((button) => button === document.activeElement);
    const go = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === 'ArrowDown') go(current + 1);
    else if (event.key === 'ArrowUp') go(current < 0 ? -1 : current - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={menu} className="form-menu" role="menu" tabIndex={-1} aria-label={cellMenuText.label} onKeyDown={keyDown}>
      {entries.map((entry, index) =>
        entry === 'line' ? (
          <hr key={index} className="form-menu-line" />
        ) : (
          <button
            key={entry.label}
            type="button"
            role="menuitem"
            className="form-menu-entry"
            disabled={!entry.enabled}
            // One entry is lit, by pointer or by key.
            onPointerMove={(event) => event.currentTarget.focus()}
            onClick={() => {
              onClose();
              entry.run();
            }}
          >
            <span>{entry.label}</span>
            <span className="form-menu-key">{entry.keys}</span>
          </button>
        ),
      )}
    </div>
  );
}
