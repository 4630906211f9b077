import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text as it stands on a page, in points from the lower left corner of the paper. */
export type ShownText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };
export type ReadPage = { readonly texts: readonly ShownText[]; readonly width: number; readonly height: number };
export type ReadPdf = { readonly pages: readonly ReadPage[]; readonly bookmarks: readonly string[]; readonly title: string };

type Glyph = { readonly unicode: string; readonly width: number };
const isGlyph = (part: unknown): part is Glyph => typeof part === 'object' && part !== null && 'unicode' in part;

/** Reads a PDF of ours with another program's eyes: pdf.js says what is shown where, with the widths of the embedded font. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data, useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const operators = await page.getOperatorList();
    const texts: ShownText[] = [];
    let size = 0;
    let at = { x: 0, y: 0 };
    operators.fnArray.forEach((operator, index) => {
      const args: unknown = operators.argsArray[index];
      if (!Array.isArray(args)) return;
      if (operator === OPS.setFont) size = Number(args[1]);
      if (operator === OPS.setTextMatrix) {
        const matrix = (args.length === 1 ? args[0] : args) as ArrayLike<number>;
        at = { x: matrix[4] ?? 0, y: matrix[5] ?? 0 };
      }
      if (operator === OPS.showText) {
        const glyphs = (args[0] as unknown[]).filter(isGlyph);
        const wide = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
        texts.push({ text: glyphs.map((glyph) => glyph.unicode).join(''), ...at, width: (wide * size) / 1000, size });
      }
    });
    pages.push({ texts, width, height });
    page.cleanup();
  }
  const outline = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  await loading.destroy();
  return { pages, bookmarks: outline.map((entry) => entry.title), title };
}
