import type { CommandId, menuTitles } from '#shared/text/commands';
import type { Shell } from '../store/shell';
import type { ShellState } from '../store/state';

export type MenuName = keyof typeof menuTitles;

/** One thing that can be asked for: by menu, key, button or palette. Its title is in shared/text/commands.ts. */
export type Command = {
  readonly id: CommandId;
  /** Null: not in a menu. */
  readonly menu: MenuName | null;
  /** Commands of a menu with the same group stand together between lines. */
  readonly group: number;
  /** `Ctrl+Shift+L`; the first is shown. Others serve where a browser keeps the first for itself. */
  readonly keys?: readonly string[];
  /** The key means something else while text is typed into a box, and is left to it there. */
  readonly yieldsToText?: true;
  readonly enabled: (state: ShellState) => boolean;
  /** Present on a switch. */
  readonly checked?: (state: ShellState) => boolean;
  readonly run: (shell: Shell) => void;
};

export const always = () => true;
export const withWorkbook = (state: ShellState) => state.workbook !== null;
export const withEditableWorkbook = (state: ShellState) => state.workbook !== null && state.workbook.readOnly === null;
/** A grid is on the screen: the form's or the year's. */
export const withGrid = ({ screen, form }: ShellState) => (screen.kind === 'form' && form !== null) || screen.kind === 'indicators';
export const withForm = (state: ShellState) => state.form !== null;
export const withEditableForm = (state: ShellState) => withEditableWorkbook(state) && withForm(state);
