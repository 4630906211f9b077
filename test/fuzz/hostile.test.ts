import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFiles } from './hostile-files';
import { buildChild, limits, readingProcess, type ReadingProcess } from './reading-process';

const samples = resolve(import.meta.dirname, '../../resources/samples');
let folder = '';
let reader: ReadingProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  reader = readingProcess(await buildChild('hostile'));
});
afterAll(() => {
  reader.end();
  rmSync(folder, { recursive: true, force: true });
});

test.each(hostileFiles.map((file) => [file.name, file] as const))('%s is read or refused in a sentence, within memory and time', { timeout: 120_000 }, async (name, { make }) => {
  const path = join(folder, name);
  writeFileSync(path, make((sample) => new Uint8Array(readFileSync(join(samples, sample)))));
  const started = Date.now();
  const { kind, words, rss } = await reader.read(path);
  rmSync(path);
  console.log(`${name}: ${kind} ${((Date.now() - started) / 1000).toFixed(1)} s, ${Math.round(rss / 2 ** 20)} MB ${words.slice(0, 60)}`);
  expect(kind === 'read' || kind === 'refused' ? '' : `${kind}: ${words}`).toBe('');
  if (kind === 'refused') expect(words).toMatch(/^“.*[\u4E00-\u9FFF].*。$/su);
  expect(words).not.toContain('root:');
  expect(rss).toBeLessThan(limits.rss * 2 ** 20);
});
