import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGrids } from '../../electron/services/reading/read';
import { Fault } from '#shared/api/reply';
import { recognise } from '#shared/recognise/recognise';
import { allTemplates } from '../layouts/all-templates';
import { mutateFile, seeded } from '../layouts/mutate';

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url));

/** Reads and recognises a file: what it gave, or the sentence that refused it. Anything else thrown is a bug. */
async function outcome(path: string): Promise<string> {
  try {
    return `${recognise(await readGrids(path), allTemplates).forms.length} forms`;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

test('damaged files are read or refused in a sentence', { timeout: 120_000 }, async () => {
  const random = seeded(7);
  const names = (await readdir(samples)).filter((name) => /\.(?:xlsx|xls|docx|pdf)$/.test(name));
  const sources = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(samples, name)) })));
  const folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  let refused = 0;
  for (let round = 0; round < 90; round += 1) {
    const source = sources[round % sources.length];
    if (!source) continue;
    const path = join(folder, `${round}-${source.name}`);
    await writeFile(path, mutateFile(source.bytes, random));
    const found = await outcome(path);
    expect(found, path).toMatch(/forms$|。$/);
    if (found.endsWith('。')) refused += 1;
  }
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(90);
});
