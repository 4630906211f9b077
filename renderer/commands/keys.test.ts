import { expect, test } from 'vitest';
import { commandTitles, type CommandId } from '#shared/text/commands';
import { commandOf, commands } from './commands';
import { commandFor, pressed, shownKey } from './keys';

const press = (key: string, modifiers: string = '', code = '') => ({
  key, code, ctrlKey: modifiers.includes('C'), shiftKey: modifiers.includes('S'), altKey: modifiers.includes('A'), metaKey: modifiers.includes('M'),
});

test('a press is its keys and no others', () => {
  expect(pressed(press('L', 'CS'), 'Ctrl+Shift+L')).toBe(true);
  expect(pressed(press('l', 'C'), 'Ctrl+Shift+L')).toBe(false);
  expect(pressed(press('F8'), 'F8')).toBe(true);
  expect(pressed(press('F8', 'S'), 'F8')).toBe(false);
  expect(pressed(press('F8', 'S'), 'Shift+F8')).toBe(true);
  expect(pressed(press('k', 'M'), 'Ctrl+K')).toBe(true);
  expect(pressed(press('ArrowLeft', 'A'), 'Alt+ArrowLeft')).toBe(true);
});

test('a key that an input method changes is known by its place', () => {
  expect(pressed(press('。', 'C', 'Period'), 'Ctrl+.')).toBe(true);
  expect(pressed(press('Process', 'C', 'KeyK'), 'Ctrl+K')).toBe(true);
  expect(pressed(press('。', '', 'Period'), 'Ctrl+.')).toBe(false);
});

test('every command has a title, and every title a command', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of Object.keys(commandTitles)) expect(commandOf(id as CommandId).id).toBe(id);
});

test('no two commands share a key', () => {
  const keys = commands.flatMap(({ keys: own = [] }) => own);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the keys of the window are bound', () => {
  const bound = { importFile: press('i', 'C'), openWorkbook: press('o', 'C'), rollover: press('L', 'CS'), check: press('F7'), applyFix: press('.', 'C'), exportYear: press('e', 'C'), printForm: press('p', 'C'), palette: press('k', 'C'), nextForm: press('PageDown', 'C'), nextArea: press('F6'), back: press('Escape') };
  for (const [id, key] of Object.entries(bound)) expect(commandFor(key, commands)?.id).toBe(id);
  expect(commandFor(press('a'), commands)).toBeUndefined();
  // In the grid, as in Excel, these delete and insert a row.
  expect(commandFor(press('-', 'C', 'Minus'), commands)).toBeUndefined();
  expect(commandFor(press('+', 'CS', 'Equal'), commands)).toBeUndefined();
});

test('keys are shown as they are printed on a keyboard', () => {
  expect(shownKey('Alt+ArrowLeft')).toBe('Alt+←');
  expect(shownKey('Escape')).toBe('Esc');
  expect(shownKey('Ctrl+K')).toBe('Ctrl+K');
});
