/** Rows of cells, as they stand on the clipboard. */
export type Block = readonly (readonly string[])[];

const needsQuotes = /[\t\r\n"]/;

/**
 * The plain text that spreadsheets put on the clipboard for these cells. A break ends the last row only where that row
 * would be lost without one, so that one cell pasted into a sentence brings no line with it.
 */
export function encodeTsv(block: Block): string {
  const lines = block.map((row) => row.map((text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'));
  return lines.join('\r\n') + (lines.at(-1) === '' ? '\r\n' : '');
}

/**
 * The cells of plain text from a spreadsheet. A cell in quotes may hold tabs and line breaks; a quote elsewhere, or one
 * that never closes, is text. The break that Excel adds after the last row makes no row. Rows are filled up to one width.
 */
export function decodeTsv(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : null;
    const end = quoted ? quoted.end : cellEnd(source, at);
    rows.at(-1)?.push(quoted ? quoted.text : source.slice(at, end));
    const separator = source[end];
    if (separator === '\n' && end < source.length - 1) rows.push([]);
    else if (separator !== '\t') break;
    at = end + 1;
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function cellEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return end;
}

/** A cell in quotes from `start`; null where what follows is not one, such as `"甲"乙`. */
function quotedCell(source: string, start: number): { text: string; end: number } | null {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] !== '"') {
      text += source[at];
    } else if (source[at + 1] === '"') {
      text += '"';
      at += 1;
    } else {
      const after = source[at + 1];
      return after === undefined || after === '\t' || after === '\n' ? { text, end: at + 1 } : null;
    }
  }
  return null;
}
