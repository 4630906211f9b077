import { pageNumber } from '#shared/text/writing';
import type { GlyphWriter } from './glyph-writer';
import { pointsPerMillimetre, type MeasuredForm, type MeasuredText } from './measure';
import type { Page, TextPart } from './paginate';
import { rulesOf } from './rules';

export type GlyphWriters = { readonly regular: GlyphWriter; readonly bold: GlyphWriter };

const thickness = { inner: 0.5, outer: 1 } as const;
const footSize = 9;
const mostFoot = 8 * pointsPerMillimetre;
/** Height of the characters above the line they stand on, and the whole height, as parts of the font size. */
const ascent = 0.88;

const number = (value: number) => String(Math.round(value * 100) / 100);

/** One line of text at its baseline, for a page's content; `y` counts from the lower edge of the paper. */
export function lineOfText(writer: GlyphWriter, text: string, size: number, x: number, y: number): string {
  const shown = `/${writer.id} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm <${writer.encode(text)}> Tj`;
  return writer.thicker === 0 ? shown : `2 Tr ${number(size * writer.thicker)} w ${shown} 0 Tr`;
}

/** Puts content that counts from the lower edge on a new page; pdfkit's own pages count from the upper one. */
export function addPage(document: PDFKit.PDFDocument, paper: { width: number; height: number }, writers: GlyphWriters, content: readonly string[]): void {
  document.addPage({ size: [paper.width, paper.height], margin: 0 });
  for (const writer of [writers.regular, writers.bold]) document.page.fonts[writer.id] = writer.reference;
  // Texts would stand on their heads, so the page is turned back.
  document.addContent([`q 1 0 0 -1 0 ${number(paper.height)} cm 0 G 0 g 2 J`, ...content, 'Q'].join('\n'));
}

function leftOf(text: MeasuredText, width: number): number {
  const share = text.cell.align === 'left' ? 0 : text.cell.align === 'center' ? 0.5 : 1;
  return text.left + Math.max(0, (text.width - width) * share);
}

/** Boxes for opinions are written in from the top; text that flows over pages begins and goes on at the top of its box. */
function topOf(text: MeasuredText, part: TextPart, padded: number): number {
  const height = part.lines * text.lineHeight;
  const atTop = part.lines < text.lines || (text.cell.look === 'signature' && text.cell.bordered);
  return part.top + (atTop ? padded : Math.max(0, (part.height - height) / 2));
}

function textLines(text: MeasuredText, part: TextPart, writers: GlyphWriters, { layout, paper }: MeasuredForm, top: number): string[] {
  const writer = text.bold ? writers.bold : writers.regular;
  const start = top + topOf(text, part, layout.padding);
  const drop = (text.lineHeight - text.size) / 2 + ascent * text.size;
  return text.content.slice(part.firstLine, part.firstLine + part.lines).flatMap((content, index) => {
    const shown = content.trimEnd();
    if (shown === '') return [];
    const x = leftOf(text, writer.widthOf(shown) * text.size);
    return [lineOfText(writer, shown, text.size, x, paper.height - (start + index * text.lineHeight + drop))];
  });
}

function footLine(form: MeasuredForm, writer: GlyphWriter, place: { page: number; pages: number }): string {
  const text = pageNumber(place.page, place.pages);
  const x = (form.paper.width - writer.widthOf(text) * footSize) / 2;
  const foot = Math.min((form.plan.page.margins.bottom * pointsPerMillimetre) / 2, mostFoot);
  return lineOfText(writer, text, footSize, x, foot);
}

export type PagePlace = {
  readonly page: number;
  readonly pages: number;
  /** Content that lies behind the form. */
  readonly behind: readonly string[];
};

/**
 * Draws one page of a form on a new page of the document. Lines and texts go into the page's content as they are: a page
 * has some hundred of them, and pdfkit's own drawing calls cost more than the rest of the file together.
 */
export function drawPage(document: PDFKit.PDFDocument, form: MeasuredForm, page: Page, writers: GlyphWriters, place: PagePlace): void {
  const { height } = form.paper;
  const top = form.plan.page.margins.top * pointsPerMillimetre;
  const rules = rulesOf(form, page, top);
  const content = [...place.behind];
  for (const outer of [false, true]) {
    content.push(`${outer ? thickness.outer : thickness.inner} w`);
    for (const rule of rules) {
      if (rule.outer === outer) content.push(`${number(rule.x1)} ${number(height - rule.y1)} m ${number(rule.x2)} ${number(height - rule.y2)} l`);
    }
    content.push('S');
  }
  content.push('BT');
  for (const part of page.texts) {
    const text = form.layout.texts[part.text];
    if (text) content.push(...textLines(text, part, writers, form, top));
  }
  content.push(footLine(form, writers.regular, place), 'ET');
  addPage(document, form.paper, writers, content);
}
