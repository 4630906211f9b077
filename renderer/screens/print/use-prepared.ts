import { useEffect, useRef, useState } from 'react';
import type { PreparedPrint } from '#shared/api/printing';
import { useShell, useShown } from '../../store/context';
import type { Look } from '../../store/preferences';
import { loadPdf, type ShownPdf } from './load-pdf';
import { readPrint } from './read-print';

/** `shown` stays while the next is laid out, so that the pages do not flicker. */
export type Prepared = { readonly busy: boolean; readonly shown: (ShownPdf & { readonly info: PreparedPrint }) | null; readonly again: () => void };

/** Hands that choose several forms one after another shall not have each laid out. */
const restMilliseconds = 250;

/** The chosen forms as they will be printed; laid out again when the choice, the look or the workbook changes. */
export function usePrepared(forms: readonly string[], look: Look): Prepared {
  const { ask, outbox, sheet } = useShell();
  const year = useShown((state) => state.year);
  const revision = useShown((state) => state.workbook?.revision);
  const [busy, setBusy] = useState(true);
  const [shown, setShown] = useState<Prepared['shown']>(null);
  const [turn, setTurn] = useState(0);
  const first = useRef(true);
  const chosen = forms.join(' ');

  useEffect(() => {
    if (year === null || chosen === '') {
      setBusy(false);
      setShown(null);
      return;
    }
    let gone = false;
    let laying = false;
    const { font, ...rest } = look;
    const prepare = async () => {
      sheet.current?.commit();
      if (!(await outbox.settled()) || gone) return null;
      laying = true;
      const reply = await ask('print.prepare', { year, forms: chosen.split(' '), options: { ...rest, ...(font !== null && { font }) } }, { long: true });
      laying = false;
      if (!reply.ok || gone) return null;
      const bytes = await readPrint(ask, reply.value);
      return bytes === null || gone ? null : { ...(await loadPdf(bytes)), info: reply.value };
    };
    setBusy(true);
    const timer = setTimeout(() => {
      first.current = false;
      void prepare().then((pdf) => {
        if (gone) return pdf?.close();
        setShown(pdf);
        setBusy(false);
      });
    }, first.current ? 0 : restMilliseconds);
    return () => {
      gone = true;
      clearTimeout(timer);
      if (laying) void ask('job.cancel', {});
    };
  }, [ask, outbox, sheet, year, revision, chosen, look, turn]);

  useEffect(() => () => shown?.close(), [shown]);
  return { busy, shown, again: () => setTurn((before) => before + 1) };
}
