import { findingLevel, type FindingLevel } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { LevelMark } from '../controls/level-mark';
import type { GroupedBy } from './finding-groups';

type FindingFilterBarProps = {
  readonly levels: ReadonlySet<FindingLevel>;
  readonly onLevels: (levels: ReadonlySet<FindingLevel>) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Null where there is only one way to group. */
  readonly by: GroupedBy | null;
  readonly onBy: (by: GroupedBy) => void;
};

/** Which findings to show: levels, words, and by what they stand together. */
export function FindingFilterBar({ levels, onLevels, text, onText, by, onBy }: FindingFilterBarProps) {
  const toggle = (level: FindingLevel) => {
    const next = new Set(levels);
    if (!next.delete(level)) next.add(level);
    onLevels(next);
  };
  return (
    <div className="finding-filter">
      <input type="search" value={text} placeholder={panelText.filter} aria-label={panelText.filter} onChange={(event) => onText(event.target.value)} />
      <span className="finding-levels" role="group" aria-label={panelText.filterLevels}>
        {findingLevel.options.map((level) => (
          <button key={level} type="button" className="level-switch" aria-pressed={levels.has(level)} title={panelText.levels[level]} onClick={() => toggle(level)}>
            <LevelMark level={level} />
          </button>
        ))}
      </span>
      {by === null ? null : (
        <select value={by} aria-label={panelText.groupedBy} onChange={(event) => onBy(event.target.value === 'form' ? 'form' : 'rule')}>
          <option value="rule">{panelText.byRule}</option>
          <option value="form">{panelText.byForm}</option>
        </select>
      )}
    </div>
  );
}
