import { describe, expect, test } from 'vitest';
import { intentOfKey } from './keys';
import type { KeyMode } from './keys';

/** `Ctrl+Shift+=` and the like, on a keyboard as it reports them. */
function press(keys: string, mode: KeyMode = 'ready') {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return intentOfKey(
    { key, code: key === ';' ? 'Semicolon' : '', ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt') },
    mode,
  );
}

describe('keys of a selected cell', () => {
  test.each([
    ['ArrowDown', { kind: 'step', direction: 'down', edge: false, extend: false }],
    ['Shift+ArrowLeft', { kind: 'step', direction: 'left', edge: false, extend: true }],
    ['Ctrl+Shift+ArrowUp', { kind: 'step', direction: 'up', edge: true, extend: true }],
    ['Tab', { kind: 'tab', back: false }],
    ['Shift+Enter', { kind: 'enter', back: true }],
    ['Home', { kind: 'rowEnd', last: false, extend: false }],
    ['Ctrl+End', { kind: 'gridEnd', last: true, extend: false }],
    ['Shift+PageDown', { kind: 'page', back: false, extend: true }],
    ['Ctrl+a', { kind: 'all' }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'erase' }],
    ['Ctrl+d', { kind: 'fillDown' }],
    ['Ctrl+R', { kind: 'fillRight' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Ctrl+;', { kind: 'today' }],
    ['Ctrl+；', { kind: 'today' }],
    ['Ctrl+Shift++', { kind: 'insertRow' }],
    ['Ctrl+-', { kind: 'deleteRow' }],
    ['Alt+ArrowUp', { kind: 'moveRow', back: true }],
    ['Ctrl+Enter', { kind: 'confirm' }],
    ['Ctrl+.', { kind: 'fix' }],
    ['Shift+F10', { kind: 'menu' }],
  ])('%s', (keys, intent) => expect(press(keys)).toEqual(intent));

  test.each(['a', '5', ' ', 'Escape', 'F7', 'Ctrl+k', 'Ctrl+PageDown', 'Ctrl+c', 'Ctrl+v', 'Ctrl+Shift+r', 'Ctrl+Alt+d', 'Shift'])(
    '%s is left to others',
    (keys) => expect(press(keys)).toBeNull(),
  );
});

describe('keys while typing', () => {
  test('over a cell, arrows leave it; inside its text, they move the caret', () => {
    expect(press('ArrowRight', 'enter')).toEqual({ kind: 'step', direction: 'right', edge: false, extend: false });
    for (const keys of ['ArrowRight', 'Home', 'Ctrl+ArrowLeft', 'Shift+End', 'PageDown']) expect(press(keys, 'edit')).toBeNull();
  });

  test('what edits text is left to the text', () => {
    for (const mode of ['enter', 'edit'] as const) {
      for (const keys of ['Delete', 'Backspace', 'Ctrl+a', 'Ctrl+z', 'Ctrl+d']) expect(press(keys, mode)).toBeNull();
    }
  });

  test('Enter, Tab and Esc end it, Alt+Enter breaks the line, Ctrl+Enter fills', () => {
    expect(press('Enter', 'edit')).toEqual({ kind: 'enter', back: false });
    expect(press('Shift+Tab', 'edit')).toEqual({ kind: 'tab', back: true });
    expect(press('Escape', 'enter')).toEqual({ kind: 'cancel' });
    expect(press('Alt+Enter', 'enter')).toEqual({ kind: 'newline' });
    expect(press('Ctrl+Enter', 'edit')).toEqual({ kind: 'fillRange' });
  });
});
