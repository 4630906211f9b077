import type { Direction } from './move';

/** What is going on in the cell: nothing, typing over it, or editing inside its text. */
export type KeyMode = 'ready' | 'enter' | 'edit';

/** The parts of a keyboard event that matter. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** Intents that the grid carries out itself. */
export type OwnIntent =
  | { readonly kind: 'step'; readonly direction: Direction; readonly edge: boolean; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | { readonly kind: 'rowEnd' | 'gridEnd'; readonly last: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly back: boolean; readonly extend: boolean }
  | {
      readonly kind:
        | 'all' | 'edit' | 'erase' | 'clear' | 'cancel' | 'newline'
        | 'fillDown' | 'fillRight' | 'fillRange' | 'today';
    };

/** Intents for that which the grid shows. */
export type CommandIntent =
  | { readonly kind: 'moveRow'; readonly back: boolean }
  | { readonly kind: 'resizeColumn'; readonly wider: boolean }
  | { readonly kind: 'insertRow' | 'deleteRow' | 'undo' | 'redo' | 'confirm' | 'fix' | 'menu' }
  | { readonly kind: 'enlarge' };

export type Intent = OwnIntent | CommandIntent;

const commandKinds: ReadonlySet<Intent['kind']> = new Set<CommandIntent['kind']>([
  'moveRow', 'resizeColumn', 'insertRow', 'deleteRow', 'undo', 'redo', 'confirm', 'fix', 'menu', 'enlarge',
]);

export function isCommand(intent: Intent): intent is CommandIntent {
  return commandKinds.has(intent.kind);
}

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * What a key asks for, as in Excel. Null leaves the key to the text being edited, to the window or to the browser.
 * A key that belongs to an input method never gets here.
 */
export function intentOfKey(press: KeyPress, mode: KeyMode): Intent | null {
  return press.ctrl ? withControl(press, mode) : press.alt ? withAlt(press, mode) : plain(press, mode);
}

function plain({ key, shift }: KeyPress, mode: KeyMode): Intent | null {
  if (key === 'Tab') return { kind: 'tab', back: shift };
  if (key === 'Enter') return { kind: 'enter', back: shift };
  if (key === 'Escape') return mode === 'ready' ? null : { kind: 'cancel' };
  if (key === 'F2') return { kind: shift ? 'enlarge' : 'edit' };
  if (key === 'F11') return { kind: 'enlarge' };
  if (mode === 'edit') return null;

  const direction = directions[key];
  if (direction) return { kind: 'step', direction, edge: false, extend: shift };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', back: key === 'PageUp', extend: shift };
  if (key === 'Home' || key === 'End') return { kind: 'rowEnd', last: key === 'End', extend: shift };
  if (mode === 'enter') return null;
  if (key === 'Delete') return { kind: 'clear' };
  if (key === 'Backspace') return { kind: 'erase' };
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { kind: 'menu' };
  return null;
}

function withAlt({ key, ctrl, shift }: KeyPress, mode: KeyMode): Intent | null {
  if (ctrl) return null;
  if (shift) {
    const resizes = mode === 'ready' && (key === 'ArrowLeft' || key === 'ArrowRight');
    return resizes ? { kind: 'resizeColumn', wider: key === 'ArrowRight' } : null;
  }
  if (key === 'Enter') return mode === 'ready' ? { kind: 'edit' } : { kind: 'newline' };
  if (mode !== 'ready') return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return { kind: 'moveRow', back: key === 'ArrowUp' };
  return null;
}

function withControl({ key, code, shift, alt }: KeyPress, mode: KeyMode): Intent | null {
  // Ctrl+Alt is AltGr on many keyboards: it types.
  if (alt) return null;
  if (key === 'Enter') return { kind: mode === 'ready' ? 'confirm' : 'fillRange' };
  // A Chinese input method may report the full-width sign, or only the place of the key.
  if (key === ';' || key === '；' || code === 'Semicolon') return shift ? null : { kind: 'today' };
  if (mode === 'edit') return null;

  const direction = directions[key];
  if (direction) return { kind: 'step', direction, edge: true, extend: shift };
  if (key === 'Home' || key === 'End') return { kind: 'gridEnd', last: key === 'End', extend: shift };
  if (mode === 'enter') return null;
  if (key === '.' || key === '。' || code === 'Period') return { kind: 'fix' };
  if (key === '-' || code === 'NumpadSubtract') return { kind: 'deleteRow' };
  if (key === '+' || (shift && code === 'Equal') || code === 'NumpadAdd') return { kind: 'insertRow' };
  switch (key.toLowerCase()) {
    case 'a':
      return shift ? null : { kind: 'all' };
    case 'd':
      return { kind: 'fillDown' };
    case 'r':
      return shift ? null : { kind: 'fillRight' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}
