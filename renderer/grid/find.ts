import type { Write } from './fill';
import type { GridHost } from './host';
import type { Range, Slot } from './layout';

export type FindOptions = {
  readonly matchCase: boolean;
  /** The whole text of a cell, not a part of it. */
  readonly whole: boolean;
};

/** Tells whether a text has what is looked for; nothing has the empty text. */
export function finder(wanted: string, { matchCase, whole }: FindOptions): (text: string) => boolean {
  if (wanted === '') return () => false;
  const sought = matchCase ? wanted : wanted.toLowerCase();
  return (text) => {
    const plain = matchCase ? text : text.toLowerCase();
    return whole ? plain === sought : plain.includes(sought);
  };
}

/** The text with every occurrence replaced; what is put in is never searched again. */
export function replaceIn(text: string, wanted: string, replacement: string, { matchCase, whole }: FindOptions): string {
  if (wanted === '') return text;
  if (whole) return finder(wanted, { matchCase, whole })(text) ? replacement : text;
  const pattern = new RegExp(wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), matchCase ? 'gu' : 'giu');
  return text.replaceAll(pattern, () => replacement);
}

/** The boxes whose text is found, in reading order; only those of `within` where it is given. */
export function findAll(host: Pick<GridHost, 'layout' | 'textAt'>, found: (text: string) => boolean, within: Range | null): Slot[] {
  const { layout } = host;
  const range = within ?? { top: 0, left: 0, bottom: layout.rows - 1, right: layout.columns - 1 };
  const slots: Slot[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, layout.rows - 1); row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const slot = { row, column };
      if (layout.spans) {
        const box = layout.boxAt(row, column);
        if (box.row !== row || box.column !== column) continue;
      }
      if (layout.isStop(row, column) && found(host.textAt(slot))) slots.push(slot);
    }
  }
  return slots;
}

/** The first of `slots` behind `from` in reading order, or before it; round and round. Null where there are none. */
export function nextSlot(slots: readonly Slot[], from: Slot, back: boolean): Slot | null {
  const isAfter = (slot: Slot) => slot.row > from.row || (slot.row === from.row && slot.column > from.column);
  const isBefore = (slot: Slot) => slot.row < from.row || (slot.row === from.row && slot.column < from.column);
  return (back ? (slots.findLast(isBefore) ?? slots.at(-1)) : (slots.find(isAfter) ?? slots[0])) ?? null;
}

/** What replacing does to these boxes: those that may be typed into, by the text that they hold. */
export function replaceWrites(host: Pick<GridHost, 'editText'>, slots: readonly Slot[], wanted: string, replacement: string, options: FindOptions): Write[] {
  return slots.flatMap((slot) => {
    const text = host.editText(slot);
    if (text === null) return [];
    const replaced = replaceIn(text, wanted, replacement, options);
    return replaced === text ? [] : [{ slot, text: replaced }];
  });
}
