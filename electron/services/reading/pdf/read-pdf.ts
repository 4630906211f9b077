import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { CellGrid, GridCell } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import type { Reader, ReadOptions, SourceFile } from '../reader';
import { joinPages } from './join-pages';
import { pageMarks, type PageMarks } from './page-marks';
import { pageRows } from './page-rows';
import { clusterLines } from './ruled-cells';
import { guardPdfStreams } from './stream-guard';
import { withStrayFailures } from './stray-failures';

const mostPages = 1000;

/** A PDF with text as one grid: its pages one under the other, tables rebuilt from their ruling lines. */
export const readPdf: Reader = async (file, options) => {
  try {
    return [gridOf(await withStrayFailures(() => readPages(file, options)))];
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('fileDamaged', readingText.damaged(file.name), { cause: error });
  }
};

async function readPages(file: SourceFile, options: ReadOptions): Promise<PageMarks[]> {
  guardPdfStreams(file.name, file.bytes);
  const document = await open(file);
  try {
    if (document.numPages > mostPages) throw new Fault('fileTooLarge', readingText.tooLarge(file.name, readingText.limitPages(mostPages)));
    const pages: PageMarks[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      if (options.signal?.aborted) throw new Fault('cancelled', readingText.cancelled);
      const page = await document.getPage(number);
      pages.push(await pageMarks(page));
      page.cleanup();
      options.onProgress?.(number, document.numPages);
    }
    if (pages.every(({ words }) => words.length === 0)) throw withoutText(file, pages);
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(file: SourceFile): Promise<PDFDocumentProxy> {
  // Chinese fonts that are not embedded need the character maps that come with the library
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: new Uint8Array(file.bytes),
      cMapUrl: join(library, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(library, 'standard_fonts') + sep,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked
      ? new Fault('fileEncrypted', readingText.encrypted(file.name), { cause: error })
      : new Fault('fileDamaged', readingText.damaged(file.name), { cause: error });
  }
}

function withoutText(file: SourceFile, pages: readonly PageMarks[]): Fault {
  return pages.some(({ hasPicture }) => hasPicture)
    ? new Fault('fileUnsupported', readingText.scanned(file.name))
    : new Fault('fileEmpty', readingText.noText(file.name));
}

function gridOf(pages: readonly PageMarks[]): CellGrid {
  const xs = clusterLines(pages.flatMap(({ rules }) => rules.filter(({ direction }) => direction === 'down').map(({ at }) => at)));
  const { rows, pageStarts, cells } = joinPages(pages.map((page) => pageRows(page, xs)));
  const shown = cells
    .map(({ row, column, rowSpan, columnSpan, text }): GridCell => ({ row, column, rowSpan, columnSpan, text, kind: 'text', hidden: false }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const columns = shown.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { sheet: readingText.documentSheet, index: 0, page: 1, pageStarts, hidden: false, rows, columns, cells: shown };
}
