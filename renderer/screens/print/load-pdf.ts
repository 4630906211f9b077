import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Millimetres have no part in it: points, as the PDF says. */
export type PageSize = { readonly width: number; readonly height: number };
export type ShownPdf = { readonly document: PDFDocumentProxy; readonly sizes: readonly PageSize[]; readonly close: () => void };

/**
 * Opens a PDF to be shown. The library is loaded when it is first needed; the build for older browsers runs in every Chromium that
 * the program does, and nothing of it is evaluated from text.
 */
export async function loadPdf(bytes: Uint8Array<ArrayBuffer>): Promise<ShownPdf> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;
  const task = getDocument({ data: bytes, useWasm: false, useWorkerFetch: false, useSystemFonts: false, enableXfa: false, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const sizes: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return { document, sizes, close: () => void task.destroy() };
}
