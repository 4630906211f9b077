import type { LibraryEntry } from '#shared/api/indicators';
import type { Handlers } from '../dispatch';
import { collectUses, entryKey } from '../library/collect';
import { loadCommon } from '../library/common';
import { searchLibrary } from '../library/search';
import type { Session } from '../session';
import type { Workbook } from '../workbook/open';

type Index = { readonly revision: number; readonly madeAt: number; readonly cost: number; readonly entries: readonly LibraryEntry[] };

const indexes = new WeakMap<Workbook, Index>();
const commons = new WeakMap<Session, readonly LibraryEntry[]>();

/** An index that took this long, in milliseconds, is not made anew for every letter typed, but when it has rested as many times longer. */
const quick = 30;
const rest = 200;

export const libraryHandlers = {
  'library.search': (session, { text, level2, limit }) => searchLibrary(entriesOf(session), { text, level2, limit }),
} satisfies Partial<Handlers>;

function entriesOf(session: Session): readonly LibraryEntry[] {
  const { workbook } = session;
  let common = commons.get(session);
  if (!common) commons.set(session, (common = loadCommon(session.platform)));
  if (!workbook) return common;
  const revision = workbook.history.revision();
  const before = indexes.get(workbook);
  const isFresh = before && (before.revision === revision || (before.cost > quick && performance.now() - before.madeAt < before.cost * rest));
  if (isFresh) return before.entries;
  const madeAt = performance.now();
  const own = collectUses(workbook.indicators.uses());
  const known = new Set(own.map(({ level2, name }) => entryKey(level2, name)));
  const entries = [...own, ...common.filter(({ level2, name }) => !known.has(entryKey(level2, name)))];
  indexes.set(workbook, { revision, madeAt, cost: performance.now() - madeAt, entries });
  return entries;
}
