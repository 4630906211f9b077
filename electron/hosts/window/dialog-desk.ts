import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { dirname, join } from 'node:path';
import { hosts } from '#shared/text/hosts';
import { nameFor } from '../../services/hosting/file-name';
import { createTickets } from '../../services/hosting/tickets';
import type { FileDesk, OpenPurpose, SavePurpose } from '../../services/platform';

const workbooks: FileFilter = { name: hosts.filter.workbook, extensions: ['jxb'] };
const everything: FileFilter = { name: hosts.filter.all, extensions: ['*'] };
const packages: FileFilter = { name: hosts.filter.package, extensions: ['zip'] };
const mappings: FileFilter = { name: hosts.filter.mapping, extensions: ['json'] };
const templates: FileFilter = { name: hosts.filter.template, extensions: ['json'] };
const workbookXlsx: FileFilter = { name: hosts.filter.xlsx, extensions: ['xlsx'] };

const opening = {
  import: {
    title: hosts.dialog.openImport,
    filters: [{ name: hosts.filter.importable, extensions: ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'docx', 'pdf'] }, everything],
  },
  workbook: { title: hosts.dialog.openWorkbook, filters: [workbooks, everything] },
  package: { title: hosts.dialog.openPackage, filters: [packages, everything] },
  mapping: { title: hosts.dialog.openMapping, filters: [mappings, everything] },
  template: { title: hosts.dialog.openTemplate, filters: [templates, everything] },
} satisfies Record<OpenPurpose, { title: string; filters: FileFilter[] }>;

const saving = {
  workbook: { title: hosts.dialog.saveWorkbook, filters: [workbooks] },
  pdf: { title: hosts.dialog.savePdf, filters: [{ name: hosts.filter.pdf, extensions: ['pdf'] }] },
  xlsx: { title: hosts.dialog.saveXlsx, filters: [workbookXlsx] },
  docx: { title: hosts.dialog.saveDocx, filters: [{ name: hosts.filter.docx, extensions: ['docx'] }] },
  upload: { title: hosts.dialog.saveUpload, filters: [workbookXlsx] },
  package: { title: hosts.dialog.savePackage, filters: [packages] },
  mapping: { title: hosts.dialog.saveMapping, filters: [mappings] },
  template: { title: hosts.dialog.saveTemplate, filters: [templates] },
} satisfies Record<SavePurpose, { title: string; filters: FileFilter[] }>;

/** Windows and macOS ask before a file is replaced; Linux must be told to. */
const overwriting = ['showOverwriteConfirmation' as const];

/** Files through the system's own dialogs; each begins where the last one ended. */
export function createDialogDesk(window: () => BrowserWindow | null): FileDesk {
  const tickets = createTickets();
  let folder = app.getPath('documents');
  const given = (path: string | undefined) => {
    if (path === undefined || path === '') return null;
    folder = dirname(path);
    return tickets.give(path);
  };
  return {
    ...tickets,
    chooseOpen: async (purpose) => {
      const options = { ...opening[purpose], defaultPath: folder, properties: ['openFile' as const] };
      const parent = window();
      const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return canceled ? null : given(filePaths[0]);
    },
    chooseSave: async (purpose, name) => {
      const options = { ...saving[purpose], defaultPath: join(folder, nameFor(purpose, name)), properties: overwriting };
      const parent = window();
      const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return canceled ? null : given(filePath);
    },
  };
}
