import { CFB } from '@e965/xlsx';

/** The library's types leave its container untyped. */
type Container = { readonly FileIndex: readonly { readonly name: string; readonly content?: Uint8Array }[] };

const longestRecord = 8228;
const endOfPart = 0x0a;

/** The records of an Excel 97–2003 workbook; null for what is no such workbook. */
function recordsOf(bytes: Buffer): Buffer | null {
  if (bytes.subarray(0, 4).toString('latin1') !== '\xD0\xCF\x11\xE0') return null;
  const container: Container = CFB.read(bytes, { type: 'buffer' });
  const workbook = container.FileIndex.find(({ name }) => /^(?:workbook|book)$/i.test(name));
  return workbook?.content ? Buffer.from(workbook.content) : null;
}

const filePass = 0x2f;

/** Whether a workbook of Excel 97–2003 has a password: the record that says so stands among its first, whatever the cipher. */
export function hasPassword(bytes: Buffer): boolean {
  const records = recordsOf(bytes) ?? Buffer.alloc(0);
  for (let at = 0, count = 0; at + 4 <= records.length && count < 8; count += 1) {
    if (records.readUInt16LE(at) === filePass) return true;
    at += 4 + records.readUInt16LE(at + 2);
  }
  return false;
}

/**
 * Whether the records of an Excel 97–2003 workbook follow each other to the end of a part. The parser looks for the next record
 * without end where the chain is broken. What is no such workbook is taken as whole.
 */
export function hasWholeRecords(bytes: Buffer): boolean {
  const records = recordsOf(bytes);
  if (!records) return true;
  let last = 0;
  let at = 0;
  while (at + 4 <= records.length) {
    const kind = records.readUInt16LE(at);
    const length = records.readUInt16LE(at + 2);
    // the stream may be filled up with zeros behind its last part
    if (kind === 0 && length === 0) return last === endOfPart;
    at += 4 + length;
    if (length > longestRecord || at > records.length) return false;
    last = kind;
  }
  return last === endOfPart;
}
