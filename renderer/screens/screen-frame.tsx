import { useEffect, useRef, type ReactNode } from 'react';
import { windowText } from '#shared/text/window';
import { Button } from '../controls/button';
import { useShell } from '../store/context';

type ScreenFrameProps = {
  readonly title: string;
  /** A column of boxes to fill in, not the whole width. */
  readonly narrow?: boolean;
  /** Text to read, that the keyboard must be able to scroll. */
  readonly text?: boolean;
  /** Stands beside the title. */
  readonly tools?: ReactNode;
  /** The bar at the foot, with the one primary button. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** A screen that takes the middle: its title with the way back, its content, its bar. */
export function ScreenFrame({ title, narrow = false, text = false, tools, bar, children }: ScreenFrameProps) {
  const { back } = useShell();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const find = (selector: string) => frame.current?.querySelector<HTMLElement>(selector) ?? null;
    (find('[data-first]') ?? find('.screen-body input, .screen-body select') ?? frame.current)?.focus();
  }, []);
  return (
    <section ref={frame} className={narrow ? 'screen screen-narrow' : 'screen'} aria-label={title} tabIndex={-1}>
      <header className="screen-head">
        <Button look="quiet" onClick={back} title="Esc">
          ← {windowText.back}
        </Button>
        <h1>{title}</h1>
        {tools}
      </header>
      <div className="screen-body" tabIndex={text ? 0 : undefined}>{children}</div>
      {bar === undefined ? null : <footer className="screen-bar">{bar}</footer>}
    </section>
  );
}
