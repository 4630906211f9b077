import { useMemo } from 'react';
import { isOpen } from '#shared/model/finding';
import { formatAmount } from '#shared/normalise/amount';
import { statusText, windowText } from '#shared/text/window';
import { clockTime } from '../controls/clock';
import { useShown } from '../store/context';
import { yearSums } from '../store/sums';
import { Progress } from './progress';

/** What is in the year, what is left to do, and that all is saved. */
export function StatusBar() {
  // The export screen shows it where the eyes are.
  const elsewhere = useShown((state) => state.screen.kind === 'export');
  return (
    <footer className="status-bar" aria-label={windowText.statusBar}>
      <YearFacts />
      <span className="grow" />
      {elsewhere ? null : <Progress />}
      <Saved />
    </footer>
  );
}

function YearFacts() {
  const outline = useShown((state) => state.outline);
  const findings = useShown((state) => state.findings);
  const sums = useMemo(() => (outline === null ? null : yearSums(outline.forms)), [outline]);
  if (outline === null) return null;
  const pending = outline.forms.reduce((count, form) => count + form.pending, 0);
  const errors = findings?.filter((finding) => finding.level === 'E' && isOpen(finding)).length;
  const warnings = findings?.filter((finding) => finding.level === 'W' && isOpen(finding)).length;
  return (
    <>
      <span>{statusText.forms(outline.forms.length)}</span>
      {sums === null ? null : <span className="amount">{statusText.amount(formatAmount(sums.annual, 2), sums.unit)}</span>}
      {sums === null || sums.previous === '' ? null : <span className="amount muted">{statusText.previous(formatAmount(sums.previous, 2))}</span>}
      {errors === undefined || warnings === undefined ? null : <span>{statusText.findings(errors, warnings)}</span>}
      {pending > 0 ? <span>{statusText.pending(pending)}</span> : null}
    </>
  );
}

function Saved() {
  const readOnly = useShown((state) => state.workbook?.readOnly ?? null);
  const savedAt = useShown((state) => state.savedAt);
  const waiting = useShown((state) => state.outbox.length);
  const held = useShown((state) => state.held);
  const open = useShown((state) => state.workbook !== null);
  const text = !open
    ? ''
    : readOnly !== null
      ? statusText.readOnly
      : held !== null
        ? statusText.unsaved(waiting)
        : waiting > 0
          ? statusText.saving
          : savedAt === null
            ? ''
            : statusText.saved(clockTime(savedAt));
  return (
    <span className={held !== null ? 'saved saved-held' : 'saved'} role="status" title={readOnly ?? undefined}>
      {text}
    </span>
  );
}
