import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hasPassword, hasWholeRecords } from './record-chain';

const sample = fileURLToPath(new URL('../../../resources/samples/futian-2022-projects-stacked.xls', import.meta.url));

test('a workbook whose records are zeroed in the middle is broken', async () => {
  const bytes = await readFile(sample);
  expect(hasWholeRecords(bytes)).toBe(true);
  expect(hasWholeRecords(Buffer.from(bytes).fill(0, 30_000, 34_000))).toBe(false);
  expect(hasWholeRecords(Buffer.from('项目名称,甲'))).toBe(true);
});

test('the record of a password is found among the first, whatever the cipher', async () => {
  const bytes = await readFile(sample);
  const first = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
  const locked = Buffer.from(bytes);
  locked.writeUInt16LE(0x2f, first + 20);
  expect(hasPassword(bytes)).toBe(false);
  expect(hasPassword(locked)).toBe(true);
  expect(hasPassword(Buffer.from('项目名称,甲'))).toBe(false);
});
