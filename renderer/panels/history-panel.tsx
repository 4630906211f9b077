import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/api/records';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { dayAndTime } from '../controls/clock';
import { Empty } from '../controls/empty';
import { useShell, useShown } from '../store/context';

/** All batches of changes, the latest first; the last can be undone, and done again. */
export function HistoryPanel() {
  const { ask, forms } = useShell();
  const workbook = useShown((state) => state.workbook);
  const revision = workbook?.revision;
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    let gone = false;
    if (revision !== undefined) {
      void ask('workbook.history', {}).then((reply) => {
        if (reply.ok && !gone) setEntries(reply.value);
      });
    }
    return () => {
      gone = true;
    };
    // The undo label changes with undo and redo, which make no new revision of their own everywhere.
  }, [ask, revision, workbook?.undo, workbook?.redo]);

  const editable = workbook?.readOnly === null;
  return (
    <>
      <div className="panel-tools">
        <Button disabled={!editable || workbook.undo === null} title={workbook?.undo == null ? undefined : panelText.undoOf(workbook.undo)} onClick={() => void forms.undo()}>
          {panelText.undo}
        </Button>
        <Button disabled={!editable || workbook.redo === null} title={workbook?.redo == null ? undefined : panelText.redoOf(workbook.redo)} onClick={() => void forms.redo()}>
          {panelText.redo}
        </Button>
      </div>
      {entries.length === 0 ? <Empty text={panelText.noHistory} /> : null}
      <ol className="panel-scroll history-list">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.undone ? 'history history-undone' : 'history'}>
            <span className="history-label">{entry.label}</span>
            <span className="history-facts">
              <time dateTime={entry.time}>{dayAndTime(entry.time)}</time>
              <span>{panelText.changes(entry.changes)}</span>
              {entry.undone ? <span className="tag">{panelText.undone}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
