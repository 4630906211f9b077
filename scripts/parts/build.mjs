import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { at, node24, program } from './project.mjs';
import { runAndRead } from './run.mjs';

const folders = ['electron', 'renderer', 'shared'];
const files = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];
const stamp = at('out', 'sources.sha256');
const lock = at('node_modules', '.build-lock');

function* sourcesIn(folder) {
  for (const entry of readdirSync(at(folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** A digest of all that the build reads: by content, since a checkout changes times and not texts. */
function sourcesDigest() {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap((folder) => [...sourcesIn(folder)])]) {
    hash.update(path).update('\0').update(readFileSync(at(path))).update('\0');
  }
  return hash.digest('hex');
}

const isBuilt = (digest) => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;

/** One build at a time, also when two commands start together. The lock of a process that is gone is taken over. */
async function withLock(work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Builds out/ where the sources have changed since the last build; says nothing unless it fails. */
export async function build() {
  if (isBuilt(sourcesDigest())) return;
  await withLock(async () => {
    const digest = sourcesDigest();
    if (isBuilt(digest)) return;
    if (process.stderr.isTTY) console.error('正在构建……');
    const { code, output } = await runAndRead(node24, [program('electron-vite'), 'build'], { show: false });
    if (code !== 0) {
      console.error(output);
      console.error('没有构建成功，原因见上。');
      process.exit(2);
    }
    mkdirSync(at('out'), { recursive: true });
    writeFileSync(stamp, digest);
  });
}
