/**
 * `npm start`: installs and builds what is not there yet, then opens the window; where there is no Electron or no display, the same
 * program in the browser.
 */
import { spawn } from 'node:child_process';
import { build } from './parts/build.mjs';
import { electronPath, fetchElectron, hasDisplay, sandboxArguments } from './parts/electron.mjs';
import { install } from './parts/install.mjs';
import { at, node24, requireNode20, root } from './parts/project.mjs';
import { hand, whenStarterIsGone } from './parts/run.mjs';

function openInBrowser(address) {
  const [file, args] =
    process.platform === 'win32'
      ? ['rundll32.exe', ['url.dll,FileProtocolHandler', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  // No browser to open: the line with the address has been printed, and that is enough.
  spawn(file, args, { stdio: 'ignore', detached: true })
    .once('error', () => {})
    .unref();
}

async function startInBrowser(reason) {
  const child = spawn(node24, [at('out', 'main', 'loopback.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text) => {
    if (printed.includes('\n')) return;
    printed += text;
    const end = printed.indexOf('\n');
    if (end < 0) return;
    const address = printed.slice(0, end);
    console.log(`${reason}，已改在浏览器中打开：${address} （按 Ctrl+C 结束）`);
    if (hasDisplay()) openInBrowser(address);
  });
  // Ctrl+C reaches the host too, which closes the workbook and ends; we end with it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  whenStarterIsGone(() => child.kill('SIGTERM'));
  process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 0)));
}

requireNode20();
await install();
await build();
if (!hasDisplay()) await startInBrowser('这台机器没有图形界面');
else if (!(await fetchElectron())) await startInBrowser('没有取得窗口运行环境 Electron');
else process.exitCode = await hand(electronPath(), [...sandboxArguments(), root, ...process.argv.slice(2)]);
