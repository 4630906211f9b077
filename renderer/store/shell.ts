import type { Transport } from '#shared/api/client';
import type { FormSheetHandle } from '../form/form-sheet-props';
import type { Files } from '../transport/files';
import { clearNotice, createAsk, type Ask } from './ask';
import { createChecks, type Checks } from './checks';
import { createDrafts, type Drafts } from './drafts';
import { createFileFlow, type FileFlow } from './files-flow';
import { createForms, type Forms } from './forms';
import { createMirror, type Mirror } from './mirror';
import { createOutbox, type Outbox } from './outbox';
import type { Screen } from './state';
import { createShellStore, type ShellStore } from './store';

/** The window behind its picture: what is shown, and all that can be asked for. */
export type Shell = {
  readonly store: ShellStore;
  readonly files: Files;
  readonly ask: Ask;
  readonly mirror: Mirror;
  readonly outbox: Outbox;
  readonly forms: Forms;
  readonly checks: Checks;
  readonly flow: FileFlow;
  readonly drafts: Drafts;
  readonly show: (screen: Screen) => void;
  /** To where the screen was opened from, else to the form, or to the start page where no workbook is open. */
  readonly back: () => void;
  /** The form on screen: what is being typed into it is handed over before anything else happens. */
  readonly sheet: { current: FormSheetHandle | null };
  /** Prints what the print preview shows; null where there is none or it may not be printed. */
  readonly printNow: { current: (() => void) | null };
  readonly start: () => Promise<void>;
};

export function createShell({ transport, files }: { transport: Transport; files: Files }): Shell {
  const store = createShellStore();
  const ask = createAsk(transport, store);
  const sheet: Shell['sheet'] = { current: null };
  const printNow: Shell['printNow'] = { current: null };
  const commitNow = () => sheet.current?.commit();

  const mirror: Mirror = createMirror(transport, store, ask, (forms) => checks.soon(forms));
  const outbox = createOutbox(store, ask, (form) => {
    mirror.refreshSoon();
    checks.soon([form]);
  });
  const checks: Checks = createChecks(store, ask, () => outbox, () => mirror);
  const forms = createForms(store, ask, outbox, mirror, checks, commitNow);
  const drafts = createDrafts(store, ask, mirror);
  const flow = createFileFlow(store, ask, files, mirror, outbox, commitNow);

  return {
    store,
    files,
    ask,
    mirror,
    outbox,
    forms,
    checks,
    flow,
    drafts,
    show: (screen) => {
      commitNow();
      store.setState({ screen });
      clearNotice(store);
    },
    back: () => {
      const { workbook, screen } = store.getState();
      const opener = 'returnTo' in screen ? screen.returnTo : undefined;
      store.setState({ screen: opener ?? (workbook === null ? { kind: 'start' } : { kind: 'form' }) });
      clearNotice(store);
    },
    sheet,
    printNow,
    start: async () => {
      const [info, state] = await Promise.all([ask('app.info', {}), ask('workbook.state', {})]);
      if (info.ok) store.setState({ info: info.value });
      if (state.ok && state.value !== null) await mirror.enter(state.value);
      store.setState({ started: true });
    },
  };
}
