import { CFB } from '@e965/xlsx';
import { decodeText } from './decode-text';
import { zipEntryNames } from './zip-guard';

/** What a file is by its content; its name is not asked. */
export type FileKind =
  | 'openXmlSheet' | 'binarySheet' | 'openDocumentSheet' | 'xmlSheet' | 'htmlTable' | 'delimitedText'
  | 'wordDocument' | 'pdf'
  | 'empty' | 'encrypted' | 'damaged' | 'picture' | 'oldWord' | 'presentation' | 'rtf' | 'ofd' | 'archive' | 'workbook' | 'webPage'
  | 'unknown';

/** Tells a file's kind from its first bytes and, for containers, from the names of their parts. */
export async function fileKind(name: string, bytes: Buffer): Promise<FileKind> {
  if (isBlank(bytes)) return 'empty';
  const start = bytes.subarray(0, 16).toString('latin1');
  if (start.startsWith('PK')) return zipKind(name, bytes);
  if (start.startsWith('\xD0\xCF\x11\xE0')) return compoundKind(bytes);
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^(\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(start)) return 'picture';
  if (start.startsWith('SQLite format 3')) return 'workbook';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(Rar!|7z\xBC\xAF|\x1F\x8B)/.test(start)) return 'archive';
  // BIFF 2 to 5 streams that stand alone, as very old programs wrote them
  if (/^\x09[\x00\x02\x04\x08](\x04|\x06|\x08|\x10)\0/.test(start)) return 'binarySheet';
  return textKind(bytes);
}

/** A file of zeros or blanks is what a broken copy leaves. */
function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

async function zipKind(name: string, bytes: Buffer): Promise<FileKind> {
  const names = await zipEntryNames(name, bytes);
  const has = (pattern: RegExp) => names.some((entry) => pattern.test(entry));
  if (has(/^\/?xl\/workbook\.(xml|bin)$/i)) return 'openXmlSheet';
  if (has(/^\/?word\/document\w*\.xml$/i)) return 'wordDocument';
  if (has(/^\/?ppt\//i)) return 'presentation';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  if (has(/^content\.xml$/)) return openDocumentKind(bytes);
  // programs other than Excel may put the workbook elsewhere; its parts are still sheets
  if (has(/(^|\/)worksheets\/[^/]+\.(xml|bin)$/i)) return 'openXmlSheet';
  return has(/^\[Content_Types\]\.xml$/) ? 'damaged' : 'archive';
}

/** The first entry of an OpenDocument file is its media type, stored plainly. */
function openDocumentKind(bytes: Buffer): FileKind {
  const head = bytes.subarray(0, 200).toString('latin1');
  if (head.includes('opendocument.spreadsheet')) return 'openDocumentSheet';
  if (head.includes('opendocument.presentation')) return 'presentation';
  return head.includes('opendocument.text') ? 'unknown' : 'openDocumentSheet';
}

function compoundKind(bytes: Buffer): FileKind {
  let paths: string[];
  try {
    paths = CFB.read(bytes, { type: 'buffer' }).FullPaths;
  } catch {
    return 'damaged';
  }
  const has = (stream: string) => paths.some((path) => path.toLowerCase().endsWith(`/${stream}`));
  if (has('encryptedpackage')) return 'encrypted';
  if (has('workbook') || has('book')) return 'binarySheet';
  if (has('worddocument')) return 'oldWord';
  if (has('powerpoint document')) return 'presentation';
  return 'unknown';
}

function textKind(bytes: Buffer): FileKind {
  const text = decodeText(bytes.subarray(0, 2 ** 16), { partial: true });
  if (text === null) return 'unknown';
  const head = text.slice(0, 4096);
  if (/<Workbook[\s>]/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xmlSheet';
  if (/^\s*(<!doctype html|<html|<head|<meta|<table|<style)/i.test(head)) {
    return /<table[\s>]/i.test(decodeText(bytes) ?? '') ? 'htmlTable' : 'webPage';
  }
  return /^\s*<\?xml|^\s*[{[]"/.test(head) ? 'unknown' : 'delimitedText';
}
