import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const { env, platform } = process;

const places = {
  win32: [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [join(folder, 'Microsoft/Edge/Application/msedge.exe'), join(folder, 'Google/Chrome/Application/chrome.exe')]),
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
}[platform] ?? [];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

/** A Chromium of this machine: the one named by JIXIAOBU_BROWSER or CHROMIUM_PATH, else one in the usual places; null when there is none. */
export function findBrowser() {
  const named = env.JIXIAOBU_BROWSER ?? env.CHROMIUM_PATH;
  if (named !== undefined) return existsSync(named) ? named : null;
  const folders = platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...places, ...onPath].find((path) => existsSync(path)) ?? null;
}

const isRootOnDebian = () =>
  platform === 'linux' && process.getuid() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Finds a Chromium; as root on Debian installs one, with a Chinese font, where there is none. Null when there is no way. */
export async function browser() {
  const found = findBrowser();
  if (found !== null || !isRootOnDebian()) return found;
  console.log('No Chromium found: installing chromium and fonts-noto-cjk with apt-get.');
  const noninteractive = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  await run('apt-get', ['update', '-qq'], noninteractive);
  await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], noninteractive);
  return findBrowser();
}
