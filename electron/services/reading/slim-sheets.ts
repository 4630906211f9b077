import { unzipSync, zipSync } from 'fflate';

const large = 8 * 2 ** 20;
const sheetPart = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const emptyCells = /<c\b[^>]*?(?:\/>|>(?:<v\/>|<v>\s*<\/v>)?<\/c>)/g;
const emptyRows = /<row\b[^>]*?(?:\/>|>\s*<\/row>)/g;

/**
 * Takes rows and cells without content out of very large sheets, before they are parsed: a sheet that someone has formatted to its
 * last row is a hundred megabytes of nothing. Other files come back as they are. The archive must have passed its guard.
 */
export function slimSheets(bytes: Buffer): Buffer {
  const names = new Set<string>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (sheetPart.test(name) && originalSize > large) names.add(name);
      return false;
    },
  });
  if (names.size === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const name of names) {
    const part = parts[name];
    if (part) parts[name] = withoutEmpty(part);
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** Tags are ASCII: as Latin-1 every byte stays what it is. */
function withoutEmpty(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(emptyCells, '').replace(emptyRows, ''), 'latin1'));
}
