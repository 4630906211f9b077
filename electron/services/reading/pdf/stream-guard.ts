import { inflateSync } from 'node:zlib';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import { zipLimits } from '../zip-guard';

const begin = Buffer.from('stream');
const end = Buffer.from('endstream');
/** Where a stream's dictionary stands: right before it. */
const dictionaryBytes = 400;
const mostFilters = 4;
/** What is drawn on a page of a form is a thousandth of this; pictures and fonts may have an archive entry's size. */
const drawnBytes = 20 * 2 ** 20;

/**
 * Unfolds every packed stream of a PDF, keeping nothing, before a parser does that keeps it: a few kilobytes may hold gigabytes.
 * Throws `fileTooLarge`. What cannot be unfolded is left to the parser, which says so.
 */
export function guardPdfStreams(name: string, bytes: Buffer): void {
  let total = 0;
  for (let at = bytes.indexOf(begin); at >= 0; ) {
    const from = at + begin.length + (bytes[at + begin.length] === 0x0d ? 2 : 1);
    const to = bytes.indexOf(end, from);
    const dictionary = bytes.subarray(Math.max(0, at - dictionaryBytes), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf('obj') + 1);
    const filters = Math.min(mostFilters, own.split(/\/(?:FlateDecode|Fl)\b/).length - 1);
    const limit = /\/Image\b|\/Length1\b|\/FontFile/.test(own) ? zipLimits.entryBytes : drawnBytes;
    if (filters > 0) total += unfolded(name, bytes.subarray(from, to < 0 ? bytes.length : to), filters, limit);
    if (total > zipLimits.totalBytes) throw tooLarge(name, readingText.limitTotal(zipLimits.totalBytes / 2 ** 20));
    at = to < 0 ? -1 : bytes.indexOf(begin, to + end.length);
  }
}

const tooLarge = (name: string, limit: string) => new Fault('fileTooLarge', readingText.tooLarge(name, limit));

function unfolded(name: string, packed: Buffer, filters: number, limit: number): number {
  let bytes = packed;
  try {
    for (let pass = 0; pass < filters; pass += 1) bytes = inflateSync(bytes, { maxOutputLength: limit });
    return bytes.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, readingText.limitEntry(limit / 2 ** 20));
    return bytes.length;
  }
}
