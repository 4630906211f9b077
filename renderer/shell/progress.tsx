import { statusText, windowText } from '#shared/text/window';
import { Button } from '../controls/button';
import { useShell, useShown } from '../store/context';
import { secondsLeft } from './time-left';

/** The long work under way: how far it is, how long it will take, and the way to stop it. */
export function Progress() {
  const { ask } = useShell();
  const working = useShown((state) => state.working);
  const progress = useShown((state) => state.progress);
  if (working === 0) return null;
  const left = progress === null ? null : secondsLeft(progress, performance.now());
  return (
    <span className="progress" role="status">
      <progress value={progress?.done} max={progress === null ? undefined : Math.max(progress.total, 1)} aria-label={progress?.label ?? statusText.busy} />
      <span>{progress === null ? statusText.busy : statusText.progress(progress.label, progress.done, progress.total)}</span>
      {left === null ? null : <span className="muted">{statusText.timeLeft(left)}</span>}
      <Button look="quiet" onClick={() => void ask('job.cancel', {})}>
        {windowText.cancel}
      </Button>
    </span>
  );
}
