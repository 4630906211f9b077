import { noticeText } from '#shared/text/window';
import type { TypedDraft } from '../form/use-draft';
import type { Ask } from './ask';
import type { Mirror } from './mirror';
import type { ShellStore } from './store';

export type Drafts = {
  /** At every letter what is being typed into a form; null when it was handed over or given up. */
  readonly typing: (declaration: string, typed: TypedDraft | null) => void;
  /** Puts the draft that was found back where it was being typed. */
  readonly restore: () => Promise<void>;
  readonly drop: () => void;
  /** Tells that the form shows the draft's place and took it, or that it has no such place any more. */
  readonly placed: (isThere: boolean) => void;
};

/** Soon enough to lose next to nothing, late enough not to write at every letter. */
const delay = 250;

/** Keeps what is being typed beside the workbook, so that it outlives a crash, and offers it when the workbook is opened again. */
export function createDrafts(store: ShellStore, ask: Ask, mirror: Mirror): Drafts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  let isDone = false;
  const quiet = { quiet: ['noWorkbook', 'internal', 'badRequest'] } as const;

  store.subscribe(({ workbook }, before) => {
    if (workbook !== null && workbook.location !== before.workbook?.location && workbook.readOnly === null) void look();
    letGo();
  });

  async function look(): Promise<void> {
    const reply = await ask('draft.get', {}, quiet);
    if (reply.ok && reply.value !== null) store.setState({ draft: reply.value });
  }

  function typing(declaration: string, typed: TypedDraft | null): void {
    clearTimeout(timer);
    isDone = false;
    if (typed === null) {
      // What ends the typing hands the text over only after it.
      timer = setTimeout(() => {
        isDone = true;
        letGo();
      }, 0);
      return;
    }
    timer = setTimeout(() => {
      isKept = true;
      void ask('draft.keep', { draft: { declaration, ...typed } }, quiet);
    }, delay);
  }

  /** Only when the workbook has all that was typed is the draft not needed any more. */
  function letGo(): void {
    if (!isDone || !isKept || store.getState().outbox.length > 0) return;
    isKept = false;
    void ask('draft.keep', { draft: null }, quiet);
  }

  async function restore(): Promise<void> {
    const { draft, form } = store.getState();
    if (draft === null) return;
    if (form?.id !== draft.declaration && !(await mirror.openForm(draft.declaration))) return;
    store.setState({ screen: { kind: 'form' }, restoring: draft, focus: { ...draft.place } });
  }

  function forget(): void {
    isKept = true;
    isDone = true;
    store.setState({ draft: null, restoring: null });
  }

  return {
    typing,
    restore,
    drop: forget,
    placed: (isThere) => {
      const { draft } = store.getState();
      if (!isThere && draft !== null) store.setState({ notice: { tone: 'offer', text: noticeText.draftHomeless(draft.text), actions: [] } });
      forget();
    },
  };
}
