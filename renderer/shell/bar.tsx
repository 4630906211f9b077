import type { ReactNode } from 'react';
import { Button } from '../controls/button';
import type { Notice } from '../store/state';

type BarProps = { readonly notice: Notice; readonly onAction?: () => void; readonly children?: ReactNode };
const marks = { fault: '●', done: '✓', offer: '→' } as const satisfies Record<Notice['tone'], string>;

/** A quiet bar above the middle: a sentence and what one may do about it. */
export function Bar({ notice: { tone, text, actions }, onAction, children }: BarProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <span className="mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <span className="notice-text">{text}</span>
      {actions.map(({ label, run }, index) => (
        <Button
          key={label}
          look={index === 0 && tone === 'offer' ? 'primary' : 'plain'}
          onClick={() => {
            onAction?.();
            run();
          }}
        >
          {label}
        </Button>
      ))}
      {children}
    </div>
  );
}
