import type { ReactNode } from 'react';
import type { Doubt } from '#shared/model/pending';
import { panelText } from '#shared/text/panels';

type DoubtListProps = {
  readonly doubts: readonly Doubt[];
  /** Shows the doubt's place in the source. */
  readonly onGoTo?: (doubt: Doubt) => void;
  /** What may be done with a doubt, beside it. */
  readonly actions?: (doubt: Doubt) => ReactNode;
};

/** Doubts with the text, its place in the file and the reason. */
export function DoubtList({ doubts, onGoTo, actions }: DoubtListProps) {
  return (
    <ul className="doubts">
      {doubts.map((doubt, index) => {
        const content = (
          <>
            <span className="doubt-text">{doubt.text}</span>
            <span className="doubt-reason">{doubt.reason}</span>
            <span className="doubt-place">{panelText.doubtPlace(doubt.sheet, doubt.range)}</span>
          </>
        );
        return (
          <li key={`${doubt.sheet} ${doubt.range} ${index}`} className="doubt">
            {onGoTo === undefined ? (
              content
            ) : (
              <button type="button" className="doubt-button" onClick={() => onGoTo(doubt)}>
                {content}
              </button>
            )}
            {actions?.(doubt)}
          </li>
        );
      })}
    </ul>
  );
}
