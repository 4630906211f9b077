import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './lines';

function streamOf(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

test('lines come whole however the bytes are cut, in the middle of a character too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('{"event":"workbook.changed"}', '已保存', '𠮷', 'a', '')),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      async (lines, sizes) => {
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
        expect(await collect(streamOf(bytes, sizes))).toEqual(lines.filter((line) => line !== ''));
      },
    ),
    { numRuns: 100 },
  );
});

test('a last line without an end is given too', async () => {
  expect(await collect(streamOf(new TextEncoder().encode('一\n二'), [2]))).toEqual(['一', '二']);
});
