import { useEffect, useRef, type KeyboardEvent } from 'react';
import { commandTitles, menuTitles } from '#shared/text/commands';
import type { Command, MenuName } from '../commands/command';
import { commandsOf } from '../commands/commands';
import { shownKey } from '../commands/keys';
import { useShell, useShown } from '../store/context';

/** One open menu: its commands with their keys, in groups. */
export function Menu({ name, onLeave }: { readonly name: MenuName; readonly onLeave: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')?.focus();
  }, [name]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onLeave();
    if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key] ?? 0;
    items[(next + items.length) % items.length]?.focus();
  };

  const items = commandsOf(name);
  return (
    <div ref={menu} className="menu" role="menu" tabIndex={-1} aria-label={menuTitles[name]} onKeyDown={onKeyDown}>
      {items.map((command, index) => (
        <MenuEntry key={command.id} command={command} ruled={index > 0 && items[index - 1]?.group !== command.group} onLeave={onLeave} />
      ))}
    </div>
  );
}

function MenuEntry({ command, ruled, onLeave }: { readonly command: Command; readonly ruled: boolean; readonly onLeave: () => void }) {
  const shell = useShell();
  const enabled = useShown(command.enabled);
  const checked = useShown((state) => command.checked?.(state));
  const key = command.keys?.[0];
  return (
    <>
      {ruled ? <hr /> : null}
      <button
        type="button"
        className="menu-entry"
        role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={checked}
        aria-disabled={!enabled}
        aria-keyshortcuts={key?.replace('Ctrl', 'Control')}
        tabIndex={-1}
        onPointerEnter={(event) => event.currentTarget.focus()}
        onClick={() => {
          if (!enabled) return;
          onLeave();
          command.run(shell);
        }}
      >
        <span className="menu-check" aria-hidden="true">
          {checked === true ? '✓' : ''}
        </span>
        <span className="menu-name">{commandTitles[command.id]}</span>
        {key === undefined ? null : (
          <kbd aria-hidden="true">{shownKey(key)}</kbd>
        )}
      </button>
    </>
  );
}
