import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';

/** A sheet's last row and column. A file that names others was forged or is broken; the parser would count up to them. */
const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Rows in places and merges, columns in widths, repeated cells of OpenDocument: only numbers of so many digits are looked at. */
const places = /\b(?:r|ref|max|min|number-(?:columns|rows)-repeated)="(?:\$?[A-Z]{0,3}\$?\d{1,7}:)?\$?([A-Z]*)\$?(\d{6,})/g;
const overlap = 64;
const sheetPart = /(?:^|\/)worksheets\/[^/]+\.xml$|^content\.xml$/i;

/**
 * Looks through the parts of a workbook as they unfold, chunk by chunk. Throws `fileDamaged` at a place beyond a sheet's end, as
 * spreadsheet programs refuse such files too.
 */
export function sheetInspector(name: string): (part: string, chunk: Buffer) => void {
  let current = '';
  let rest = '';
  return (part, chunk) => {
    if (!sheetPart.test(part)) return;
    if (part !== current) rest = '';
    current = part;
    const text = rest + chunk.toString('latin1');
    for (const [whole, letters = '', digits = ''] of text.matchAll(places)) {
      const limit = letters === '' && /^m(?:ax|in)/.test(whole) ? lastColumn : lastRow;
      if (letters.length > 3 || Number(digits) > limit) throw new Fault('fileDamaged', readingText.damaged(name));
    }
    rest = text.slice(-overlap);
  };
}
