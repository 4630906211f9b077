import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { menuTitles } from '#shared/text/commands';
import { windowText } from '#shared/text/window';
import type { MenuName } from '../commands/command';
import { Menu } from './menu';

// The keys of an object literal, in the order in which they are written.
const names = Object.keys(menuTitles) as MenuName[];

/** The menus, by mouse and by keyboard as in other desktop programs: arrows move, Esc leaves, Alt alone is left to the system. */
export function MenuBar() {
  const [open, setOpen] = useState<MenuName | null>(null);
  const [current, setCurrent] = useState<MenuName>('file');
  const bar = useRef<HTMLDivElement>(null);
  /** Where the keyboard was, to go back to. */
  const before = useRef<Element | null>(null);

  useEffect(() => {
    if (open === null) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && bar.current?.contains(event.target) !== true) setOpen(null);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  const remember = () => {
    if (bar.current?.contains(document.activeElement) !== true) before.current = document.activeElement;
  };
  const leave = () => {
    setOpen(null);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  const move = (by: number) => {
    const next = names[(names.indexOf(current) + by + names.length) % names.length] ?? current;
    setCurrent(next);
    if (open !== null) setOpen(next);
    bar.current?.querySelector<HTMLElement>(`[data-menu="${next}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown' && open === null) setOpen(current);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={bar} className="menu-bar" role="menubar" tabIndex={-1} aria-label={windowText.menuBar} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <div key={name} className="menu-place">
          <button
            type="button"
            role="menuitem"
            data-menu={name}
            className="menu-title"
            aria-haspopup="menu"
            aria-expanded={open === name}
            tabIndex={name === current ? 0 : -1}
            onPointerDown={remember}
            onClick={() => {
              setCurrent(name);
              setOpen(open === name ? null : name);
            }}
            onPointerEnter={() => {
              if (open === null) return;
              setCurrent(name);
              setOpen(name);
            }}
          >
            {menuTitles[name]}
          </button>
          {open === name ? <Menu name={name} onLeave={leave} /> : null}
        </div>
      ))}
    </div>
  );
}
