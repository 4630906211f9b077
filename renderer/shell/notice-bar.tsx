import { windowText, noticeText } from '#shared/text/window';
import { Button } from '../controls/button';
import { useShell, useShown } from '../store/context';

/** The quiet bar that says what happened and offers the next step. A fault is read out at once, the rest when there is time. */
export function NoticeBar() {
  const { store } = useShell();
  const notice = useShown((state) => state.notice);
  const held = useShown((state) => state.held);
  return (
    <div className="notice-place" role={notice?.tone === 'fault' ? 'alert' : 'status'} aria-label={noticeText.label}>
      {notice === null ? null : (
        <div className={`notice notice-${notice.tone}`}>
          <span className="mark" aria-hidden="true">
            {notice.tone === 'fault' ? '●' : notice.tone === 'done' ? '✓' : '→'}
          </span>
          <span className="notice-text">{notice.text}</span>
          {notice.actions.map(({ label, run }, index) => (
            <Button
              key={label}
              look={index === 0 && notice.tone === 'offer' ? 'primary' : 'plain'}
              onClick={() => {
                store.setState({ notice: null });
                run();
              }}
            >
              {label}
            </Button>
          ))}
          {held ? null : (
            <button type="button" className="icon-button" aria-label={windowText.close} onClick={() => store.setState({ notice: null })}>
              ✕
            </button>
          )}
        </div>
      )}
    </div>
  );
}
