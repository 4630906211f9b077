import { expect, test } from 'vitest';
import { gridKeyText } from '#shared/text/grid-keys';
import { gridKeys } from './key-list';
import { intentOfKey } from './keys';
import type { KeyMode, KeyPress } from './keys';

const codes: Readonly<Record<string, string>> = { ';': 'Semicolon', '.': 'Period', '=': 'Equal', '-': 'Minus' };

function pressOf(keys: string): KeyPress {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return { key: key.length === 1 ? key.toLowerCase() : key, code: codes[key] ?? '', ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') };
}

const answers = (keys: string) => (['ready', 'enter', 'edit'] as const satisfies readonly KeyMode[]).some((mode) => intentOfKey(pressOf(keys), mode) !== null);
/** The browser itself says copy, cut and paste. */
const ofTheBrowser = new Set(['Ctrl+C', 'Ctrl+X', 'Ctrl+V']);
const listed = gridKeys.flatMap(({ keys }) => keys);

test('the grid answers every key that is listed', () => {
  expect(listed.filter((keys) => !ofTheBrowser.has(keys) && !answers(keys))).toEqual([]);
});

test('every key that the grid answers is listed, alone or as one with Shift', () => {
  const names = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'Escape', 'Enter', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'Delete', 'Backspace', 'Insert', 'ContextMenu', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;.=-'];
  const modifiers = ['', 'Ctrl+', 'Alt+', 'Shift+', 'Ctrl+Shift+', 'Alt+Shift+', 'Ctrl+Alt+'];
  const unlisted = modifiers.flatMap((modifier) => names.map((name) => modifier + name)).filter((keys) => answers(keys) && !listed.includes(keys));
  // With Shift the same moves select, which their line says; keys of a function have no other meaning with it.
  expect(unlisted.filter((keys) => !listed.includes(keys.replace('Shift+', '')))).toEqual([]);
});

test('every line has keys', () => {
  expect(Object.keys(gridKeyText).filter((name) => name !== 'type' && !gridKeys.some(({ does }) => does === name))).toEqual([]);
});
