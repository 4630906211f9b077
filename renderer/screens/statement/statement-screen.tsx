import { useEffect, useState } from 'react';
import type { StatementView } from '#shared/api/outputs';
import type { StatementOutline } from '#shared/model/statement-outline';
import { outlineText } from '#shared/text/outline';
import { emptyYearText } from '#shared/text/screens';
import { windowText } from '#shared/text/window';
import { Button } from '../../controls/button';
import { Empty } from '../../controls/empty';
import { useShell, useShown } from '../../store/context';
import { ScreenFrame } from '../screen-frame';
import { useLeftUnsaved } from '../use-left-unsaved';
import { StatementEditor } from './statement-editor';

/** The outline of a year's published text. */
export function StatementScreen({ draft }: { readonly draft: StatementOutline | undefined }) {
  const year = useShown((state) => state.year);
  if (year === null) return <Empty text={emptyYearText.hint} />;
  return <OutlineOfYear key={year} year={year} draft={draft} />;
}

function OutlineOfYear({ year, draft }: { readonly year: number; readonly draft: StatementOutline | undefined }) {
  const { ask, show, store, outbox } = useShell();
  const [stored, setStored] = useState<StatementView | null>(null);
  const [edited, setEdited] = useState<StatementOutline | null>(draft ?? null);
  /** Counts what came from outside, so that the parts are drawn anew. */
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    let gone = false;
    void outbox
      .settled()
      .then(() => ask('statement.get', { year }))
      .then((reply) => {
        if (reply.ok && !gone) setStored(reply.value);
      });
    return () => {
      gone = true;
    };
  }, [ask, outbox, year]);

  const outline = edited ?? stored?.outline ?? null;
  const unsaved = edited !== null && JSON.stringify(edited) !== JSON.stringify(stored?.outline);
  useLeftUnsaved(unsaved ? { kind: 'statement', draft: edited } : null, { text: outlineText.leftUnsaved, goOn: outlineText.goOn });
  const keep = async (next: StatementOutline | null, said: string): Promise<boolean> => {
    const reply = await ask('statement.set', { year, outline: next });
    if (!reply.ok) return false;
    setStored(reply.value);
    setEdited(null);
    if (next === null) setTaken(taken + 1);
    store.setState({ notice: { tone: 'done', text: said, actions: [] } });
    return true;
  };
  const exportWord = async () => {
    if (unsaved && !(await keep(edited, outlineText.saved))) return;
    // After what was saved is drawn, so that leaving does not take it for unsaved.
    setTimeout(() => show({ kind: 'export', format: 'docx', forms: [], returnTo: { kind: 'statement' } }));
  };
  return (
    <ScreenFrame
      title={outlineText.heading(year)}
      tools={stored === null ? undefined : <span className="screen-tools"><span className="tag">{stored.own ? outlineText.own : outlineText.shipped}</span></span>}
      bar={
        <>
          <Button disabled={stored?.own !== true} onClick={() => void keep(null, outlineText.reverted)}>{outlineText.revert}</Button>
          <span className="grow" />
          <span role="status" className="muted">{unsaved ? outlineText.unsaved : ''}</span>
          <Button disabled={!unsaved} onClick={() => void keep(edited, outlineText.saved)}>{outlineText.save}</Button>
          <Button look="primary" onClick={() => void exportWord()}>{unsaved ? outlineText.saveAndExport : outlineText.exportWord}</Button>
        </>
      }
    >
      {outline === null || stored === null ? (
        <Empty text={windowText.loading} />
      ) : (
        <StatementEditor key={taken} outline={outline} figures={stored.figures} onOutline={setEdited} />
      )}
    </ScreenFrame>
  );
}
