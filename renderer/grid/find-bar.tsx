import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { findText } from '#shared/text/grid';
import type { GridController } from './controller';
import { findAll, finder, nextSlot, replaceWrites } from './find';
import type { FindOptions } from './find';
import type { GridHost } from './host';
import { sameSlot } from './layout';
import { isOneBox } from './range';
import { selectedRange } from './selection';
import type { GridStore } from './state';
import './find-bar.css';

export type FindBarProps = {
  readonly store: GridStore;
  readonly controller: GridController;
  readonly host: GridHost;
  readonly replace: boolean;
  readonly onClose: () => void;
};

/** Finds and replaces in a grid. Replacing all is one step of undo. */
export function FindBar({ store, controller, host, replace, onClose }: FindBarProps) {
  const [wanted, setWanted] = useState('');
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, whole: false });
  // The range that was selected when the bar was opened, if it was more than one cell.
  const [range] = useState(() => {
    const selected = selectedRange(host.layout, store.getState().selection);
    return isOneBox(host.layout, selected) ? null : selected;
  });
  const [isWithin, setWithin] = useState(range !== null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const query = useDeferredValue(wanted);
  const within = isWithin ? range : null;
  const slots = useMemo(() => findAll(host, finder(query, options), within), [host, query, options, within]);
  // A key may come before the list has followed what was typed.
  const slotsNow = () => (query === wanted ? slots : findAll(host, finder(wanted, options), within));
  const active = useStore(store, ({ selection }) => selection.active);
  const at = slots.findIndex((slot) => sameSlot(slot, active)) + 1;

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [replace]);

  function step(back: boolean): void {
    const slot = nextSlot(slotsNow(), store.getState().selection.active, back);
    setSaid('');
    if (slot) controller.goTo(slot);
  }

  function write(all: boolean): void {
    const { selection } = store.getState();
    const places = slotsNow();
    const writes = replaceWrites(host, all ? places : places.filter((slot) => sameSlot(slot, selection.active)), wanted, replacement, options);
    if (writes.length > 0) host.writeAll(writes, 'replace');
    if (all) setSaid(writes.length === 0 && places.length > 0 ? findText.locked : findText.replaced(writes.length));
    else step(false);
    // A button with nothing left to do loses the keyboard.
    box.current?.focus();
  }

  function close(): void {
    onClose();
    controller.focus();
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isInBox = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (event.key === 'Enter' && isInBox)) step(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const toggle = (name: keyof FindOptions) => () => setOptions({ ...options, [name]: !options[name] });
  const count = slots.length === 0 ? findText.none : findText.count(at, slots.length);
  return (
    <div className="find-bar" role="toolbar" tabIndex={-1} aria-label={findText.label} onKeyDown={keyDown}>
      <input
        ref={box}
        type="text"
        aria-label={findText.find}
        placeholder={findText.find}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setSaid('');
        }}
      />
      <button type="button" className="find-button" title={findText.previous} aria-label={findText.previous} onClick={() => step(true)}>
        ↑
      </button>
      <button type="button" className="find-button" title={findText.next} aria-label={findText.next} onClick={() => step(false)}>
        ↓
      </button>
      {replace && (
        <>
          <input type="text" aria-label={findText.replaceWith} placeholder={findText.replaceWith} value={replacement} onChange={(event) => setReplacement(event.target.value)} />
          <button type="button" className="find-button" disabled={at === 0} onClick={() => write(false)}>
            {findText.replaceOne}
          </button>
          <button type="button" className="find-button" disabled={slots.length === 0} onClick={() => write(true)}>
            {findText.replaceAll}
          </button>
        </>
      )}
      <label className="find-option">
        <input type="checkbox" checked={options.matchCase} onChange={toggle('matchCase')} />
        {findText.matchCase}
      </label>
      <label className="find-option">
        <input type="checkbox" checked={options.whole} onChange={toggle('whole')} />
        {findText.whole}
      </label>
      {range && (
        <label className="find-option">
          <input type="checkbox" checked={isWithin} onChange={() => setWithin(!isWithin)} />
          {findText.within}
        </label>
      )}
      <span className="find-count" role="status">
        {wanted === '' ? '' : said || count}
      </span>
      <button type="button" className="find-button find-close" title={findText.close} aria-label={findText.close} onClick={close}>
        ✕
      </button>
    </div>
  );
}
