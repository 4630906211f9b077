import type { Ask } from '../store/ask';
import type { Mirror } from '../store/mirror';
import type { ShellStore } from '../store/store';
import type { YearRows } from './year-rows';

const pageSize = 5_000;
/** More forms than this are read anew with the whole year. */
const manyForms = 80;

/** Fills the rows of a year and keeps them fresh. Returns a function that stops it. */
export function followYear(year: number, rows: YearRows, { ask, mirror, store }: { readonly ask: Ask; readonly mirror: Mirror; readonly store: ShellStore }): () => void {
  let isGone = false;
  let run = 0;

  /** Edits that are on their way are not in what the services send. */
  function overlay(): void {
    const { outbox } = store.getState();
    if (outbox.length > 0) rows.apply(outbox.flatMap(({ parts }) => parts));
  }

  async function loadAll(): Promise<void> {
    const own = (run += 1);
    let revision: number | null = null;
    for (let from = 0; ; from += pageSize) {
      const reply = await ask('indicator.list', { year, from, limit: pageSize }, { quiet: ['noWorkbook'] });
      if (!reply.ok || isGone || own !== run) return;
      // The year was edited meanwhile: pages would not fit together.
      if (revision !== null && reply.value.revision !== revision) return loadAll();
      revision = reply.value.revision;
      if (from === 0) rows.begin(reply.value.columns, reply.value.total);
      rows.add(reply.value.rows);
      if (from + reply.value.rows.length >= reply.value.total || reply.value.rows.length === 0) return overlay();
    }
  }

  async function loadForms(forms: readonly string[]): Promise<void> {
    const own = run;
    const reply = await ask('indicator.list', { year, forms: [...forms], limit: 100_000 }, { quiet: ['noWorkbook'] });
    if (!reply.ok || isGone || own !== run) return;
    rows.replace(forms, reply.value.rows);
    overlay();
  }

  void loadAll();
  const stop = mirror.onTouched((forms) => {
    const isPartly = forms.length > 0 && forms.length <= manyForms && rows.store.getState().columns.length > 0;
    void (isPartly ? loadForms(forms) : loadAll());
  });
  return () => {
    isGone = true;
    stop();
  };
}
