import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was started in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const at = (...parts) => join(root, ...parts);

/** The Node that the project brings with it (the package `node`): the prebuilt better-sqlite3 crashes in Node 20. */
export const node24 = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment for tools of the project: its own Node and programs are found first. */
export const projectEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [dirname(node24), at('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  ...extra,
});

/** The file that a package's command runs, to be started with Node itself: no shell and no .cmd between. */
export function program(packageName, command = packageName) {
  const folder = at('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

export const isInstalledElectron = () => existsSync(at('node_modules', 'electron', 'path.txt'));

/** Stops with a sentence where the machine's Node is too old to run even these scripts. */
export function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.error(`需要 Node.js 20 或更高版本，这台机器上的是 ${process.versions.node}，请先升级 Node.js。`);
  process.exit(2);
}
