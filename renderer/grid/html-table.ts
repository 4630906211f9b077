import type { Block } from './tsv';

/** A cell to copy; one that spans stands once, and the slots under it are null. */
export type CopiedCell = {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A figure that a spreadsheet may count with; all else stays text. */
  readonly isNumber: boolean;
} | null;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A table for the clipboard that Excel, WPS and LibreOffice take with its merged cells. The number formats keep a code of
 * 20 digits text (the style is Excel's, `sdnum` LibreOffice's), and the break style keeps a line break inside its cell.
 */
export function encodeHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(encodeCell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${body}</table>`;
}

function encodeCell(cell: CopiedCell): string {
  if (!cell) return '';
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
  const text = cell.text
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll('\n', `<br style="mso-data-placement:same-cell">`);
  const format = cell.isNumber ? '' : ` sdnum="2052;0;@"`;
  return `<td${spans}${format} style="mso-number-format:'${cell.isNumber ? 'General' : '\\@'}';white-space:pre-wrap">${text}</td>`;
}

/**
 * The first table of some HTML as a block; null where there is none. Only for clipboards without plain text: the text
 * of an HTML cell is the displayed one, rounded. Slots under a spanning cell are empty, as in plain text.
 */
export function decodeHtml(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((row, top) => {
    let left = 0;
    for (const cell of row.cells) {
      while (rows[top]?.[left] !== undefined) left += 1;
      // A forged span must not make a huge block.
      const height = Math.min(cell.rowSpan || 1, table.rows.length - top);
      const width = Math.min(cell.colSpan || 1, 1000);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          (rows[top + down] ??= [])[left + right] = down === 0 && right === 0 ? cellText(cell) : '';
        }
      }
    }
  });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width === 0 ? null : rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

/** White space of HTML is layout; only `<br>` and paragraphs break a line. */
function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const node of copy.querySelectorAll('style, script')) node.remove();
  const preserved = /white-space:\s*pre/.test(cell.getAttribute('style') ?? '');
  const breakMark = '\u2028';
  for (const node of copy.querySelectorAll('br')) node.replaceWith(breakMark);
  for (const node of copy.querySelectorAll('p + p, div + div')) node.prepend(breakMark);
  const text = copy.textContent ?? '';
  const flowed = preserved ? text : text.replace(/[ \t\r\n]+/g, ' ').replace(/ ?\u2028 ?/g, breakMark).trim();
  return flowed.replaceAll(breakMark, '\n').replaceAll('\u00a0', ' ');
}
