import { commandTitles, menuTitles } from '#shared/text/commands';
import { keysText } from '#shared/text/screens';
import type { MenuName } from '../commands/command';
import { commandsOf } from '../commands/commands';
import { shownKey } from '../commands/keys';
import { useShown } from '../store/context';
import { ScreenFrame } from './screen-frame';

/** All keys, from the one list of commands. */
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
        {menus.map((menu) => (
          <tbody key={menu}>
            {commandsOf(menu).flatMap(({ id, keys = [] }) =>
              keys.length === 0
                ? []
                : [
                    <tr key={id}>
                      <td>{commandTitles[id]}</td>
                      <td>
                        {keys.map((key) => (
                          <kbd key={key}>{shownKey(key)}</kbd>
                        ))}
                      </td>
                    </tr>,
                  ],
            )}
          </tbody>
        ))}
      </table>
      <p className="muted">{keysText.version(version)}</p>
    </ScreenFrame>
  );
}
