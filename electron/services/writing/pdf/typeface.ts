import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { Fault } from '#shared/api/reply';
import { writingFaults } from '#shared/text/writing';
import type { FaceFile } from '../fonts/installed-fonts';

/** The part of an opened font that we use; pdfkit's types leave it out. Lengths are in the font's own units. */
export type FontProgram = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] };
  };
};

/** One weight of a font, opened. */
export type Typeface = {
  readonly program: FontProgram;
  /** Width as a part of the font size: 1 for a Chinese character. A character that the font lacks is as wide as `□`. */
  readonly widthOf: (codePoint: number) => number;
  readonly has: (codePoint: number) => boolean;
  /** Outlines are drawn thicker by this part of the font size: bold of a family that has no bold face. */
  readonly thicker: number;
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

/** @param face picks a face out of a collection (.ttc); a name would be taken for a variation of a file of its own */
function openProgram(path: string, face: string | null = null): FontProgram {
  accessSync(path, constants.R_OK);
  // An empty font name keeps pdfkit from loading Helvetica.
  const holder = new PDFDocument({ autoFirstPage: false, font: '' });
  if (face === null) holder.font(path);
  else holder.font(path, face);
  // pdfkit keeps the opened font here and takes it back as a font source, so that the file is read once a process.
  return (holder as unknown as { _font: { font: FontProgram } })._font.font;
}

function typefaceOf(program: FontProgram): Typeface {
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
  return { program, widthOf: widthOfCharacter, has, thicker: 0 };
}

const opened = new Map<string, Typefaces>();

/**
 * The fonts of a folder, opened once a process.
 * @throws Fault `internal` where a file is missing or damaged
 */
export function loadTypefaces(folder: string): Typefaces {
  const known = opened.get(folder);
  if (known) return known;
  const shipped = (name: string): Typeface => {
    try {
      return typefaceOf(openProgram(join(folder, name)));
    } catch (error) {
      throw new Fault('internal', writingFaults.fontMissing(name), { cause: error });
    }
  };
  const typefaces = { regular: shipped('NotoSerifSC-Regular.ttf'), bold: shipped('NotoSerifSC-Bold.ttf') };
  opened.set(folder, typefaces);
  return typefaces;
}

/** An installed font (fonts/installed-fonts.ts); `bold` is null where the family has no bold face. */
export type InstalledFaces = { readonly name: string; readonly regular: FaceFile; readonly bold: FaceFile | null };

/** What a stroke of this part of the font size adds on either side makes a bold of most faces. */
const boldStroke = 0.028;

/**
 * An installed font, opened once a process.
 * @throws Fault `notFound` where a file is gone or cannot be embedded
 */
export function openInstalled({ name, regular, bold }: InstalledFaces): Typefaces {
  const key = `${regular.path}\n${regular.face ?? ''}`;
  const known = opened.get(key);
  if (known) return known;
  try {
    const plain = typefaceOf(openProgram(regular.path, regular.face));
    const typefaces = { regular: plain, bold: bold ? typefaceOf(openProgram(bold.path, bold.face)) : { ...plain, thicker: boldStroke } };
    opened.set(key, typefaces);
    return typefaces;
  } catch (error) {
    throw new Fault('notFound', writingFaults.fontUnusable(name), { cause: error });
  }
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
