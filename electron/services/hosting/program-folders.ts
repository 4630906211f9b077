import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder of the program: the nearest one above this module that holds resources/templates, built or not. */
function programFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'templates'))) return folder;
    if (folder === dirname(folder)) throw new Error('resources/templates is not there');
  }
}

export type ProgramFolders = {
  readonly version: string;
  /** Fonts, templates, samples, help. */
  readonly resources: string;
  /** The built page, to be served by a host that shows one. */
  readonly renderer: string;
  /** Built entries: preload and worker. */
  readonly built: string;
  /** What belongs to the user and to no workbook. JIXIAOBU_DATA puts it elsewhere (tests, a program on a stick). */
  readonly data: string;
  /** Templates that come with the program, then the user's own. */
  readonly templates: readonly string[];
};

function dataFolder(): string {
  const own = process.env['JIXIAOBU_DATA'];
  if (own) return own;
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'jixiaobu');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'jixiaobu');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'jixiaobu');
}

/** Where the program's parts lie on this machine: the same for every host. */
export function programFolders(): ProgramFolders {
  const program = programFolder();
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string };
  const resources = join(program, 'resources');
  const data = dataFolder();
  const built = join(program, 'out');
  return { version, resources, renderer: join(built, 'renderer'), built, data, templates: [join(resources, 'templates'), join(data, 'templates')] };
}
