import { createTyping } from './typing';
import type { Typing } from './typing';
import { fill, fillSeries } from './fill';
import type { GridCommand, GridHost } from './host';
import { intentOfKey, isCommand } from './keys';
import type { CommandIntent, Intent, KeyPress, OwnIntent } from './keys';
import { contains, sameSlot } from './layout';
import type { GridLayout, Range, Slot } from './layout';
import { nearestStop, step } from './move';
import { createGridParts } from './parts';
import type { GridParts } from './parts';
import { move, selectSlot, selectedRange } from './selection';
import type { Move, Selection } from './selection';
import type { GridStore } from './state';
import type { Block } from './tsv';

type Connections = Pick<GridParts, 'connectHost' | 'connectEditor' | 'connectGround'>;

export type GridController = Pick<Typing, 'input' | 'commit' | 'cancel' | 'take' | 'typed' | 'refreshOffers'> & Connections & {
  /** True where the key was ours and the browser must leave it alone. */
  readonly keyDown: (press: KeyPress) => boolean;
  readonly select: (selection: Selection) => void;
  readonly goTo: (slot: Slot) => void;
  readonly pointerDown: (slot: Slot, extend: boolean) => void;
  readonly pointerDrag: (from: Slot, to: Slot) => void;
  readonly doubleClick: (slot: Slot) => void;
  /** A click into the text being typed: from now on arrow keys move the caret. */
  readonly clickText: () => void;
  /** Selects the slot a menu is asked for, unless it is in the range already. */
  readonly menuAt: (slot: Slot) => void;
  readonly copied: (cut: boolean) => ReturnType<GridHost['copy']>;
  readonly paste: (block: Block) => void;
  readonly clear: () => void;
  /** Lets the selected range go on over `target`, as its handle is let go; see fillSeries. */
  readonly fillTo: (target: Range, other: boolean) => void;
  readonly focus: () => void;
  /** Copies or cuts as for a menu: by way of the browser, which asks back with `copied`. */
  readonly copy: (cut: boolean) => void;
};

function commandOf(intent: Exclude<CommandIntent, { kind: 'enlarge' }>): GridCommand {
  if (intent.kind === 'moveRow' || intent.kind === 'resizeColumn') return intent;
  return intent.kind === 'confirm' ? { kind: 'confirm', written: false } : { kind: intent.kind };
}

/** A printed label stands for the value beside it, or for the first one below it. */
function valueOf(layout: GridLayout, label: Slot): Slot | null {
  const beside = step(layout, label, 'right');
  const found = sameSlot(beside, label) ? step(layout, label, 'down') : beside;
  return sameSlot(found, label) ? nearestStop(layout, label) : found;
}

