import type { EventValue } from '#shared/api/contract';
import type { Transport } from '#shared/api/client';
import type { FormView, WorkbookState } from '#shared/api/records';
import type { Ask } from './ask';
import { layOver } from './outbox';
import { share } from './share';
import { initialState } from './state';
import type { ShellStore } from './store';
import { formsInOrder } from './tree';

export type Mirror = {
  /** Takes a workbook that was just opened or created: latest year, first form. */
  readonly enter: (workbook: WorkbookState, options?: { stay?: boolean }) => Promise<void>;
  readonly showYear: (year: number, form?: string) => Promise<void>;
  readonly openForm: (id: string) => Promise<boolean>;
  /** Shows a form as a reply gave it, where it is still the open one. */
  readonly show: (id: string, view: FormView) => void;
  /** The forms that the batch of a revision touched, as its event tells; empty where none comes soon. */
  readonly changedBy: (revision: number) => Promise<readonly string[]>;
  /** Asks again for what is shown. Calls that come close together are one. */
  readonly refresh: () => Promise<void>;
  /** The same when the hands rest: a person who types must not wait for the tree. */
  readonly refreshSoon: () => void;
  readonly forget: () => void;
  /** Tells which forms each batch touched, none named for the whole year. Returns a function that stops it. */
  readonly onTouched: (listener: (forms: readonly string[]) => void) => () => void;
};

const refreshDelay = 150;

/**
 * Keeps the window's copy of the workbook fresh from replies and events.
 * @param onFresh is told which forms may have new findings; empty means the whole year.
 */
export function createMirror(transport: Transport, store: ShellStore, ask: Ask, onFresh: (forms: readonly string[]) => void): Mirror {
  let refreshing: Promise<void> | null = null;
  let openings = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let latest: { readonly revision: number; readonly declarations: readonly string[] } | null = null;
  let onLatest: (() => void) | null = null;
  const listeners = new Set<(forms: readonly string[]) => void>();

  transport.on('workbook.changed', (value) => changed(value));
  transport.on('job.progressed', (progress) => {
    const { working, progress: before } = store.getState();
    if (working === 0) return;
    const goesOn = before !== null && before.label === progress.label && before.done <= progress.done;
    store.setState({ progress: { ...progress, since: goesOn ? before.since : performance.now() } });
  });

  function changed({ state, declarations }: EventValue<'workbook.changed'>): void {
    if (state === null) return forget();
    // A batch that was overtaken by a later one has nothing to tell.
    if (state.revision < (store.getState().workbook?.revision ?? 0) && state.name === store.getState().workbook?.name) return;
    store.setState({ workbook: state, savedAt: state.savedAt });
    latest = { revision: state.revision, declarations };
    onLatest?.();
    refreshSoon();
    onFresh(declarations);
    for (const listener of listeners) listener(declarations);
  }

  async function changedBy(revision: number): Promise<readonly string[]> {
    if (latest === null || latest.revision < revision) {
      await new Promise<void>((resolve) => {
        onLatest = resolve;
        setTimeout(resolve, 300);
      });
      onLatest = null;
    }
    return latest?.revision === revision ? latest.declarations : [];
  }

  function forget(): void {
    const { info, started } = store.getState();
    const { working: _, ...empty } = initialState;
    store.setState({ ...empty, info, started });
  }

  async function enter(workbook: WorkbookState, { stay = false } = {}): Promise<void> {
    const { screen, notice } = store.getState();
    forget();
    store.setState({ workbook, savedAt: workbook.savedAt, screen: stay ? screen : { kind: 'form' }, notice: stay ? notice : null });
    if (workbook.readOnly !== null) store.setState({ notice: { tone: 'offer', text: workbook.readOnly, actions: [] } });
    const year = workbook.years.at(-1);
    if (year !== undefined) await showYear(year);
  }

  async function showYear(year: number, form?: string): Promise<void> {
    if (store.getState().year !== year) store.setState({ year, outline: null, form: null, findings: null, currentFinding: null });
    await loadOutline();
    const { outline } = store.getState();
    const first = form ?? (outline === null ? undefined : formsInOrder(outline)[0]?.id);
    if (first !== undefined) await openForm(first);
    onFresh([]);
  }

  async function loadOutline(): Promise<void> {
    const { year, outline: before } = store.getState();
    if (year === null) return;
    const reply = await ask('workbook.outline', { year });
    if (reply.ok && store.getState().year === year) {
      store.setState({ outline: before === null ? reply.value : share(before, reply.value) });
    }
  }

  async function openForm(id: string): Promise<boolean> {
    const turn = ++openings;
    store.setState({ opening: id });
    const reply = await ask('declaration.get', { id });
    if (turn !== openings) return false;
    const { outbox } = store.getState();
    store.setState(
      reply.ok ? { opening: null, form: layOver(id, reply.value, outbox), focus: null, selected: null } : { opening: null },
    );
    return reply.ok;
  }

  function refresh(): Promise<void> {
    refreshing ??= new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
      refreshing = null;
      return refreshNow();
    });
    return refreshing;
  }

  function refreshSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(() => void refresh(), refreshDelay);
  }

  async function refreshNow(): Promise<void> {
    const { workbook, year } = store.getState();
    const lastYear = workbook?.years.at(-1);
    if (lastYear === undefined) return store.setState({ outline: null, form: null, year: null, findings: null });
    if (year === null || !workbook?.years.includes(year)) return showYear(lastYear);
    await loadOutline();
    await refreshForm();
  }

  async function refreshForm(): Promise<void> {
    const { form, outline } = store.getState();
    if (outline === null) return;
    const order = formsInOrder(outline);
    if (form === null || !order.some(({ id }) => id === form.id)) {
      const first = order[0];
      if (first === undefined) store.setState({ form: null });
      else await openForm(first.id);
      return;
    }
    const reply = await ask('declaration.get', { id: form.id }, { quiet: ['notFound'] });
    const { form: now, outbox } = store.getState();
    // While an edit is on its way its own reply brings what is newer.
    if (!reply.ok || now?.id !== form.id || outbox.some(({ parts }) => parts.some(({ declaration }) => declaration === form.id))) return;
    show(form.id, reply.value);
  }

  function show(id: string, view: FormView): void {
    const { form, outbox } = store.getState();
    if (form?.id === id) store.setState({ form: layOver(id, share(form.view, view), outbox, form.shown) });
  }

  function onTouched(listener: (forms: readonly string[]) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return { enter, showYear, openForm, show, changedBy, refresh, refreshSoon, forget, onTouched };
}
