import { commandTitles, menuTitles } from '#shared/text/commands';
import { gridKeyText } from '#shared/text/grid-keys';
import { keysText } from '#shared/text/screens';
import type { MenuName } from '../commands/command';
import { commandsOf } from '../commands/commands';
import { shownKey } from '../commands/keys';
import { gridKeys } from '../grid/key-list';
import { useShown } from '../store/context';
import { ScreenFrame } from './screen-frame';

/** All keys: those of the grid and those of the window, each from its one list. */
export function KeysScreen() {
  const version = useShown((state) => state.info?.version ?? '');
  // The keys of an object literal, in the order in which they are written.
  const menus = Object.keys(menuTitles) as MenuName[];
  return (
    <ScreenFrame title={keysText.heading} narrow text>
      <p className="muted">{keysText.hint}</p>
      <table className="keys">
        <thead>
          <tr>
            <th>{keysText.command}</th>
            <th>{keysText.key}</th>
          </tr>
        </thead>
        <KeyRows name={keysText.inGrid} rows={gridKeys.map(({ does, keys }) => ({ id: does, title: gridKeyText[does], keys }))} />
        {menus.map((menu) => (
          <KeyRows key={menu} name={menuTitles[menu]} rows={commandsOf(menu).flatMap(({ id, keys = [] }) => (keys.length === 0 ? [] : [{ id, title: commandTitles[id], keys }]))} />
        ))}
      </table>
      <p className="muted">{keysText.version(version)}</p>
    </ScreenFrame>
  );
}

type KeyRow = { readonly id: string; readonly title: string; readonly keys: readonly string[] };

function KeyRows({ name, rows }: { readonly name: string; readonly rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {name}
        </th>
      </tr>
      {rows.map(({ id, title, keys }) => (
        <tr key={id}>
          <td>{title}</td>
          <td>
            {keys.map((key) => (
              <kbd key={key}>{shownKey(key)}</kbd>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