/** What keys, pointer and clipboard do to a grid. */
export function createGridController(store: GridStore): GridController {
  const parts = createGridParts();
  const { getHost, getEditor, getGround } = parts;
  const typing = createTyping(store, parts);

  const range = () => selectedRange(getHost().layout, store.getState().selection);

  function select(selection: Selection): void {
    store.setState({ selection });
    const { layout } = getHost();
    // What moved is what must be seen: the head of a range that grows, else the active cell.
    const seen = sameSlot(selection.head, selection.anchor) ? selection.active : selection.head;
    if (layout.rows > 0) getGround()?.reveal(layout.boxAt(seen.row, seen.column));
  }

  /** A slot that was pointed at. */
  function pick(slot: Slot): void {
    const { layout } = getHost();
    const stop = layout.isStop(slot.row, slot.column) ? slot : valueOf(layout, slot);
    if (stop) select(selectSlot(stop));
  }

  function go(how: Move): void {
    typing.commit();
    select(move(getHost().layout, store.getState().selection, how));
  }

  function turnPage(from: number, back: boolean, extend: boolean): void {
    go({ kind: 'page', row: getGround()?.pageRow(from, back) ?? from, extend });
  }

  function fillFrom(down: boolean): void {
    const host = getHost();
    host.writeAll(fill(host.layout, range(), down, host.textAt), down ? 'fillDown' : 'fillRight');
  }

  /** Does what a key asks for; false where there is nothing to do. */
  function perform(intent: Intent): boolean {
    if (intent.kind === 'enlarge') return enlarge();
    if (isCommand(intent)) return getHost().command(commandOf(intent));
    act(intent);
    return true;
  }

  /** The large window takes over what is being typed; the cell itself is left as it was. */
  function enlarge(): boolean {
    const { selection } = store.getState();
    const text = typing.typed()?.text ?? getHost().editText(selection.active);
    if (text === null) return false;
    const taken = getHost().command({ kind: 'enlarge', text });
    if (taken) typing.cancel();
    return taken;
  }

  function act(intent: OwnIntent): void {
    const host = getHost();
    const { active, head } = store.getState().selection;
    switch (intent.kind) {
      case 'step':
      case 'tab':
      case 'enter':
      case 'rowEnd':
      case 'gridEnd':
        return go(intent);
      case 'page':
        return turnPage((intent.extend ? head : active).row, intent.back, intent.extend);
      case 'all':
        return store.setState({ selection: move(host.layout, store.getState().selection, { kind: 'all' }) });
      case 'fillDown':
      case 'fillRight':
        return fillFrom(intent.kind === 'fillDown');
      case 'clear':
        return host.clear(range(), 'clear');
      case 'edit':
      case 'erase':
      case 'cancel':
      case 'newline':
      case 'today':
      case 'fillRange':
        return typing.perform(intent.kind);
    }
  }

  return {
    connectHost: parts.connectHost,
    connectEditor: parts.connectEditor,
    connectGround: parts.connectGround,
    input: typing.input,
    commit: typing.commit,
    cancel: typing.cancel,
    take: typing.take,
    typed: typing.typed,
    refreshOffers: typing.refreshOffers,
    select,
    goTo: (slot) => {
      typing.commit();
      select(selectSlot(slot));
    },
    keyDown: (press) => {
      if (typing.listKey(press)) return true;
      const intent = intentOfKey(press, store.getState().editing?.mode ?? 'ready');
      return intent !== null && perform(intent);
    },
    pointerDown: (slot, extend) => {
      typing.commit();
      if (!extend) return pick(slot);
      select({ ...store.getState().selection, head: slot, tabColumn: null });
    },
    pointerDrag: (from, to) => {
      const { layout } = getHost();
      const { selection } = store.getState();
      if (sameSlot(selection.head, to) && sameSlot(selection.anchor, from)) return;
      const dragged = { ...selection, anchor: from, head: to, tabColumn: null };
      const active = layout.isStop(from.row, from.column) ? from : selection.active;
      select({ ...dragged, active });
    },
    clickText: () => {
      if (store.getState().editing?.mode === 'enter') typing.perform('edit');
    },
    doubleClick: (slot) => {
      if (getHost().layout.isStop(slot.row, slot.column)) typing.perform('edit');
    },
    menuAt: (slot) => {
      typing.commit();
      if (!contains(range(), slot)) pick(slot);
    },
    copied: (cut) => {
      const host = getHost();
      const copied = host.copy(range());
      if (cut) host.clear(range(), 'cut');
      return copied;
    },
    paste: (block) => getHost().paste(range(), block),
    clear: () => getHost().clear(range(), 'clear'),
    fillTo: (target, other) => {
      const host = getHost();
      host.writeAll(fillSeries(host.layout, range(), target, host.textAt, other), 'fillSeries');
      const { selection } = store.getState();
      store.setState({ selection: { ...selection, anchor: { row: target.top, column: target.left }, head: { row: target.bottom, column: target.right } } });
    },
    focus: () => getEditor()?.focus(),
    copy: (cut) => getEditor()?.copy(cut),
  };
}
