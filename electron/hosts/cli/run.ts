import { Fault } from '#shared/api/reply';
import { cli, type CommandName } from '#shared/text/cli';
import { programFolders } from '../../services/hosting/program-folders';
import { misuse, parseCommand } from './arguments';
import type { Command } from './command';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { fontsCommand } from './commands/fonts';
import { importCommand } from './commands/import';
import { newCommand } from './commands/new';
import { packageCommand } from './commands/package';
import { prepareCommand } from './commands/prepare';
import { recogniseCommand } from './commands/recognise';
import { rolloverCommand } from './commands/rollover';
import { verifyCommand } from './commands/verify';
import { note, print } from './terminal';

const commands: Readonly<Record<CommandName, Command>> = {
  recognise: recogniseCommand,
  new: newCommand,
  import: importCommand,
  rollover: rolloverCommand,
  check: checkCommand,
  export: exportCommand,
  package: packageCommand,
  verify: verifyCommand,
  fonts: fontsCommand,
  prepare: prepareCommand,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/**
 * Runs one command line and gives its exit code: 0 done, 1 findings that must be mended, 2 bad use or bad input.
 * @param args without the program's own name.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof Fault) {
      note(error.message);
      return error.code === 'findingsOpen' ? 1 : 2;
    }
    note(cli.unexpected);
    note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 2;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = rest[0];
    print(about !== undefined && isCommand(about) ? cli.help(about) : cli.overview(programFolders().version));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    print(programFolders().version);
    return 0;
  }
  if (name === undefined) throw misuse(cli.commandMissing);
  if (!isCommand(name)) throw misuse(cli.commandUnknown(name));
  if (rest.includes('--help') || rest.includes('-h')) {
    print(cli.help(name));
    return 0;
  }
  const { options, run } = commands[name];
  return run(parseCommand(name, options, rest));
}
