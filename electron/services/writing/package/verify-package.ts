import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Fault } from '#shared/api/reply';
import { packageManifest, type PackageManifest } from '#shared/model/package-manifest';
import { packageFaults, packageNames, writingFaults } from '#shared/text/writing';

/** Limits on a package from elsewhere, in bytes as they really come out: sizes in an archive may be forged. */
export type PackageLimits = { readonly entries: number; readonly entryBytes: number; readonly totalBytes: number; readonly manifestBytes: number };
export const packageLimits: PackageLimits = { entries: 10_000, entryBytes: 512 * 2 ** 20, totalBytes: 2 ** 31, manifestBytes: 64 * 2 ** 20 };

export type VerifyOptions = { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void; readonly limits?: PackageLimits };
export type Verified = {
  readonly manifest: PackageManifest;
  /** Names of the manifest's files that are there, exactly as it says. */
  readonly sound: readonly string[];
  readonly faults: readonly string[];
};

type Found = { readonly size: number; readonly sha256: string };

/** A name that stays inside the folder into which somebody might unpack it. */
function isSafe(name: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) && name.split('/').every((part) => part !== '..' && part !== '.' && part !== '');
}

async function contentOf(archive: ZipFile, entry: Entry, most: number, take: (chunk: Buffer) => void): Promise<number> {
  let size = 0;
  const stream = await archive.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new RangeError('too large');
    take(chunk);
  }
  return size;
}

function parsedManifest(file: string, text: string): PackageManifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Fault('fileDamaged', packageFaults.badManifest(file), { cause: error });
  }
  const newer = typeof data === 'object' && data !== null && 'formatVersion' in data && typeof data.formatVersion === 'number' && data.formatVersion > 1;
  if (newer) throw new Fault('fileUnsupported', packageFaults.newer(file));
  const parsed = packageManifest.safeParse(data);
  if (!parsed.success) throw new Fault('fileDamaged', packageFaults.badManifest(file), { cause: parsed.error });
  return parsed.data;
}

/** Names of the files that are there once and exactly as the manifest says. */
function soundFiles(manifest: PackageManifest, found: ReadonlyMap<string, Found>, doubled: ReadonlySet<string>): string[] {
  return manifest.files.flatMap(({ name, size, sha256 }) => {
    const file = found.get(name);
    return file?.size === size && file.sha256 === sha256 && !doubled.has(name) ? [name] : [];
  });
}

/** What is missing, changed, foreign, or named so that unpacking it would write elsewhere. */
function faultsOf(manifest: PackageManifest, found: ReadonlyMap<string, Found>, doubled: ReadonlySet<string>, unsafe: readonly string[]): string[] {
  const listed = new Set(manifest.files.map(({ name }) => name));
  return [
    ...unsafe.map((name) => packageFaults.unsafe(name)),
    ...[...doubled].map((name) => packageFaults.doubled(name)),
    ...manifest.files.flatMap(({ name, size, sha256 }) => {
      const file = found.get(name);
      if (!file) return [packageFaults.missing(name)];
      return file.size === size && file.sha256 === sha256 ? [] : [packageFaults.changed(name)];
    }),
    ...[...found.keys()].filter((name) => !listed.has(name)).map((name) => packageFaults.foreign(name)),
  ];
}

/**
 * Reads a 上报包 and holds every file against the manifest. Nothing is unpacked to the disk; every entry is counted as it comes out and
 * refused where it is too large.
 * @throws Fault `fileUnsupported` (no package, or of a newer program), `fileDamaged`, `fileTooLarge`, `fileMissing`, `cancelled`
 */
export async function verifyPackage(path: string, options: VerifyOptions = {}): Promise<Verified> {
  const file = basename(path);
  const limits = options.limits ?? packageLimits;
  if (!(await stat(path).catch(() => null))?.isFile()) throw new Fault('fileMissing', packageFaults.gone(file));
  try {
    // Names are judged here, so that a bad one is told with its name.
    const archive = await openPromise(path, { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: false });
    if (archive.entryCount > limits.entries) throw new RangeError('too many entries');
    const found = new Map<string, Found>();
    const doubled = new Set<string>();
    const unsafe: string[] = [];
    let manifest: string | null = null;
    let total = 0;
    let done = 0;
    for await (const entry of archive.eachEntry()) {
      if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.stopped);
      const name = entry.fileName;
      if (!isSafe(name.replace(/\/$/, ''))) {
        unsafe.push(name);
        continue;
      }
      if (name.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new Fault('fileEncrypted', packageFaults.encrypted(file));
      if (found.has(name) || (name === packageNames.manifest && manifest !== null)) doubled.add(name);
      const hash = createHash('sha256');
      const chunks: Buffer[] = [];
      const isManifest = name === packageNames.manifest;
      const size = await contentOf(archive, entry, Math.min(isManifest ? limits.manifestBytes : limits.entryBytes, limits.totalBytes - total), (chunk) => {
        hash.update(chunk);
        if (isManifest) chunks.push(chunk);
      });
      total += size;
      if (isManifest) manifest ??= Buffer.concat(chunks).toString('utf8');
      else if (!found.has(name)) found.set(name, { size, sha256: hash.digest('hex') });
      done += 1;
      options.onProgress?.(done, archive.entryCount);
    }
    if (manifest === null) throw new Fault('fileUnsupported', packageFaults.noManifest(file));
    const parsed = parsedManifest(file, manifest);
    return { manifest: parsed, sound: soundFiles(parsed, found, doubled), faults: faultsOf(parsed, found, doubled, unsafe) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (error instanceof RangeError) throw new Fault('fileTooLarge', packageFaults.tooLarge(file), { cause: error });
    // yauzl refuses names that lead elsewhere by itself, before we see them.
    const words = error instanceof Error ? error.message : '';
    if (/relative path|absolute path|invalid characters/i.test(words)) throw new Fault('fileDamaged', packageFaults.unsafePackage(file), { cause: error });
    throw new Fault('fileDamaged', packageFaults.damaged(file), { cause: error });
  }
}
