import { useEffect, useState } from 'react';
import type { ExportRecord } from '#shared/api/checks';
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
  // An export makes no revision: it shows when the work ends.
  const working = useShown((state) => state.working > 0);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [exports, setExports] = useState<readonly ExportRecord[]>([]);
  useEffect(() => {
    let gone = false;
    if (revision !== undefined) {
      void ask('workbook.history', {}).then((reply) => {
        if (reply.ok && !gone) setEntries(reply.value);
      });
      void ask('export.list', {}, { quiet: ['internal'] }).then((reply) => {
        if (reply.ok && !gone) setExports(reply.value);
      });
    }
    return () => {
      gone = true;
    };
    // The undo label changes with undo and redo, which make no new revision of their own everywhere.
  }, [ask, revision, workbook?.undo, workbook?.redo, working]);

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
        {inOrder(entries, exports).map((each) =>
          'label' in each ? (
            <li key={each.id} className={each.undone ? 'history history-undone' : 'history'}>
              <span className="history-label">{each.label}</span>
              <span className="history-facts">
                <time dateTime={each.time}>{dayAndTime(each.time)}</time>
                <span>{panelText.changes(each.changes)}</span>
                {each.undone ? <span className="tag">{panelText.undone}</span> : null}
              </span>
            </li>
          ) : (
            <li key={`${each.time} ${each.format}`} className="history">
              <span className="history-label">{panelText.exportOf(panelText.exportFormats[each.format] ?? '', each.forms)}</span>
              {each.errors > 0 ? <span className="history-reason">{panelText.exportReason(each.errors, each.reason)}</span> : null}
              <span className="history-facts">
                <time dateTime={each.time}>{dayAndTime(each.time)}</time>
              </span>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

/** Changes and exports together, the latest first. */
function inOrder(entries: readonly HistoryEntry[], exports: readonly ExportRecord[]): readonly (HistoryEntry | ExportRecord)[] {
  return [...entries, ...exports].toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
}
