import type { Copied } from './copy';
import type { Write } from './fill';
import type { Box, GridLayout, Range, Slot } from './layout';
import type { Rect } from './measure';
import type { Block } from './tsv';

/** One entry of the list under a cell being edited. */
export type Offer = {
  /** What is written. */
  readonly text: string;
  readonly label: string;
  /** Said after the label, muted. */
  readonly detail?: string;
};

/** `closed`: the cell takes one of these, so the best match is taken with Enter; else they are only suggestions. */
export type Offers = { readonly closed: boolean; readonly entries: readonly Offer[] };

/** Why several cells are written at once: names the step of undo. */
export type WriteReason = 'fillDown' | 'fillRight' | 'fillRange' | 'fillSeries' | 'replace';

/** Keys that concern what the grid shows rather than where one is. */
export type GridCommand =
  | { readonly kind: 'insertRow' | 'deleteRow' | 'undo' | 'redo' | 'menu' }
  | { readonly kind: 'fix' }
  /** `written`: the active cell was just typed into, which confirms it by itself. */
  | { readonly kind: 'confirm'; readonly written: boolean }
  | { readonly kind: 'moveRow'; readonly back: boolean }
  | { readonly kind: 'resizeColumn'; readonly wider: boolean }
  /** A large window for the text of the active cell, begun with `text`. */
  | { readonly kind: 'enlarge'; readonly text: string };

/**
 * What a grid asks of that which it shows. Slots name the boxes that cover them. Each of `write`, `writeAll`, `clear` and
 * `paste` is one step of undo.
 */
export type GridHost = {
  readonly layout: GridLayout;
  /** The text that editing begins with; null where nothing may be typed. */
  readonly editText: (slot: Slot) => string | null;
  /** The list for a text typed so far; with `all`, whatever was typed. Null where the cell has none. */
  readonly offers: (slot: Slot, text: string, all: boolean) => Offers | null;
  readonly write: (slot: Slot, text: string) => void;
  readonly take: (slot: Slot, offer: Offer) => void;
  readonly writeAll: (writes: readonly Write[], reason: WriteReason) => void;
  readonly clear: (range: Range, reason: 'clear' | 'cut') => void;
  readonly copy: (range: Range) => Copied;
  readonly paste: (range: Range, block: Block) => void;
  /** Text that a fill copies. */
  readonly textAt: (slot: Slot) => string;
  /** False where there is nothing to do: the key is then left to the window. */
  readonly command: (command: GridCommand) => boolean;
  /** Today, as this cell writes dates. */
  readonly today: (slot: Slot) => string;
};

/** Where the grid is drawn: measured cells, or the arithmetic of a long list that draws only what is seen. */
export type GridGround = {
  readonly reveal: (box: Box) => void;
  /** The row that lies a screen away. */
  readonly pageRow: (row: number, back: boolean) => number;
  /** Pixels from the top left of the surface; null where it is not drawn and cannot be told. */
  readonly rectOf: (range: Range) => Rect | null;
};

/** The always-focused text area, as far as the controller may touch it. */
export type GridEditor = {
  readonly focus: () => void;
  /** Lets the browser copy or cut what is selected in the grid, as for a menu. */
  readonly copy: (cut: boolean) => void;
  readonly text: () => string;
  /** Replaces the text and puts the caret after it. */
  readonly set: (text: string) => void;
  /** Puts text in place of what is selected in it. */
  readonly insert: (text: string) => void;
  /** Makes an input method hand over what it is composing, so that it cannot arrive later in another cell. */
  readonly settle: () => void;
};
