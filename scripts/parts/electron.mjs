import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, node24, projectEnvironment } from './project.mjs';

const executable = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}[process.platform] ?? 'electron';

/** Milliseconds without a new byte after which the download is given up: before the first byte, and after it. */
const patience = { first: 8_000, later: 30_000 };

/** The Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH points to, else the one that is installed; null when there is none. */
export function electronPath() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = override ? join(override, executable) : at('node_modules', 'electron', 'dist', executable);
  return existsSync(path) ? path : null;
}

/** A window can be shown: always on Windows and macOS; on Linux where a display is set. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Chromium's sandbox refuses to work for root, so there, and only there, it has to be left out. */
export const sandboxArguments = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []);

function bytesIn(folder) {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
    }
  } catch {
    // Files come and go while the download is at work; the next look counts them.
  }
  return bytes;
}

/**
 * Fetches the Electron binary with electron's own installer. Without a network that fails at once; where nothing answers it is
 * given up after `patience.first`; while bytes flow it goes on however slow it is. True when the binary is there.
 */
export async function fetchElectron() {
  if (electronPath() !== null) return true;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return false;
  const folder = mkdtempSync(join(tmpdir(), 'electron-download-'));
  const dist = at('node_modules', 'electron', 'dist');
  const env = projectEnvironment({ TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1', NODE_USE_ENV_PROXY: '1' });
  const child = spawn(node24, [at('node_modules', 'electron', 'install.js')], { env, stdio: 'ignore' });
  let bytes = 0;
  let last = Date.now();
  const watch = setInterval(() => {
    const now = bytesIn(folder) + bytesIn(dist);
    if (now !== bytes) {
      if (bytes === 0 && process.stderr.isTTY) console.error('正在下载窗口运行环境 Electron（约 110 MB，只需一次）……');
      bytes = now;
      last = Date.now();
    }
    if (Date.now() - last > (bytes === 0 ? patience.first : patience.later)) child.kill();
  }, 500);
  await new Promise((done) => child.once('exit', done).once('error', done));
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  return electronPath() !== null;
}

/** The version that package.json asks for, to say which one is meant. */
export const electronVersion = () => JSON.parse(readFileSync(at('node_modules', 'electron', 'package.json'), 'utf8')).version;
