import { frontText, namelessForm } from '#shared/text/writing';
import { breakLines } from '../line-break';
import { addPage, lineOfText, type GlyphWriters } from './draw';
import { settable } from './fit-text';
import { pointsPerMillimetre } from './measure';
import { widthOf, type Typefaces } from './typeface';

/** What the cover says, from top to bottom. */
export type Cover = { readonly department: string; readonly year: number; readonly title: string; readonly forms: number };
/** A line of the table of contents. */
export type ContentsEntry = { readonly title: string; readonly name: string; readonly page: number };

export const frontPaper = { width: 210 * pointsPerMillimetre, height: 297 * pointsPerMillimetre } as const;
const side = 28 * pointsPerMillimetre;
const room = frontPaper.width - 2 * side;
const top = 30 * pointsPerMillimetre;
const foot = 22 * pointsPerMillimetre;

type Drawn = { readonly content: string[]; readonly links: { readonly name: string; readonly y: number; readonly height: number }[] };

/** Named place of the form with this number, from 0, to which the contents lead. */
export const destinationOf = (form: number) => `form-${form}`;

function centred(writers: GlyphWriters, typefaces: Typefaces, text: string, size: number, y: number, bold: boolean): string[] {
  const typeface = bold ? typefaces.bold : typefaces.regular;
  const lines = breakLines(settable(text), room / size, typeface.widthOf);
  return lines.map((line, index) => {
    const shown = line.trimEnd();
    const x = (frontPaper.width - widthOf(shown, typeface) * size) / 2;
    return lineOfText(bold ? writers.bold : writers.regular, shown, size, x, y - index * size * 1.5);
  });
}

const signedAt = 0.3;

/** The department's cover sheet. */
export function drawCover(document: PDFKit.PDFDocument, cover: Cover, typefaces: Typefaces, writers: GlyphWriters): void {
  const at = (part: number) => frontPaper.height * (1 - part);
  const line = (text: string, size: number, part: number, bold = false) => centred(writers, typefaces, text, size, at(part), bold);
  addPage(document, frontPaper, writers, [
    'BT',
    ...line(cover.department, 24, 0.24, true),
    ...line(frontText.year(cover.year), 20, 0.36),
    ...line(cover.title, 30, 0.42, true),
    ...line(frontText.forms(cover.forms), 14, 0.52),
    lineOfText(writers.regular, frontText.seal, 15, frontPaper.width * signedAt, at(0.78)),
    lineOfText(writers.regular, frontText.date, 15, frontPaper.width * signedAt, at(0.83)),
    'ET',
  ]);
}

const entrySize = 11;
const lineHeight = 19;
const headingSize = 12.5;

/** Lines of the contents before they are divided among pages. */
type ContentsLine = { readonly text: string; readonly heading: boolean; readonly page: number | null; readonly form: number | null };

function contentsLines(entries: readonly ContentsEntry[], typefaces: Typefaces): ContentsLine[] {
  const headed = new Set(entries.map(({ title }) => title)).size > 1;
  const numberRoom = 48;
  return entries.flatMap(({ title, name, page }, form): ContentsLine[] => {
    const heading = headed && title !== entries[form - 1]?.title ? [{ text: settable(title), heading: true, page: null, form: null }] : [];
    const text = `${form + 1}. ${settable(name || namelessForm).replaceAll('\n', ' ')}`;
    const lines = breakLines(text, (room - numberRoom) / entrySize, typefaces.regular.widthOf);
    return [...heading, ...lines.map((line, index) => ({ text: line.trimEnd(), heading: false, page: index === lines.length - 1 ? page : null, form }))];
  });
}

function pagesOf(lines: readonly ContentsLine[]): ContentsLine[][] {
  const most = Math.floor((frontPaper.height - top - foot - 2 * lineHeight) / lineHeight);
  const pages: ContentsLine[][] = [[]];
  lines.forEach((line, index) => {
    const page = pages.at(-1) ?? [];
    // A heading goes with the first line that it heads.
    const needed = line.heading && lines[index + 1] ? 2 : 1;
    if (page.length + needed > most) pages.push([line]);
    else page.push(line);
  });
  return pages;
}

/** Number of pages that the contents take. */
export function contentsPages(entries: readonly ContentsEntry[], typefaces: Typefaces): number {
  return pagesOf(contentsLines(entries, typefaces)).length;
}

function drawLine(line: ContentsLine, y: number, typefaces: Typefaces, writers: GlyphWriters): string[] {
  if (line.heading) return [lineOfText(writers.bold, line.text, headingSize, side, y)];
  const shown = [lineOfText(writers.regular, line.text, entrySize, side, y)];
  if (line.page === null) return shown;
  const number = String(line.page);
  const numberWidth = widthOf(number, typefaces.regular) * entrySize;
  const from = side + widthOf(line.text, typefaces.regular) * entrySize + 4;
  const dot = widthOf('.', typefaces.regular) * entrySize * 1.6;
  const dots = Math.max(0, Math.floor((side + room - numberWidth - 6 - from) / dot));
  // Dots end at the same place in every line, so that they stand below one another.
  const first = side + room - numberWidth - 6 - dots * dot;
  const leader = Array.from({ length: dots }, (_, index) => lineOfText(writers.regular, '.', entrySize, first + index * dot, y));
  return [...shown, ...leader, lineOfText(writers.regular, number, entrySize, side + room - numberWidth, y)];
}

/** The table of contents: a line a form with the number of its first page, which leads there. */
export function drawContents(document: PDFKit.PDFDocument, entries: readonly ContentsEntry[], typefaces: Typefaces, writers: GlyphWriters): void {
  pagesOf(contentsLines(entries, typefaces)).forEach((lines, index) => {
    const drawn: Drawn = { content: ['BT'], links: [] };
    if (index === 0) drawn.content.push(...centred(writers, typefaces, frontText.contents, 18, frontPaper.height - top, true));
    lines.forEach((line, at) => {
      const y = frontPaper.height - top - (at + 2) * lineHeight;
      drawn.content.push(...drawLine(line, y, typefaces, writers));
      if (line.form !== null) drawn.links.push({ name: destinationOf(line.form), y: frontPaper.height - y - entrySize, height: lineHeight });
    });
    drawn.content.push('ET');
    addPage(document, frontPaper, writers, drawn.content);
    for (const { name, y, height } of drawn.links) document.goTo(side, y, room, height, name);
  });
}
