import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { Fault } from '#shared/api/reply';
import type { Plan } from '#shared/plan/plan';
import { namelessForm, productName, writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { drawPage } from './draw';
import { embed } from './glyph-writer';
import { layOut } from './lay-out';
import { loadTypefaces, shippedFonts, type Typefaces } from './typeface';

export type PdfOptions = {
  /** Title of the document, shown in the reader's title bar. */
  readonly title: string;
  /** Folder of the fonts; without it the one that came with the program. */
  readonly fonts?: string;
  /** Called after each form. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** Forms between two pauses in which a cancel can come in. */
const batch = 50;

/** Pages of all forms, and the characters that the font lacks: the page numbers need the sum before the first is drawn. */
async function countPages(plans: readonly Plan[], typefaces: Typefaces, stopIfCancelled: () => void): Promise<{ pages: number; missing: Set<string> }> {
  const missing = new Set<string>();
  let pages = 0;
  for (const [index, plan] of plans.entries()) {
    if (index % batch === 0) await breathe();
    stopIfCancelled();
    pages += layOut(plan, typefaces, missing).pages.length;
  }
  return { pages, missing };
}

type Work = { readonly plans: readonly Plan[]; readonly typefaces: Typefaces; readonly pages: number; readonly options: PdfOptions; readonly stopIfCancelled: () => void };

async function drawForms(path: string, { plans, typefaces, pages, options, stopIfCancelled }: Work): Promise<void> {
  // The first font of a document would otherwise be Helvetica; pdfkit takes an opened font, though its types do not say so.
  const font = typefaces.regular.program as unknown as string;
  const info = { Title: options.title, Creator: productName, Producer: productName };
  const document = new PDFDocument({ autoFirstPage: false, font, pdfVersion: '1.7', lang: 'zh-CN', displayTitle: true, info });
  const stream = createWriteStream(path);
  const written = finished(stream);
  // Awaited at the end; a failure before that must not count as unhandled.
  written.catch(() => undefined);
  document.pipe(stream);
  try {
    const writers = { regular: embed(document, typefaces.regular), bold: embed(document, typefaces.bold) };
    let page = 0;
    for (const [index, plan] of plans.entries()) {
      stopIfCancelled();
      const laidOut = layOut(plan, typefaces, new Set());
      for (const [at, content] of laidOut.pages.entries()) {
        page += 1;
        drawPage(document, laidOut.form, content, writers, { page, pages });
        if (at === 0) document.outline.addItem(plan.name || namelessForm);
      }
      options.onProgress?.(index + 1, plans.length);
      // Lets finished pages reach the disk, a cancel come in, and a failing disk end the work.
      await breathe();
      if (stream.errored) throw stream.errored;
    }
    document.end();
    await written;
  } catch (error) {
    document.unpipe(stream);
    stream.destroy();
    throw error;
  }
}

/**
 * Writes forms to one PDF: A4, each form on pages of its own, numbered through, a bookmark a form, text that can be copied.
 * @returns the number of pages, and characters that the font lacks and that are printed as `□`
 * @throws Fault `cancelled`, or what saveWhole throws; a file that was there is then untouched
 */
export async function writePdf(plans: readonly Plan[], path: string, options: PdfOptions): Promise<{ pages: number; missingCharacters: string[] }> {
  const typefaces = loadTypefaces(options.fonts ?? shippedFonts());
  const stopIfCancelled = () => {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(basename(path)));
  };
  const { pages, missing } = await countPages(plans, typefaces, stopIfCancelled);
  await saveWhole(path, (temporary) => drawForms(temporary, { plans, typefaces, pages, options, stopIfCancelled }));
  return { pages, missingCharacters: [...missing] };
}
