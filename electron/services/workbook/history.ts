import { type Change, invert } from '#shared/model/change';
import type { HistoryEntry } from '#shared/api/records';
import { prepareApply } from './apply';
import type { Database } from './database';

/** The change log of one workbook: every batch in one transaction with its rows. */
export type History = {
  /** Writes a batch; nothing where there are no changes. What had been undone can no longer be done again. */
  readonly write: (label: string, changes: readonly Change[]) => void;
  /** Takes back the last batch, or does the next one again; gives its changes as they were applied, none where there is none. */
  readonly undo: () => readonly Change[];
  readonly redo: () => readonly Change[];
  /** Labels of the batches that undo and redo would touch. */
  readonly next: () => { undo: string | null; redo: string | null };
  readonly list: (limit: number) => HistoryEntry[];
  /** Grows with every batch, undo and redo. */
  readonly revision: () => number;
  readonly savedAt: () => string | null;
};

type BatchRow = { id: number; label: string };

export function openHistory(db: Database, now: () => string = () => new Date().toISOString()): History {
  const apply = prepareApply(db);
  const insertBatch = db.prepare(`INSERT INTO batch (label, time, state, size) VALUES (?, ?, 'done', ?)`);
  const insertChange = db.prepare('INSERT INTO change (batchId, sequence, content) VALUES (?, ?, ?)');
  const dropUndone = db.prepare(`UPDATE batch SET state = 'dropped' WHERE state = 'undone'`);
  const setState = db.prepare('UPDATE batch SET state = ? WHERE id = ?');
  const lastDone = db.prepare(`SELECT id, label FROM batch WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
  const firstUndone = db.prepare(`SELECT id, label FROM batch WHERE state = 'undone' ORDER BY id LIMIT 1`);
  const changesOf = db.prepare('SELECT content FROM change WHERE batchId = ? ORDER BY sequence').pluck();
  const getMeta = db.prepare('SELECT value FROM meta WHERE key = ?').pluck();
  const setMeta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const newest = db.prepare(
    'SELECT id, label, time, state, size FROM batch ORDER BY id DESC LIMIT ?',
  );

  const revision = () => Number(getMeta.get('revision') ?? 0);
  const stamp = () => {
    setMeta.run('revision', String(revision() + 1));
    setMeta.run('savedAt', now());
  };
  const stored = (batch: BatchRow): Change[] => changesOf.all(batch.id).map((content) => JSON.parse(content as string) as Change);
  const turn = db.transaction((batch: BatchRow, changes: readonly Change[], state: 'done' | 'undone') => {
    apply(changes);
    setState.run(state, batch.id);
    stamp();
  });
  const write = db.transaction((label: string, changes: readonly Change[]) => {
    dropUndone.run();
    const batch = insertBatch.run(label, now(), changes.length).lastInsertRowid;
    changes.forEach((change, sequence) => insertChange.run(batch, sequence, JSON.stringify(change)));
    apply(changes);
    stamp();
  });

  return {
    write: (label, changes) => {
      if (changes.length > 0) write.immediate(label, changes);
    },
    undo: () => {
      const batch = lastDone.get() as BatchRow | undefined;
      if (!batch) return [];
      const changes = invert(stored(batch));
      turn.immediate(batch, changes, 'undone');
      return changes;
    },
    redo: () => {
      const batch = firstUndone.get() as BatchRow | undefined;
      if (!batch) return [];
      const changes = stored(batch);
      turn.immediate(batch, changes, 'done');
      return changes;
    },
    next: () => ({
      undo: (lastDone.get() as BatchRow | undefined)?.label ?? null,
      redo: (firstUndone.get() as BatchRow | undefined)?.label ?? null,
    }),
    list: (limit) =>
      (newest.all(limit) as { id: number; label: string; time: string; state: string; size: number }[]).map(
        ({ id, label, time, state, size }) => ({ id, label, time, undone: state !== 'done', changes: size }),
      ),
    revision,
    savedAt: () => (getMeta.get('savedAt') as string | undefined) ?? null,
  };
}
