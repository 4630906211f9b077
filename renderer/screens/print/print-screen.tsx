import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { printText } from '#shared/text/printing';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { Empty } from '../../controls/empty';
import { useShell, useShown } from '../../store/context';
import { formsInOrder } from '../../store/tree';
import { ScreenFrame } from '../screen-frame';
import { nextZoom } from './page-scale';
import { PageList, type PageListHandle } from './page-list';
import { PageTools } from './page-tools';
import { PrintForms } from './print-forms';
import { PrintSettings } from './print-settings';
import { runPrint } from './run-print';
import { usePrepared } from './use-prepared';

/** The pages of the very file that will be printed. `proposed` empty proposes all of the year. */
export function PrintScreen({ forms: proposed }: { readonly forms: readonly string[] }) {
  const shell = useShell();
  const { store, show, printNow } = shell;
  const outline = useShown((state) => state.outline);
  const zoom = useShown((state) => state.printZoom);
  const look = useShown((state) => state.look);
  const own = useShown((state) => state.form?.id ?? null);
  const order = useMemo(() => (outline === null ? [] : formsInOrder(outline).map(({ id }) => id)), [outline]);
  const choices = useChoices<string>(() => (proposed.length > 0 ? proposed : order));
  const chosen = useMemo(() => order.filter((id) => choices.chosen.has(id)), [order, choices.chosen]);
  const { busy, shown, again } = usePrepared(chosen, look);
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState('');
  const [printing, setPrinting] = useState(false);
  const pages = useRef<PageListHandle>(null);
  const scale = useRef(1);
  const onScale = useCallback((now: number) => void (scale.current = now), []);
  const step = useCallback((by: 1 | -1) => store.setState({ printZoom: nextZoom(scale.current, by) }), [store]);
  const goTo = (to: number) => pages.current?.goTo(to);

  const info = shown?.info ?? null;
  const ready = info !== null && !busy && !printing && (info.errors === 0 || info.draft || reason.trim() !== '');
  const print = () => {
    if (info === null || !ready) return;
    setPrinting(true);
    void runPrint(shell, info, reason.trim()).finally(() => setPrinting(false));
  };
  useEffect(() => {
    printNow.current = ready ? print : null;
    return () => {
      printNow.current = null;
    };
  });

  const returnTo = { kind: 'print', forms: chosen } as const;
  return (
    <ScreenFrame
      title={printText.heading}
      tools={
        <>
          <span className="grow" />
          {info === null ? null : <PageTools page={Math.min(page, info.pages)} pages={info.pages} onPage={goTo} zoom={zoom} onZoom={(printZoom) => store.setState({ printZoom })} onStep={step} />}
          <span className="grow" />
        </>
      }
      bar={
        <>
          <span role="status">{printing ? printText.opening : busy ? printText.busy : info === null ? '' : printText.facts(info.forms.length, info.pages)}</span>
          <span className="grow" />
          <Button disabled={chosen.length === 0} onClick={() => show({ kind: 'export', format: 'pdf', forms: chosen, returnTo })}>
            {printText.exportPdf}
          </Button>
          <Button look="primary" disabled={!ready} title="Ctrl+P" onClick={print}>
            {printText.run}
          </Button>
        </>
      }
    >
      {outline === null || order.length === 0 ? (
        <Empty text={printText.noYear} />
      ) : (
        <div className="print">
          <PrintForms outline={outline} choices={choices} own={own} info={info} page={page} onGoTo={goTo} />
          <div className="print-middle" aria-busy={busy}>
            {shown === null ? (
              <Empty text={chosen.length === 0 ? printText.noForms : busy ? printText.busy : printText.stopped}>
                {chosen.length === 0 || busy ? null : <Button onClick={again}>{printText.again}</Button>}
              </Empty>
            ) : (
              <PageList ref={pages} shown={shown} zoom={zoom} onZoom={step} onPage={setPage} onScale={onScale} />
            )}
          </div>
          <PrintSettings info={info} reason={reason} onReason={setReason} onGoTo={goTo} />
        </div>
      )}
    </ScreenFrame>
  );
}
