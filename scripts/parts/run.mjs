import { spawn } from 'node:child_process';
import { root, projectEnvironment } from './project.mjs';

/**
 * Runs a program to its end and gives its exit code (a signal counts as 1).
 * `stdout: 'stderr'` sends what it prints to stderr, for callers whose own stdout is data.
 */
export function run(file, args, { env, stdout = 'inherit', quiet = false } = {}) {
  return new Promise((done, fail) => {
    const output = quiet ? 'ignore' : stdout === 'stderr' ? 2 : 'inherit';
    const child = spawn(file, args, { cwd: root, env: env ?? projectEnvironment(), stdio: ['ignore', output, quiet ? 'ignore' : 'inherit'] });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Runs a program, shows what it prints and gives it back as well. */
export function runAndRead(file, args, { env, show = true } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd: root, env: env ?? projectEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [stream, target] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) target.write(text);
      });
    }
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program that a person is talking to, in this terminal. Its end is ours; an interrupt goes to the child alone, so that it
 * can close what it has open.
 */
export function hand(file, args, { cwd } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    // Ctrl+C reaches the whole group: nothing to pass on, but we must outlive the child.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', pass);
    whenStarterIsGone(() => child.kill('SIGTERM'));
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** npm's shell does not pass a SIGTERM on: when it is gone, so is the wish for the program. */
export function whenStarterIsGone(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const starter = process.ppid;
  setInterval(() => process.ppid === starter || stop(), 1000).unref();
}
