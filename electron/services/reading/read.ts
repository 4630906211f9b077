import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellGrid } from '#shared/model/cell-grid';
import { Fault } from '#shared/api/reply';
import type { FaultCode } from '#shared/api/reply';
import { readingText } from '#shared/text/reading';
import { fileKind } from './file-kind';
import type { FileKind } from './file-kind';
import type { Reader, ReadOptions } from './reader';
import { sheetInspector } from './sheet-limits';
import { guardZip } from './zip-guard';

/** No declaration's file comes near this; what is larger was picked by mistake. */
const largestFile = 100 * 2 ** 20;

type Treatment =
  | { readonly reader: () => Promise<Reader>; readonly zipped?: true }
  | { readonly fault: FaultCode; readonly message: (file: string) => string };

const spreadsheet = async () => (await import('./spreadsheet')).readSpreadsheet;

/** What is done with each kind of file: a new kind is one line here and a reader. Readers load their library when needed. */
const treatments: Record<FileKind, Treatment> = {
  openXmlSheet: { reader: spreadsheet, zipped: true },
  openDocumentSheet: { reader: spreadsheet, zipped: true },
  binarySheet: { reader: spreadsheet },
  xmlSheet: { reader: spreadsheet },
  htmlTable: { reader: async () => (await import('./html-table')).readHtmlTables },
  delimitedText: { reader: async () => (await import('./delimited-text')).readDelimitedText },
  wordDocument: { reader: async () => (await import('./word')).readWord, zipped: true },
  pdf: { reader: async () => (await import('./pdf/read-pdf')).readPdf },
  empty: { fault: 'fileEmpty', message: readingText.empty },
  encrypted: { fault: 'fileEncrypted', message: readingText.encrypted },
  damaged: { fault: 'fileDamaged', message: readingText.damaged },
  picture: { fault: 'fileUnsupported', message: readingText.picture },
  oldWord: { fault: 'fileUnsupported', message: readingText.oldWord },
  presentation: { fault: 'fileUnsupported', message: readingText.presentation },
  rtf: { fault: 'fileUnsupported', message: readingText.rtf },
  ofd: { fault: 'fileUnsupported', message: readingText.ofd },
  archive: { fault: 'fileUnsupported', message: readingText.archive },
  workbook: { fault: 'fileUnsupported', message: readingText.workbook },
  webPage: { fault: 'fileUnsupported', message: readingText.webPage },
  unknown: { fault: 'fileUnsupported', message: readingText.unknown },
};

/**
 * Reads a file of any kind that a form may come in. Gives one grid a sheet, table or document, in the file's order.
 * Throws a Fault whose sentence says what is wrong and what to do.
 */
export async function readGrids(path: string, options: ReadOptions = {}): Promise<CellGrid[]> {
  const name = basename(path);
  const bytes = await readBytes(path, name, options.signal);
  const treatment = treatments[await fileKind(name, bytes)];
  if ('fault' in treatment) throw new Fault(treatment.fault, treatment.message(name));
  if (treatment.zipped) await guardZip(name, bytes, { signal: options.signal, inspect: sheetInspector(name) });
  const read = await treatment.reader();
  const grids = await read({ name, bytes }, options);
  if (grids.every((grid) => grid.cells.length === 0)) throw new Fault('fileEmpty', readingText.empty(name));
  return grids;
}

async function readBytes(path: string, name: string, signal: AbortSignal | undefined): Promise<Buffer> {
  try {
    if (name.startsWith('~$')) throw new Fault('fileUnsupported', readingText.lockFile(name));
    const facts = await stat(path);
    if (facts.isDirectory()) throw new Fault('fileUnsupported', readingText.folder(name));
    if (facts.size > largestFile) {
      throw new Fault('fileTooLarge', readingText.tooLarge(name, readingText.limitFile(largestFile / 2 ** 20)));
    }
    // Node opens with all of Windows' sharing, so a file that Excel or WPS has open can be read; one that is locked whole gives EBUSY.
    return await readFile(path, signal ? { signal } : {});
  } catch (error) {
    throw error instanceof Fault ? error : readingFault(error, name);
  }
}

function readingFault(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const fault = (faultCode: FaultCode, message: string) => new Fault(faultCode, message, { cause: error });
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault('fileMissing', readingText.missing(name));
    case 'EACCES':
    case 'EPERM':
      return fault('fileUnreadable', readingText.forbidden(name));
    case 'EBUSY':
      return fault('fileUnreadable', readingText.busy(name));
    case 'ABORT_ERR':
      return fault('cancelled', readingText.cancelled);
    default:
      return typeof code === 'string' ? fault('fileUnreadable', readingText.ioError(name)) : error;
  }
}
