import { accessSync, constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { Fault } from '#shared/api/reply';
import { writingFaults } from '#shared/text/writing';

/** The part of an opened font that we use; pdfkit's types leave it out. Lengths are in the font's own units. */
export type FontProgram = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
};

/** One weight of a font, opened. */
export type Typeface = {
  readonly program: FontProgram;
  /** Width as a part of the font size: 1 for a Chinese character. A character that the font lacks is as wide as `□`. */
  readonly widthOf: (codePoint: number) => number;
  readonly has: (codePoint: number) => boolean;
};
export type Typefaces = { readonly regular: Typeface; readonly bold: Typeface };

/** Width of a text of one line as a part of the font size. */
export function widthOf(text: string, typeface: Typeface): number {
  let width = 0;
  for (const character of text) width += typeface.widthOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Drawn for a character that the font lacks. */
export const missingMark = 0x25a1;

function openTypeface(path: string): Typeface {
  let program: FontProgram;
  try {
    accessSync(path, constants.R_OK);
    const holder = new PDFDocument({ autoFirstPage: false, font: path });
    // pdfkit keeps the opened font here and takes it back as a font source, so that the file is read once a process.
    program = (holder as unknown as { _font: { font: FontProgram } })._font.font;
  } catch (error) {
    throw new Fault('internal', writingFaults.fontMissing(basename(path)), { cause: error });
  }
  const has = (codePoint: number) => program.hasGlyphForCodePoint(codePoint);
  const measure = (codePoint: number) => program.glyphForCodePoint(has(codePoint) ? codePoint : missingMark).advanceWidth / program.unitsPerEm;
  // Widths of the first 65,536 characters, NaN while unknown: every character of every form is looked up here.
  const known = new Float64Array(0x10000).fill(Number.NaN);
  const widthOfCharacter = (codePoint: number): number => {
    if (codePoint >= known.length) return measure(codePoint);
    const width = known[codePoint] ?? Number.NaN;
    if (!Number.isNaN(width)) return width;
    return (known[codePoint] = measure(codePoint));
  };
  return { program, widthOf: widthOfCharacter, has };
}

const opened = new Map<string, Typefaces>();

/**
 * The fonts of a folder, opened once a process.
 * @throws Fault `internal` where a file is missing or damaged
 */
export function loadTypefaces(folder: string): Typefaces {
  const known = opened.get(folder);
  if (known) return known;
  const typefaces = {
    regular: openTypeface(join(folder, 'NotoSerifSC-Regular.ttf')),
    bold: openTypeface(join(folder, 'NotoSerifSC-Bold.ttf')),
  };
  opened.set(folder, typefaces);
  return typefaces;
}

/** The `resources/fonts` that came with the program: the nearest above this module, bundled or not. */
export function shippedFonts(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const fonts = join(folder, 'resources', 'fonts');
    try {
      accessSync(fonts);
      return fonts;
    } catch {
      if (dirname(folder) === folder) throw new Fault('internal', writingFaults.fontMissing('NotoSerifSC-Regular.ttf'));
    }
  }
}
