import type { FormView } from '#shared/api/records';
import type { Edit } from '#shared/model/edit';
import type { FaultCode, Reply } from '#shared/api/reply';
import type { Ask } from './ask';
import { applyEdits } from './overlay';
import { share } from './share';
import type { EditedForm, OutboxEntry } from './state';
import type { ShellStore } from './store';

export type Outbox = {
  /** Queues one batch; settles when it is in the workbook, or given up. */
  readonly add: (declarationId: string, label: string, edits: readonly Edit[]) => Promise<void>;
  /** The same for several forms, as one step of undo. */
  readonly addAll: (label: string, parts: readonly EditedForm[]) => Promise<void>;
  /** Waits until all is sent; false while an entry is held back by a fault. */
  readonly settled: () => Promise<boolean>;
  readonly retry: () => void;
  readonly discard: () => void;
};

/** Faults that asking again cannot mend: the edit does not fit the form any more. */
const hopeless: readonly FaultCode[] = ['notFound', 'badRequest', 'noWorkbook'];

/**
 * Sends edits in order, one at a time. What cannot be saved (full disk, lost stick) stays here and on the screen until it
 * can be, or the person lets it go.
 * @param onSent is told each form that was written.
 */
export function createOutbox(store: ShellStore, ask: Ask, onSent: (declarationId: string) => void): Outbox {
  let nextId = 1;
  let running: Promise<void> | null = null;
  const waiting = new Map<number, () => void>();

  function setEntries(outbox: readonly OutboxEntry[], arrived?: { id: string; view: FormView }): void {
    const { form } = store.getState();
    if (form === null) return store.setState({ outbox });
    const view = arrived?.id === form.id ? share(form.view, arrived.view) : form.view;
    store.setState({ outbox, form: layOver(form.id, view, outbox, form.shown) });
  }

  function remove(entry: OutboxEntry, arrived?: { id: string; view: FormView }): void {
    setEntries(store.getState().outbox.filter(({ id }) => id !== entry.id), arrived);
    waiting.get(entry.id)?.();
    waiting.delete(entry.id);
  }

  /** The reply to one form's edits is the form; null where there were several. */
  async function post({ label, parts }: OutboxEntry): Promise<Reply<{ id: string; view: FormView } | null>> {
    const [only] = parts;
    if (only && parts.length === 1) {
      const reply = await ask('declaration.edit', { id: only.declaration, label, edits: [...only.edits] });
      return reply.ok ? { ok: true, value: { id: only.declaration, view: reply.value } } : reply;
    }
    const reply = await ask('declaration.editMany', { label, forms: parts.map(({ declaration, edits }) => ({ declaration, edits: [...edits] })) });
    return reply.ok ? { ok: true, value: null } : reply;
  }

  function addAll(label: string, parts: readonly EditedForm[]): Promise<void> {
    return new Promise((resolve) => {
      const entry = { id: nextId++, label, parts };
      waiting.set(entry.id, resolve);
      setEntries([...store.getState().outbox, entry]);
      start();
    });
  }

  async function send(): Promise<void> {
    for (;;) {
      const entry = store.getState().outbox[0];
      if (entry === undefined) return;
      const reply = await post(entry);
      if (reply.ok) {
        store.setState({ savedAt: new Date().toISOString() });
        remove(entry, reply.value ?? undefined);
        for (const { declaration } of entry.parts) onSent(declaration);
      } else if (hopeless.includes(reply.code)) {
        remove(entry);
        for (const { declaration } of entry.parts) onSent(declaration);
      } else {
        // The bar for what is held says it, for as long as it is.
        store.setState({ held: reply.message, notice: null });
        return;
      }
    }
  }

  function start(): void {
    if (running !== null || store.getState().held !== null) return;
    running = send().finally(() => {
      running = null;
      // An edit that came while the last reply was being handed out.
      if (store.getState().outbox.length > 0) start();
    });
  }

  function retry(): void {
    store.setState({ held: null });
    start();
  }

  function discard(): void {
    store.setState({ held: null });
    const { outbox } = store.getState();
    for (const entry of outbox) remove(entry);
    for (const id of new Set(outbox.flatMap(({ parts }) => parts.map(({ declaration }) => declaration)))) onSent(id);
  }

  return {
    add: (declarationId, label, edits) => addAll(label, [{ declaration: declarationId, edits }]),
    addAll,
    settled: async () => {
      start();
      await running;
      return store.getState().outbox.length === 0;
    },
    retry,
    discard,
  };
}

/** An open form with the waiting edits laid over what the services sent; unchanged parts of `before` are kept. */
export function layOver(id: string, view: FormView, outbox: readonly OutboxEntry[], before?: FormView) {
  const edits = outbox.flatMap(({ parts }) => parts.flatMap(({ declaration, edits: own }) => (declaration === id ? own : [])));
  const shown = applyEdits(view, edits);
  return { id, view, shown: before === undefined ? shown : share(before, shown) };
}
