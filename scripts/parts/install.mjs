import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, node24 } from './project.mjs';
import { run } from './run.mjs';

const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/**
 * What lies in node_modules is what the lock file asks for. npm keeps its own note of what it installed; packages for other
 * systems are not in it.
 */
function isInstalled() {
  const installed = packagesOf(at('node_modules', '.package-lock.json'));
  return (
    existsSync(node24) &&
    Object.entries(packagesOf(at('package-lock.json'))).every(
      ([path, wanted]) => path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional === true),
    )
  );
}

/** npm beside the Node that runs this script, else the one on PATH; `npm_execpath` is set when npm itself started us. */
function npm() {
  const started = process.env.npm_execpath;
  if (started !== undefined && /npm-cli\.[cm]?js$/.test(started)) return [process.execPath, [started]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm.cmd']] : ['npm', []];
}

/** Brings node_modules to what package-lock.json says. Does nothing, in milliseconds, where it is so already. */
export async function install() {
  if (isInstalled()) return;
  console.error('正在安装依赖（只需一次）……');
  const [file, before] = npm();
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const code = await run(file, [...before, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { env, stdout: 'stderr' });
  if (code !== 0) {
    console.error('依赖没有装好：请检查网络或 npm 的设置后再试一次。');
    process.exit(2);
  }
  // An npm that is told not to run install scripts leaves the project's Node out.
  if (!existsSync(node24)) await run(process.execPath, [join(at('node_modules', 'node'), 'installArchSpecificPackage.js')], { env, stdout: 'stderr' });
}
