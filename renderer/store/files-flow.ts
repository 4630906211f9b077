import type { FileRef, ImportPreview } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { correctionText } from '#shared/text/import-corrections';
import type { Files } from '../transport/files';
import type { Ask } from './ask';
import { showFault } from './ask';
import type { Mirror } from './mirror';
import type { ShellStore } from './store';
import { newWorkbookText } from '#shared/text/screens';
import type { Outbox } from './outbox';

/** Workbooks and files to import: opening, creating, reading. */
export type FileFlow = {
  readonly chooseWorkbook: () => Promise<void>;
  readonly openWorkbook: (file: FileRef) => Promise<void>;
  /** Asks where the workbook shall lie and makes it; false where the person thought better of it or it failed. */
  readonly createWorkbook: (department: string, options?: { stay?: boolean }) => Promise<boolean>;
  readonly closeWorkbook: () => Promise<void>;
  readonly chooseImport: () => Promise<void>;
  readonly importDropped: (file: File) => Promise<void>;
  readonly importSample: () => Promise<void>;
  /** A table that was pasted into the window. */
  readonly importPasted: (html: string, text: string) => Promise<void>;
  /** Asks for a 上报包, checks it and shows what is in it. */
  readonly verifyPackage: () => Promise<void>;
};

export function createFileFlow(store: ShellStore, ask: Ask, files: Files, mirror: Mirror, outbox: Outbox, commit: () => void): FileFlow {
  async function ready(): Promise<boolean> {
    commit();
    return outbox.settled();
  }

  async function openWorkbook(file: FileRef): Promise<void> {
    if (!(await ready())) return;
    const reply = await ask('workbook.open', { file }, { long: true });
    if (reply.ok) await mirror.enter(reply.value);
  }

  async function chooseWorkbook(): Promise<void> {
    // In a browser workbooks lie in the host's folder: they are listed, not chosen.
    if (files.kind === 'browser') return store.setState({ screen: { kind: 'open' } });
    const chosen = await files.chooseWorkbook();
    if (!chosen.ok) showFault(store, chosen.message);
    else if (chosen.value !== null) await openWorkbook(chosen.value);
  }

  async function createWorkbook(department: string, options?: { stay?: boolean }): Promise<boolean> {
    if (!(await ready())) return false;
    const target = await files.chooseSaveTarget('workbook', newWorkbookText.fileName(department));
    if (!target.ok) showFault(store, target.message);
    if (!target.ok || target.value === null) return false;
    // The window's own dialog has asked whether to replace; a browser's file gets a name of its own.
    const reply = await ask('workbook.create', { file: target.value, department, replace: files.kind === 'window' });
    if (reply.ok) await mirror.enter(reply.value, options);
    return reply.ok;
  }

  async function shown(preview: (anyway: boolean) => Promise<Reply<ImportPreview>>): Promise<void> {
    if (!(await ready())) return;
    const show = async (anyway: boolean): Promise<void> => {
      const reply = await preview(anyway);
      if (reply.ok) store.setState({ screen: { kind: 'import', preview: reply.value }, notice: null });
      // The person may know better: they can say what the columns are.
      else if (reply.code === 'fileNoForms') store.setState({ notice: { tone: 'fault', text: reply.message, actions: [{ label: correctionText.openAnyway, run: () => void show(true) }] } });
    };
    await show(false);
  }
  const read = (file: FileRef) => shown((anyway) => ask('import.preview', { file, anyway }, { long: true, quiet: ['fileNoForms'] }));

  return {
    chooseWorkbook,
    openWorkbook,
    createWorkbook,
    closeWorkbook: async () => {
      if (!(await ready())) return;
      const reply = await ask('workbook.close', {});
      if (reply.ok) mirror.forget();
    },
    chooseImport: async () => {
      const chosen = await files.chooseImport();
      if (!chosen.ok) showFault(store, chosen.message);
      else if (chosen.value !== null) await read(chosen.value);
    },
    importDropped: async (file) => {
      const taken = await files.takeDropped(file);
      if (!taken.ok) showFault(store, taken.message);
      else if (taken.value !== null) await read(taken.value);
    },
    verifyPackage: async () => {
      const chosen = await files.choosePackage();
      if (!chosen.ok) return showFault(store, chosen.message);
      if (chosen.value === null || !(await ready())) return;
      const reply = await ask('package.verify', { file: chosen.value }, { long: true });
      if (reply.ok) store.setState({ screen: { kind: 'package', file: chosen.value.name, check: reply.value }, notice: null });
    },
    importPasted: (html, text) => shown((anyway) => ask('import.previewText', { html, text, anyway }, { long: true, quiet: ['fileNoForms'] })),
    importSample: async () => {
      const sample = await ask('file.sample', {});
      if (sample.ok) await read(sample.value);
    },
  };
}
