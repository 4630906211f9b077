import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hasWholeRecords } from './record-chain';

const sample = fileURLToPath(new URL('../../../resources/samples/futian-2022-projects-stacked.xls', import.meta.url));

test('a workbook whose records are zeroed in the middle is broken', async () => {
  const bytes = await readFile(sample);
  expect(hasWholeRecords(bytes)).toBe(true);
  expect(hasWholeRecords(Buffer.from(bytes).fill(0, 30_000, 34_000))).toBe(false);
  expect(hasWholeRecords(Buffer.from('项目名称,甲'))).toBe(true);
});
