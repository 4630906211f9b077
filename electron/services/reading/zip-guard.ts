import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';

/** Limits on what an archive unfolds to; a 400 KB bomb otherwise takes gigabytes in the parser. */
export type ZipLimits = { readonly entryBytes: number; readonly totalBytes: number; readonly entries: number };
export const zipLimits: ZipLimits = { entryBytes: 100 * 2 ** 20, totalBytes: 300 * 2 ** 20, entries: 2000 };

/** Names of an archive's entries, in its own order. Reads the directory only. */
export async function zipEntryNames(name: string, bytes: Buffer, limits = zipLimits): Promise<string[]> {
  const names: string[] = [];
  await visitEntries(name, bytes, limits, async (entry) => {
    names.push(entry.fileName);
  });
  return names;
}

/**
 * Unfolds every entry, keeping nothing, and counts the bytes that really come out: sizes in the archive's directory may
 * be forged. `inspect` sees each chunk and may throw a Fault of its own. Throws `fileTooLarge` as soon as a limit is passed, `fileDamaged` where the archive is broken.
 */
export async function guardZip(
  name: string,
  bytes: Buffer,
  options: { readonly signal?: AbortSignal | undefined; readonly limits?: ZipLimits; readonly inspect?: (part: string, chunk: Buffer) => void } = {},
): Promise<void> {
  const limits = options.limits ?? zipLimits;
  let total = 0;
  await visitEntries(name, bytes, limits, async (entry, archive) => {
    if (options.signal?.aborted) throw new Fault('cancelled', readingText.cancelled);
    if (entry.isEncrypted()) throw new Fault('fileEncrypted', readingText.encrypted(name));
    let size = 0;
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      total += chunk.length;
      options.inspect?.(entry.fileName, chunk);
      if (size > limits.entryBytes) throw tooLarge(name, readingText.limitEntry(megabytes(limits.entryBytes)));
      if (total > limits.totalBytes) throw tooLarge(name, readingText.limitTotal(megabytes(limits.totalBytes)));
    }
  });
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const tooLarge = (name: string, limit: string) => new Fault('fileTooLarge', readingText.tooLarge(name, limit));

async function visitEntries(
  name: string,
  bytes: Buffer,
  limits: ZipLimits,
  visit: (entry: Entry, archive: ZipFile) => Promise<void>,
): Promise<void> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true });
    if (archive.entryCount > limits.entries) throw tooLarge(name, readingText.limitEntries(limits.entries));
    for await (const entry of archive.eachEntry()) {
      if (!entry.fileName.endsWith('/')) await visit(entry, archive);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('fileDamaged', readingText.damaged(name), { cause: error });
  }
}
