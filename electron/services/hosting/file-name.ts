import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SavePurpose } from '#shared/api/records';

const extensionOf = { workbook: '.jxb', pdf: '.pdf', xlsx: '.xlsx', docx: '.docx', upload: '.xlsx', package: '.zip', mapping: '.json', template: '.json' } as const satisfies Record<SavePurpose, string>;

/** Names that Windows keeps for devices, whatever the extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Longest name in UTF-8 bytes that every file system takes, with room for a number and a temporary ending. */
const longestName = 200;

/** A file name that every system takes: no folders, no signs that one of them forbids, no hidden file, not too long. */
export function safeFileName(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  const ending = extname(plain);
  let stem = plain.slice(0, plain.length - ending.length);
  while (Buffer.byteLength(stem + ending) > longestName && stem !== '') stem = Array.from(stem).slice(0, -1).join('');
  const short = stem + ending;
  if (short === '' || Buffer.byteLength(short) > longestName) return otherwise;
  return device.test(short) ? `_${short}` : short;
}

/** The name with the ending that a file of this purpose has. */
export function nameFor(purpose: SavePurpose, name: string): string {
  const ending = extensionOf[purpose];
  const safe = safeFileName(name, `jixiaobu${ending}`);
  return safe.toLowerCase().endsWith(ending) ? safe : `${safe}${ending}`;
}

/** A path in the folder that no file has yet: `name (2).pdf` where `name.pdf` is taken. */
export function freePath(folder: string, name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}
