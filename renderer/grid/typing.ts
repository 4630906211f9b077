import { fillRange } from './fill';
import type { GridHost, Offer } from './host';
import type { GridParts } from './parts';
import type { KeyPress } from './keys';
import { isOneBox } from './range';
import { selectedRange } from './selection';
import type { Editing, GridStore } from './state';
import type { Slot } from './layout';

export type Typing = {
  /** The text area has new text: the first of it begins the editing. */
  readonly input: () => void;
  /** Writes what was typed, if anything was; true where that is something new. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  /** What is being typed and where; null while nothing is. */
  readonly typed: () => { readonly slot: Slot; readonly text: string; readonly start: string } | null;
  /** Asks for the list again: what it is made from has come. */
  readonly refreshOffers: () => void;
  readonly take: (offer: Offer) => void;
  readonly perform: (kind: 'edit' | 'erase' | 'cancel' | 'newline' | 'today' | 'fillRange') => void;
  /** A key for the list under the cell; false where it is none. */
  readonly listKey: (press: KeyPress) => boolean;
};

/** Typing into the active cell: how it begins, goes on and ends. */
export function createTyping(store: GridStore, { getHost, getEditor }: GridParts): Typing {
  function end(): void {
    store.setState({ editing: null });
    getEditor()?.set('');
  }

  function begin(mode: Editing['mode'], start: string): void {
    const slot = store.getState().selection.active;
    const offers = getHost().offers(slot, start, mode === 'edit');
    store.setState({ editing: { slot, mode, start, offers, marked: firstMark(offers, start) } });
  }

  /** Editing inside the text that the cell has, or over it. */
  function open(text: string | null): void {
    const slot = store.getState().selection.active;
    const current = getHost().editText(slot);
    if (current === null) return;
    begin('edit', current);
    getEditor()?.set(text ?? current);
  }

  function input(): void {
    const editor = getEditor();
    if (!editor) return;
    const text = editor.text();
    const { editing, selection } = store.getState();
    if (!editing) {
      if (text === '') return;
      const start = getHost().editText(selection.active);
      if (start === null) {
        editor.settle();
        return editor.set('');
      }
      begin('enter', start);
    }
    const now = store.getState().editing;
    if (!now) return;
    const offers = getHost().offers(now.slot, text, false);
    store.setState({ editing: { ...now, offers, marked: text === '' ? -1 : firstMark(offers, text) } });
  }

  function commit(): boolean {
    const { editing } = store.getState();
    const editor = getEditor();
    if (!editing || !editor) return false;
    editor.settle();
    const text = editor.text();
    const offer = editing.offers?.closed === true && text !== '' ? editing.offers.entries[editing.marked] : undefined;
    end();
    if ((offer?.text ?? text) === editing.start) return false;
    if (offer) getHost().take(editing.slot, offer);
    else getHost().write(editing.slot, text);
    return true;
  }

  function cancel(): void {
    getEditor()?.settle();
    end();
  }

  function typed() {
    const { editing } = store.getState();
    const text = getEditor()?.text();
    return editing && text !== undefined ? { slot: editing.slot, text, start: editing.start } : null;
  }

  function refreshOffers(): void {
    const { editing } = store.getState();
    const text = getEditor()?.text() ?? '';
    // A list that was closed with Esc, or in which one has begun to choose, is left alone.
    if (!editing || editing.marked >= 0 || editing.mode === 'edit') return;
    const offers = getHost().offers(editing.slot, text, false);
    store.setState({ editing: { ...editing, offers, marked: text === '' ? -1 : firstMark(offers, text) } });
  }

  function take(offer: Offer): void {
    const { editing } = store.getState();
    if (!editing) return;
    getEditor()?.settle();
    end();
    getHost().take(editing.slot, offer);
  }

  function writeIntoRange(): void {
    const { editing, selection } = store.getState();
    const host = getHost();
    const range = selectedRange(host.layout, selection);
    if (!editing || isOneBox(host.layout, range)) {
      const written = commit();
      getHost().command({ kind: 'confirm', written });
      return;
    }
    const text = getEditor()?.text() ?? '';
    cancel();
    host.writeAll(fillRange(host.layout, range, text), 'fillRange');
  }

  function perform(kind: 'edit' | 'erase' | 'cancel' | 'newline' | 'today' | 'fillRange'): void {
    const { editing, selection } = store.getState();
    if (kind === 'cancel') return cancel();
    if (kind === 'newline') return getEditor()?.insert('\n');
    if (kind === 'fillRange') return writeIntoRange();
    if (kind === 'today' && editing) return getEditor()?.insert(getHost().today(editing.slot));
    if (kind === 'today') return open(getHost().today(selection.active));
    if (kind === 'erase') return open('');
    if (!editing) return open(null);
    // F2 changes what the arrow keys do.
    store.setState({ editing: { ...editing, mode: editing.mode === 'edit' ? 'enter' : 'edit' } });
  }

  function mark(editing: Editing, marked: number): true {
    store.setState({ editing: { ...editing, marked } });
    return true;
  }

  function listKey({ key, ctrl, alt, shift }: KeyPress): boolean {
    const { editing } = store.getState();
    const entries = editing?.offers?.entries ?? [];
    if (!editing || entries.length === 0 || ctrl || alt || shift) return false;
    if (key === 'ArrowDown') return mark(editing, (editing.marked + 1) % entries.length);
    if (key === 'ArrowUp' && editing.marked >= 0) return mark(editing, editing.marked === 0 ? entries.length - 1 : editing.marked - 1);
    if (key === 'Escape' && !editing.offers?.closed) {
      store.setState({ editing: { ...editing, offers: null, marked: -1 } });
      return true;
    }
    const offer = entries[editing.marked];
    if ((key === 'Enter' || key === 'Tab') && offer && !editing.offers?.closed) take(offer);
    // The move that Enter and Tab ask for still follows.
    return false;
  }

  return { input, commit, cancel, take, typed, refreshOffers, perform, listKey };
}

/** In a closed list the entry that is typed, else the first; among suggestions none until one is asked for. */
function firstMark(offers: ReturnType<GridHost['offers']>, text: string): number {
  if (!offers?.closed || offers.entries.length === 0) return -1;
  const same = offers.entries.findIndex((entry) => entry.text === text || entry.label === text);
  return same < 0 && text !== '' ? 0 : same;
}
