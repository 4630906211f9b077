import { keyNames } from '#shared/text/commands';
import type { Command } from './command';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Codes of keys whose character an input method or a layout may change. */
const codes: Readonly<Record<string, string>> = { '.': 'Period' };

/** Whether the press is `Ctrl+Shift+L` and the like. ⌘ counts as Ctrl. */
export function pressed(press: KeyPress, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if ((press.ctrlKey || press.metaKey) !== wants('Ctrl') || press.altKey !== wants('Alt') || press.shiftKey !== wants('Shift')) return false;
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  return press.code === (/^[A-Z]$/.test(key) ? `Key${key}` : codes[key]);
}

/** The first command, in the order of the menus, that the press stands for. */
export function commandFor(press: KeyPress, commands: readonly Command[]): Command | undefined {
  return commands.find(({ keys = [] }) => keys.some((one) => pressed(press, one)));
}

/** A key as menus show it: `Ctrl+K`, `Alt+←`. */
export function shownKey(keys: string): string {
  return keys.replace(/[A-Za-z]+$/, (key) => keyNames[key] ?? key);
}
