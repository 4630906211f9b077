import { noticeText, windowText } from '#shared/text/window';
import { useShell, useShown } from '../store/context';
import { Bar } from './bar';
import { DraftBar } from './draft-bar';

/** The quiet bars that say what happened and offer the next step. A fault is read out at once, the rest when there is time. */
export function NoticeBar() {
  const { store } = useShell();
  const notice = useShown((state) => state.notice);
  return (
    <div className="notice-place">
      <HeldBar />
      <DraftBar />
      <div role={notice?.tone === 'fault' ? 'alert' : 'status'} aria-label={noticeText.label}>
        {notice === null ? null : (
          <Bar notice={notice} onAction={() => store.setState({ notice: null })}>
            <button type="button" className="icon-button" aria-label={windowText.close} onClick={() => store.setState({ notice: null })}>
              ✕
            </button>
          </Bar>
        )}
      </div>
    </div>
  );
}

/** Edits that could not be saved: here until they are, or the person lets them go. */
function HeldBar() {
  const { outbox } = useShell();
  const held = useShown((state) => state.held);
  const waiting = useShown((state) => state.outbox.length);
  const actions = [
    { label: noticeText.retry, run: outbox.retry },
    { label: noticeText.discard, run: outbox.discard },
  ];
  if (held === null) return null;
  return (
    <div role="alert">
      <Bar notice={{ tone: 'fault', text: noticeText.held(waiting, held), actions }} />
    </div>
  );
}
