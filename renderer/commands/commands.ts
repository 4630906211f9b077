import { checkCommands } from './check-commands';
import type { Command, MenuName } from './command';
import { editCommands } from './edit-commands';
import { exportCommands } from './export-commands';
import { fileCommands } from './file-commands';
import { formCommands } from './form-commands';
import { helpCommands } from './help-commands';
import type { CommandId } from '#shared/text/commands';

/** All commands, in the order of the menus. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...formCommands,
  ...checkCommands,
  ...exportCommands,
  ...helpCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

/** The command of that id. Every id of shared/text/commands.ts has one. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`No command ${id}`);
  return command;
}

export function commandsOf(menu: MenuName): readonly Command[] {
  return commands.filter((command) => command.menu === menu);
}
