import type { FindingLevel } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';

const marks = { E: '●', W: '▲', I: '○' } as const satisfies Record<FindingLevel, string>;

/** The mark of a finding's level; its word is there for a screen reader. */
export function LevelMark({ level }: { readonly level: FindingLevel }) {
  return (
    <span className={`mark mark-${level}`} role="img" aria-label={panelText.levels[level]}>
      {marks[level]}
    </span>
  );
}
