import type { GridCell } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import { decodeText } from './decode-text';
import type { Reader } from './reader';

/** Comma, tab or semicolon separated text, in UTF-8, UTF-16 or GB18030. One grid. */
export const readDelimitedText: Reader = async (file, options) => {
  const text = decodeText(file.bytes);
  if (text === null) throw new Fault('fileDamaged', readingText.damaged(file.name));
  const delimiter = delimiterOf(text);
  if (hasTooMany(text, delimiter)) throw new Fault('fileTooLarge', readingText.tooLarge(file.name, readingText.limitFields(mostFields)));
  const rows = parseDelimited(text, delimiter);
  const cells = rows.flatMap((fields, row) => fields.flatMap((field, column) => textCell(field, row, column)));
  options.onProgress?.(1, 1);
  const columns = rows.reduce((most, fields) => Math.max(most, fields.length), 0);
  return [{ sheet: readingText.textSheet, index: 0, hidden: false, rows: rows.length, columns, cells }];
};

/** Fields, empty ones too: thousands of forms have fewer. */
const mostFields = 3_000_000;

function hasTooMany(text: string, delimiter: string): boolean {
  if (text.length < mostFields) return false;
  let count = 0;
  for (const sign of text) if ((sign === delimiter || sign === '\n') && (count += 1) > mostFields) return true;
  return false;
}

function textCell(field: string, row: number, column: number): GridCell[] {
  const text = field.trim();
  if (text === '') return [];
  return [{ row, column, rowSpan: 1, columnSpan: 1, text, kind: /^-?[\d,.]+$/.test(text) ? 'number' : 'text', hidden: false }];
}

/** The separator that occurs most outside quotes; commas inside long Chinese text are full-width and do not mislead. */
function delimiterOf(text: string): string {
  const plain = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => plain.split(delimiter).length - 1;
  if (count('\t') > 0 && count('\t') >= count(',') / 2) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/**
 * Fields of delimited text as RFC 4180 writes them: quotes around a field, doubled inside it, line breaks kept. A quote
 * in the middle of an unquoted field is text.
 */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { field, next } = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    fields.push(field);
    if (text[next] === delimiter) {
      at = next + 1;
      continue;
    }
    rows.push(fields);
    fields = [];
    if (next >= text.length) break;
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
    if (at === text.length) break;
  }
  return rows;
}

type Field = { readonly field: string; readonly next: number };

function plainField(text: string, from: number, delimiter: string): Field {
  let next = from;
  while (next < text.length && text[next] !== delimiter && text[next] !== '\n' && text[next] !== '\r') next += 1;
  return { field: text.slice(from, next), next };
}

function quotedField(text: string, from: number, delimiter: string): Field {
  let closing = text.indexOf('"', from + 1);
  while (closing >= 0 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
  // a quote that is never closed is a mark in the text, not a field of the whole rest
  if (closing < 0) return plainField(text, from, delimiter);
  const quoted = text.slice(from + 1, closing).replaceAll('""', '"').replace(/\r\n?/g, '\n');
  const rest = plainField(text, closing + 1, delimiter);
  return { field: quoted + rest.field, next: rest.next };
}
