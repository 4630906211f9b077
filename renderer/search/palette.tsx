import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { paletteText } from '#shared/text/window';
import { useShell } from '../store/context';
import { useMatcher } from './matcher';
import { findEntries, paletteEntries, type PaletteEntry } from './palette-entries';

/** One box that finds commands, forms and indicators by their letters or pinyin. */
export default function Palette() {
  const shell = useShell();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const [current, setCurrent] = useState(0);
  const matches = useMatcher(true);
  const dialog = useRef<HTMLDialogElement>(null);
  // What can be found is what could be when the box was opened.
  const entries = useMemo(() => paletteEntries(shell.store.getState()), [shell]);
  const found = useMemo(() => findEntries(entries, query, matches), [entries, query, matches]);
  const at = Math.min(current, found.length - 1);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  const close = () => {
    dialog.current?.close();
    shell.store.setState({ paletteShown: false });
  };
  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    close();
    entry.run(shell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setCurrent((at + 1) % Math.max(found.length, 1));
    else if (event.key === 'ArrowUp') setCurrent((at - 1 + found.length) % Math.max(found.length, 1));
    // Who types fast presses Enter before the list has followed: what was typed counts, not what is still shown.
    else if (event.key === 'Enter') choose(query === typed.trim() ? found[at] : findEntries(entries, typed.trim(), matches)[0]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={paletteText.label}
      onCancel={close}
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="palette-inside" onKeyDown={onKeyDown}>
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={found[at] === undefined ? undefined : `palette-${found[at].key}`}
          aria-label={paletteText.label}
          placeholder={paletteText.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setCurrent(0);
          }}
        />
        <ul id="palette-list" role="listbox" aria-label={paletteText.label}>
          {found.map((entry, index) => (
            <li key={entry.key} id={`palette-${entry.key}`} role="option" aria-selected={index === at} onPointerMove={() => setCurrent(index)} onClick={() => choose(entry)}>
              <span className="palette-kind">{entry.kind}</span>
              <span className="palette-title">{entry.title}</span>
              <span className="palette-detail">{entry.detail}</span>
              {entry.shortcut === '' ? null : <kbd>{entry.shortcut}</kbd>}
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="muted palette-none">{paletteText.none(query)}</p> : null}
      </div>
    </dialog>
  );
}
