import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Fault } from '#shared/api/reply';
import type { PackageManifest, PackagePart } from '#shared/model/package-manifest';
import type { Plan } from '#shared/plan/plan';
import { namelessForm, packageNames, writingFaults } from '#shared/text/writing';
import { safeFileName } from '../../hosting/file-name';
import { writePdf, type PdfLook } from '../pdf/write-pdf';
import { saveWhole } from '../save-whole';
import { writeUpload } from '../upload/write-upload';

/** A text or file that goes in as it is. */
export type ReadyFile = { readonly name: string; readonly part: PackagePart } & ({ readonly text: string } | { readonly path: string });

export type PackageContent = {
  readonly title: string;
  /** What the manifest says besides the files. */
  readonly manifest: Omit<PackageManifest, 'files'>;
  readonly plans: readonly Plan[];
  readonly look: PdfLook;
  /** One PDF a form besides that of the set. */
  readonly each: boolean;
  readonly upload: { readonly sheet: string; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly ready: readonly ReadyFile[];
};
export type PackageOptions = { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void };
export type PackageResult = { readonly manifest: PackageManifest; readonly missingCharacters: readonly string[] };

type Part = { readonly name: string; readonly part: PackagePart; readonly path: string };
type Packed = PackageManifest['files'][number];

const chunkBytes = 1 << 18;
/** These are compressed already. */
const stored = /\.(?:pdf|xlsx)$/i;

/** Streams files into an archive, one after another, and tells of each what was read. */
async function zipInto(path: string, parts: readonly Part[], manifestOf: (files: Packed[]) => PackageManifest, step: () => Promise<void>): Promise<PackageManifest> {
  const stream = createWriteStream(path);
  const written = finished(stream);
  // Awaited at the end; a failure before that must not count as unhandled.
  written.catch(() => undefined);
  const zip = new Zip((error, chunk, final) => {
    if (error) stream.destroy(error);
    else stream.write(chunk);
    if (final) stream.end();
  });
  const entry = (name: string) => {
    const file = stored.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  try {
    const files: Packed[] = [];
    for (const { name, part, path: from } of parts) {
      const file = entry(name);
      const hash = createHash('sha256');
      const source = await open(from, 'r');
      let size = 0;
      try {
        for (;;) {
          const { bytesRead, buffer } = await source.read(Buffer.alloc(chunkBytes), 0, chunkBytes, null);
          if (bytesRead === 0) break;
          const bytes = buffer.subarray(0, bytesRead);
          hash.update(bytes);
          size += bytesRead;
          file.push(bytes, false);
          if (stream.writableNeedDrain) await new Promise<void>((drained) => void stream.once('drain', drained).once('error', () => drained()));
          if (stream.errored) throw stream.errored;
        }
      } finally {
        await source.close();
      }
      file.push(new Uint8Array(), true);
      files.push({ name, part, size, sha256: hash.digest('hex') });
      await step();
    }
    const manifest = manifestOf(files);
    entry(packageNames.manifest).push(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), true);
    zip.end();
    await written;
    return manifest;
  } catch (error) {
    zip.terminate();
    stream.destroy();
    throw error;
  }
}

/**
 * Writes a 上报包: upload file, PDFs, what is ready, and a manifest that names each with size and SHA-256. Parts are made in a folder of
 * their own that is gone afterwards, whatever happens.
 * @throws Fault `cancelled`, or what saveWhole throws
 */
export async function writePackage(content: PackageContent, path: string, options: PackageOptions = {}): Promise<PackageResult> {
  const { plans, each, ready, upload, title, look } = content;
  const stopIfCancelled = () => {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(basename(path)));
  };
  const folder = await mkdtemp(join(tmpdir(), 'jixiaobu-package-'));
  try {
    const printed = plans.length * (each ? 2 : 1);
    const total = printed + 3 + ready.length + (each ? plans.length : 0);
    let done = 0;
    const tick = () => {
      done += 1;
      options.onProgress?.(done, total);
    };
    const parts: Part[] = [];
    const add = (name: string, part: PackagePart): string => {
      const file = join(folder, String(parts.length));
      parts.push({ name, part, path: file });
      return file;
    };
    const work = { ...(options.signal && { signal: options.signal }), onProgress: tick };
    const { missingCharacters } = await writePdf(plans, add(packageNames.pdf, 'pdf'), { ...look, ...work, title });
    const digits = String(plans.length).length;
    for (const [index, plan] of each ? plans.entries() : []) {
      const name = safeFileName(packageNames.onePdf(String(index + 1).padStart(digits, '0'), plan.name || namelessForm), packageNames.onePdf(String(index + 1), namelessForm));
      await writePdf([plan], add(`${packageNames.eachFolder}/${name}`, 'pdf'), { ...look, cover: undefined, contents: false, ...work, title: plan.name || title });
    }
    await writeUpload(upload.sheet, upload.headers, upload.rows, add(packageNames.upload, 'upload'), { ...(options.signal && { signal: options.signal }) });
    tick();
    for (const file of ready) {
      if ('path' in file) parts.push({ name: file.name, part: file.part, path: file.path });
      else await writeFile(add(file.name, file.part), file.text);
    }
    const manifest = await saveWhole(path, (temporary) =>
      zipInto(temporary, parts, (files) => ({ ...content.manifest, files }), async () => {
        tick();
        await breathe();
        stopIfCancelled();
      }),
    );
    return { manifest, missingCharacters };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
