import { missingMark, widthOf, type FontProgram, type Typeface } from './typeface';

/** The parts of pdfkit's embedded font that drawing needs; its types leave them out. pdfkit is pinned, and the tests read every text back. */
type EmbeddedFont = {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
};

/** One weight of the font within one document: turns characters into the codes that the page holds. */
export type GlyphWriter = {
  /** Name of the font in a page's resources. */
  readonly id: string;
  readonly reference: unknown;
  /** Hexadecimal codes of a text. What the font lacks becomes `□`. */
  readonly encode: (text: string) => string;
  /** Width of a text as a part of the font size. */
  readonly widthOf: (text: string) => number;
  /** Width of the stroke that stands in for a bold face, as a part of the font size; 0 for none. */
  readonly thicker: number;
};

function codeOf(font: EmbeddedFont, program: FontProgram, codePoint: number): string {
  const glyph = program.glyphForCodePoint(codePoint);
  let code = font.subset.includeGlyph(glyph.id);
  // A glyph that stands for two characters (… and ⋯) gets a code for each, so that each is copied as it was typed.
  if (font.unicode[code] !== undefined) code = font.subset.glyphs.push(glyph.id) - 1;
  font.unicode[code] = [codePoint];
  font.widths[code] = (glyph.advanceWidth * 1000) / program.unitsPerEm;
  return code.toString(16).padStart(4, '0');
}

/**
 * Makes the typeface part of a document. pdfkit's own text drawing shapes every line anew, which Chinese does not need
 * and which took most of the time of a file; here a character is looked up once a document.
 */
export function embed(document: PDFKit.PDFDocument, typeface: Typeface): GlyphWriter {
  // pdfkit takes an opened font, though its types do not say so.
  document.font(typeface.program as unknown as string);
  // The font that it made of it is kept here and named by no type.
  const font = (document as unknown as { _font: EmbeddedFont })._font;
  const codes = new Map<number, string>();
  const codeFor = (codePoint: number): string => {
    const known = codes.get(codePoint);
    if (known !== undefined) return known;
    const code = typeface.has(codePoint) ? codeOf(font, typeface.program, codePoint) : codePoint === missingMark ? '0000' : codeFor(missingMark);
    codes.set(codePoint, code);
    return code;
  };
  return {
    id: font.id,
    reference: font.ref(),
    encode: (text) => {
      let encoded = '';
      for (const character of text) encoded += codeFor(character.codePointAt(0) ?? 0);
      return encoded;
    },
    widthOf: (text) => widthOf(text, typeface),
    thicker: typeface.thicker,
  };
}
