import { commandTitles, menuTitles } from '#shared/text/commands';
import { paletteText, treeText } from '#shared/text/window';
import { commands } from '../commands/commands';
import { shownKey } from '../commands/keys';
import type { Shell } from '../store/shell';
import type { ShellState } from '../store/state';
import { formsInOrder } from '../store/tree';
import type { Matcher } from './matcher';

export type PaletteEntry = {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  /** Where it belongs: menu, unit, level. */
  readonly detail: string;
  readonly shortcut: string;
  readonly run: (shell: Shell) => void;
};

/** All that can be found now: possible commands, the year's forms, and the indicators of the open form. */
export function paletteEntries(state: ShellState): PaletteEntry[] {
  const possible = commands.filter((command) => command.id !== 'palette' && command.enabled(state));
  const units = new Map(state.outline?.units.map(({ id, name }) => [id, name]));
  return [
    ...possible.map(({ id, menu, keys = [], run }) => ({
      key: id,
      kind: paletteText.command,
      title: commandTitles[id],
      detail: menu === null ? '' : menuTitles[menu],
      shortcut: keys[0] === undefined ? '' : shownKey(keys[0]),
      run,
    })),
    ...(state.outline === null ? [] : formsInOrder(state.outline)).map(({ id, name, unitId }) => ({
      key: id,
      kind: paletteText.form,
      title: name,
      detail: unitId === null ? treeText.noUnit : (units.get(unitId) ?? ''),
      shortcut: '',
      run: ({ forms }: Shell) => void forms.open(id),
    })),
    ...(state.form?.shown.declaration.indicators ?? []).map(({ id, name, level2, value }) => ({
      key: id,
      kind: paletteText.indicator,
      title: name,
      detail: `${level2} ${value}`,
      shortcut: '',
      run: ({ store }: Shell) => store.setState({ screen: { kind: 'form' }, focus: { kind: 'cell', table: 'indicator', row: id, column: 'name' } }),
    })),
  ];
}

/** Entries that answer the query; those whose title begins with it, in letters, come first. */
export function findEntries(entries: readonly PaletteEntry[], query: string, matches: Matcher, limit = 60): PaletteEntry[] {
  const found = entries.filter(({ title }) => matches(title, query));
  const begins = (entry: PaletteEntry) => (query !== '' && entry.title.startsWith(query) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, limit);
}
