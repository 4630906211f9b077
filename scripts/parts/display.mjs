import { spawn } from 'node:child_process';
import { hasDisplay } from './electron.mjs';

/**
 * A display for windows under test: the one that is there, else an Xvfb of our own on a free number. Gives the environment to
 * add and how to end it; null where neither can be had.
 */
export async function display() {
  if (hasDisplay()) return { env: {}, end: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done) => {
    server.once('error', () => done(null));
    server.once('exit', () => done(null));
    server.stdio[3].setEncoding('utf8').once('data', (text) => done(text.trim()));
  });
  return number === null ? null : { env: { DISPLAY: `:${number}` }, end: () => server.kill() };
}
