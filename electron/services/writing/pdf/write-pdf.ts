import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { Fault } from '#shared/api/reply';
import type { Plan } from '#shared/plan/plan';
import { namelessForm, productName, writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { drawPage, type GlyphWriters } from './draw';
import { type ContentsEntry, type Cover, contentsPages, destinationOf, drawContents, drawCover } from './front-matter';
import { embed } from './glyph-writer';
import { layOut } from './lay-out';
import { loadTypefaces, openInstalled, shippedFonts, type InstalledFaces, type Typefaces } from './typeface';
import { watermark } from './watermark';

export type PdfLook = {
  /** Folder of the fonts; without it the one that came with the program. */
  readonly fonts?: string | undefined;
  /** An installed font in place of the program's own. */
  readonly font?: InstalledFaces | undefined;
  /** Words behind every page. */
  readonly watermark?: string | undefined;
  /** The department's cover sheet before the forms. */
  readonly cover?: Cover | undefined;
  /** A table of contents before the forms. */
  readonly contents?: boolean | undefined;
};
export type PdfWork = {
  /** Called after each form. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};
export type PdfOptions = PdfLook & PdfWork & {
  /** Title of the document, shown in the reader's title bar. */
  readonly title: string;
};

/** Pages of one form, and the characters that the font lacks. */
export type FormPages = { readonly pages: number; readonly missingCharacters: readonly string[] };
/** `pages` counts cover and contents too. */
export type PdfPages = { readonly pages: number; readonly forms: readonly FormPages[]; readonly missingCharacters: string[] };

/** Forms between two pauses in which a cancel can come in. */
const batch = 50;

const typefacesFor = ({ font, fonts }: PdfLook): Typefaces => (font ? openInstalled(font) : loadTypefaces(fonts ?? shippedFonts()));

/** Page numbers count the forms' pages: cover and contents have none. */
function contentsOf(plans: readonly Plan[], forms: readonly FormPages[]): ContentsEntry[] {
  let page = 1;
  return plans.map(({ title, name }, index) => {
    const entry = { title, name: name || title, page };
    page += forms[index]?.pages ?? 0;
    return entry;
  });
}

/**
 * Lays forms out as for printing and counts: what `writePdf` would write, without writing it.
 * @throws Fault `cancelled`, `notFound` where the font cannot be used
 */
export async function inspectPdf(plans: readonly Plan[], look: PdfLook, { onProgress, signal }: PdfWork = {}): Promise<PdfPages> {
  const typefaces = typefacesFor(look);
  const forms: FormPages[] = [];
  const missingCharacters = new Set<string>();
  for (const [index, plan] of plans.entries()) {
    if (index % batch === 0) await breathe();
    if (signal?.aborted) throw new Fault('cancelled', writingFaults.stopped);
    const missing = new Set<string>();
    forms.push({ pages: layOut(plan, typefaces, missing).pages.length, missingCharacters: [...missing] });
    for (const character of missing) missingCharacters.add(character);
    onProgress?.(index + 1, plans.length);
  }
  const own = forms.reduce((sum, form) => sum + form.pages, 0);
  const front = (look.cover ? 1 : 0) + (look.contents ? contentsPages(contentsOf(plans, forms), typefaces) : 0);
  return { pages: own + front, forms, missingCharacters: [...missingCharacters] };
}

type Work = { readonly plans: readonly Plan[]; readonly typefaces: Typefaces; readonly counted: PdfPages; readonly options: PdfOptions; readonly stopIfCancelled: () => void };

function drawFront(document: PDFKit.PDFDocument, { plans, typefaces, counted, options }: Work, writers: GlyphWriters): void {
  if (options.cover) drawCover(document, options.cover, typefaces, writers);
  if (!options.contents) return;
  drawContents(document, contentsOf(plans, counted.forms), typefaces, writers);
}

async function drawForms(path: string, work: Work): Promise<void> {
  const { plans, typefaces, counted, options, stopIfCancelled } = work;
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
    const writers = { regular: embed(document, typefaces.regular), bold: { ...embed(document, typefaces.bold), thicker: typefaces.bold.thicker } };
    drawFront(document, work, writers);
    const pages = counted.forms.reduce((sum, form) => sum + form.pages, 0);
    let page = 0;
    for (const [index, plan] of plans.entries()) {
      stopIfCancelled();
      const laidOut = layOut(plan, typefaces, new Set());
      const behind = options.watermark ? watermark(options.watermark, laidOut.form.paper, typefaces.regular) : [];
      for (const [at, content] of laidOut.pages.entries()) {
        page += 1;
        drawPage(document, laidOut.form, content, writers, { page, pages, behind });
        if (at !== 0) continue;
        if (options.contents) document.addNamedDestination(destinationOf(index));
        document.outline.addItem(plan.name || plan.title || namelessForm);
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
 * @returns the number of pages, those of each form, and characters that the font lacks and that are printed as `□`
 * @throws Fault `cancelled`, `notFound` where the font cannot be used, or what saveWhole throws; a file that was there is then untouched
 */
export async function writePdf(plans: readonly Plan[], path: string, options: PdfOptions): Promise<PdfPages> {
  const typefaces = typefacesFor(options);
  const stopIfCancelled = () => {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(basename(path)));
  };
  const { onProgress: _, ...quiet } = options;
  const counted = await inspectPdf(plans, quiet, quiet);
  await saveWhole(path, (temporary) => drawForms(temporary, { plans, typefaces, counted, options, stopIfCancelled }));
  return counted;
}
