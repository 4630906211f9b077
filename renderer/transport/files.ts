import type { MethodArgs } from '#shared/api/contract';
import type { Transport } from '#shared/api/client';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { importKinds } from './import-kinds';
import type { Loopback } from './loopback';
import { pickFile } from './pick-file';
import { saveBlob } from './save-blob';

export type SavePurpose = MethodArgs<'file.chooseSave'>['purpose'];

/** Files of a person, the same in the window and in a browser. Null: they thought better of it. */
export type Files = {
  readonly kind: 'window' | 'browser';
  readonly chooseImport: () => Promise<Reply<FileRef | null>>;
  /** In a browser this takes a workbook from elsewhere into the host's folder. */
  readonly chooseWorkbook: () => Promise<Reply<FileRef | null>>;
  readonly choosePackage: () => Promise<Reply<FileRef | null>>;
  readonly chooseMapping: () => Promise<Reply<FileRef | null>>;
  readonly chooseTemplate: () => Promise<Reply<FileRef | null>>;
  readonly chooseSaveTarget: (purpose: SavePurpose, name: string) => Promise<Reply<FileRef | null>>;
  /** Takes a file that was dropped on the page. */
  readonly takeDropped: (file: File) => Promise<Reply<FileRef | null>>;
  /** Hands a written file to the person: a download in a browser, nothing in the window, where it lies already. */
  readonly deliver: (file: FileRef) => Promise<boolean>;
};

/** Files by the host's own dialogs. A dropped file cannot be taken: the window's page never sees a path. */
export function filesOfWindow(transport: Transport): Files {
  return {
    kind: 'window',
    chooseImport: () => transport.call('file.chooseOpen', { purpose: 'import' }),
    chooseWorkbook: () => transport.call('file.chooseOpen', { purpose: 'workbook' }),
    choosePackage: () => transport.call('file.chooseOpen', { purpose: 'package' }),
    chooseMapping: () => transport.call('file.chooseOpen', { purpose: 'mapping' }),
    chooseTemplate: () => transport.call('file.chooseOpen', { purpose: 'template' }),
    chooseSaveTarget: (purpose, name) => transport.call('file.chooseSave', { purpose, name }),
    takeDropped: () => transport.call('file.chooseOpen', { purpose: 'import' }),
    deliver: async () => true,
  };
}

/** Files by the browser: a file input going up, a download coming down. */
export function filesOfBrowser(loopback: Loopback): Files {
  const choose = async (accept: string): Promise<Reply<FileRef | null>> => {
    const file = await pickFile(accept);
    return file === null ? { ok: true, value: null } : loopback.upload(file);
  };
  return {
    kind: 'browser',
    chooseImport: () => choose(importKinds),
    chooseWorkbook: () => choose('.jxb'),
    choosePackage: () => choose('.zip'),
    chooseMapping: () => choose('.json'),
    chooseTemplate: () => choose('.json'),
    chooseSaveTarget: (purpose, name) => loopback.call('file.chooseSave', { purpose, name }),
    takeDropped: (file) => loopback.upload(file),
    deliver: async (file) => {
      const blob = await loopback.download(file);
      if (blob === null) return false;
      saveBlob(blob, file.name);
      return true;
    },
  };
}
