import type { Edit } from '#shared/model/edit';
import { noticeText } from '#shared/text/window';
import { clearNotice, type Ask } from './ask';
import type { Checks } from './checks';
import type { Mirror } from './mirror';
import type { Outbox } from './outbox';
import { formsInOrder } from './tree';
import type { ShellStore } from './store';

export type Forms = {
  readonly open: (id: string) => Promise<void>;
  readonly step: (by: 1 | -1) => Promise<void>;
  readonly edit: (label: string, edits: readonly Edit[], declarationId: string) => Promise<void>;
  readonly setDone: (done: boolean, label: string) => Promise<void>;
  /** Marks carried values of the open form as looked at; all of them where none are named. */
  readonly confirm: (pending?: readonly string[]) => Promise<void>;
  /** The same in any form, for the values that are named. */
  readonly confirmIn: (declarationId: string, pending: readonly string[]) => Promise<void>;
  readonly restore: (pending: readonly string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

export function createForms(store: ShellStore, ask: Ask, outbox: Outbox, mirror: Mirror, checks: Checks, commit: () => void): Forms {
  const undoAction = { label: noticeText.undo, run: () => void undo() };

  async function open(id: string): Promise<void> {
    const there = store.getState().form?.id === id;
    if (!there) clearNotice(store);
    if (there || (await mirror.openForm(id))) store.setState({ screen: { kind: 'form' } });
  }

  async function step(by: 1 | -1): Promise<void> {
    const { outline, form } = store.getState();
    if (outline === null) return;
    const order = formsInOrder(outline);
    const at = order.findIndex(({ id }) => id === form?.id);
    const next = order[at + by];
    if (next !== undefined) await open(next.id);
  }

  /** What is being typed goes first, then all that waits; false where something is held back. */
  async function ready(): Promise<boolean> {
    commit();
    return outbox.settled();
  }

  async function confirm(pending?: readonly string[]): Promise<void> {
    const all = pending === undefined;
    if (!(await ready())) return;
    const { form } = store.getState();
    const ids = pending ?? form?.view.pending.map(({ id }) => id) ?? [];
    if (form === null || ids.length === 0) return;
    const reply = await ask('declaration.confirm', { id: form.id, pending: [...ids] });
    if (!reply.ok) return;
    mirror.show(form.id, reply.value);
    if (all) store.setState({ notice: { tone: 'done', text: noticeText.confirmed(ids.length), actions: [undoAction] } });
    changed(form.id);
  }

  async function confirmIn(id: string, pending: readonly string[]): Promise<void> {
    if (!(await ready())) return;
    const reply = await ask('declaration.confirm', { id, pending: [...pending] });
    if (!reply.ok) return;
    mirror.show(id, reply.value);
    changed(id);
  }

  async function restore(pending: readonly string[]): Promise<void> {
    if (!(await ready())) return;
    const { form } = store.getState();
    if (form === null) return;
    const reply = await ask('declaration.confirm', { id: form.id, pending: [...pending], restore: true });
    if (!reply.ok) return;
    mirror.show(form.id, reply.value);
    changed(form.id);
  }

  async function remove(): Promise<void> {
    const { form, outline } = store.getState();
    if (form === null || !(await ready())) return;
    const name = outline?.forms.find(({ id }) => id === form.id)?.name ?? '';
    const reply = await ask('declaration.remove', { ids: [form.id] });
    if (!reply.ok) return;
    store.setState({ notice: { tone: 'done', text: noticeText.deleted(name), actions: [undoAction] } });
    await mirror.refresh();
    checks.soon([]);
  }

  function changed(id: string): void {
    void mirror.refresh();
    checks.soon([id]);
  }

  async function undo(): Promise<void> {
    await turn('workbook.undo', noticeText.undone, store.getState().workbook?.undo ?? null);
  }

  async function redo(): Promise<void> {
    await turn('workbook.redo', noticeText.redone, store.getState().workbook?.redo ?? null);
  }

  async function turn(method: 'workbook.undo' | 'workbook.redo', say: (label: string) => string, label: string | null): Promise<void> {
    if (!(await ready())) return;
    const reply = await ask(method, {});
    if (!reply.ok) return;
    store.setState({ workbook: reply.value, savedAt: reply.value.savedAt });
    if (label !== null) store.setState({ notice: { tone: 'done', text: say(label), actions: [] } });
    const touched = await mirror.changedBy(reply.value.revision);
    await mirror.refresh();
    await goToTouched(touched);
    checks.soon([]);
  }

  /** What was undone or done again shall be seen, where it is in the year that is shown. */
  async function goToTouched(touched: readonly string[]): Promise<void> {
    const { form, outline } = store.getState();
    const there = outline === null ? [] : formsInOrder(outline).filter(({ id }) => touched.includes(id));
    const first = there[0];
    if (first !== undefined && !there.some(({ id }) => id === form?.id)) await mirror.openForm(first.id);
  }

  return {
    open,
    step,
    edit: (label, edits, declarationId) => outbox.add(declarationId, label, edits),
    setDone: async (done, label) => {
      const { form } = store.getState();
      if (form !== null) await outbox.add(form.id, label, [{ kind: 'setDone', done }]);
    },
    confirm,
    confirmIn,
    restore,
    remove,
    undo,
    redo,
  };
}
