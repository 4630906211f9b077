import { closeSync, openSync, readSync } from 'node:fs';

/** One face of a font file, as its own tables name it. */
export type FontFace = {
  /** Unique name of the face, `SimSun`. */
  readonly face: string;
  /** Whether its file is a collection, out of which the name picks it. */
  readonly collected: boolean;
  /** Names of the family in all languages of the file. */
  readonly families: readonly string[];
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
  /** False where the maker forbids it to be embedded in a document. */
  readonly embeddable: boolean;
};

type Tables = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
type Read = (offset: number, length: number) => Buffer;

const signatures: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const collection = 0x74746366;
const mostFaces = 64;
const longestTable = 1 << 20;
const nameIds = { family: 1, face: 6, typographicFamily: 16 } as const;

/**
 * Faces of a .ttf, .otf, .ttc or .otc file. Reads some kilobytes of it, never the outlines. A file that is damaged, or no
 * font, has none.
 */
export function facesOf(path: string): FontFace[] {
  const file = openSync(path, 'r');
  try {
    const read: Read = (offset, length) => {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, offset) < length) throw new RangeError('the font file is cut short');
      return bytes;
    };
    const collected = read(0, 4).readUInt32BE() === collection;
    return (collected ? offsetsOf(read) : [0]).flatMap((offset) => faceAt(read, offset, collected) ?? []);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  } finally {
    closeSync(file);
  }
}

function offsetsOf(read: Read): number[] {
  const count = Math.min(read(8, 4).readUInt32BE(), mostFaces);
  const offsets = read(12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(index * 4));
}

function faceAt(read: Read, offset: number, collected: boolean): FontFace | null {
  const head = read(offset, 12);
  if (!signatures.has(head.readUInt32BE())) return null;
  const count = head.readUInt16BE(4);
  const directory = read(offset + 12, count * 16);
  const tables: Tables = new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16;
      return [directory.toString('latin1', at, at + 4), { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) }];
    }),
  );
  const names = namesOf(read, tables);
  const [face] = names.get(nameIds.face) ?? [];
  if (face === undefined) return null;
  const families = [...new Set([...(names.get(nameIds.typographicFamily) ?? []), ...(names.get(nameIds.family) ?? [])])];
  return { face, collected, families, ...styleOf(read, tables) };
}

/** Names by their number, in the languages that Windows and Unicode write as UTF-16. */
function namesOf(read: Read, tables: Tables): Map<number, string[]> {
  const names = new Map<number, string[]>();
  const table = tables.get('name');
  if (!table || table.length > longestTable) return names;
  const bytes = read(table.offset, table.length);
  const texts = bytes.readUInt16BE(4);
  for (let index = 0; index < bytes.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    const platform = bytes.readUInt16BE(at);
    if (platform !== 0 && platform !== 3) continue;
    const id = bytes.readUInt16BE(at + 6);
    const start = texts + bytes.readUInt16BE(at + 10);
    const text = Buffer.from(bytes.subarray(start, start + (bytes.readUInt16BE(at + 8) & ~1))).swap16().toString('utf16le');
    names.set(id, [...(names.get(id) ?? []), text]);
  }
  return names;
}

function styleOf(read: Read, tables: Tables): Pick<FontFace, 'weight' | 'italic' | 'embeddable'> {
  const table = tables.get('OS/2');
  if (!table || table.length < 64) return { weight: 400, italic: false, embeddable: true };
  const bytes = read(table.offset, 64);
  // Of the permissions only «restricted» by itself forbids embedding; «no subsetting» would forbid what a PDF does.
  const permission = bytes.readUInt16BE(8);
  return { weight: bytes.readUInt16BE(4), italic: (bytes.readUInt16BE(62) & 1) !== 0, embeddable: (permission & 0xf) !== 2 && (permission & 0x100) === 0 };
}
