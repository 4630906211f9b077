import { useState } from 'react';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { LevelMark } from '../controls/level-mark';
import { useShell, useShown } from '../store/context';
import type { FindingGroup } from './finding-groups';
import { FindingLine } from './finding-line';
import type { RuleWords } from './use-rules';

type FindingGroupListProps = { readonly group: FindingGroup; readonly title: string; readonly showForm: boolean; readonly showLevel: boolean; readonly words: RuleWords };
const step = 50;

/** One kind of finding, or those of one form: its name, how many, and each with its mending. */
export function FindingGroupList({ group, title, showForm, showLevel, words }: FindingGroupListProps) {
  const { checks } = useShell();
  const [limit, setLimit] = useState(step);
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const left = group.findings.length - limit;
  return (
    <div className="finding-group">
      <h2>
        <LevelMark level={group.level} />
        <span className="finding-rule">{title}</span>
        <span className="count">{group.findings.length}</span>
        <span className="grow" />
        {editable && group.fixable.length > 1 ? (
          <Button look="quiet" onClick={() => void checks.fix(group.fixable)}>
            {panelText.fixAll(group.fixable.length)}
          </Button>
        ) : null}
      </h2>
      <ul>
        {group.findings.slice(0, limit).map((finding) => (
          <FindingLine key={finding.id} finding={finding} showForm={showForm} showLevel={showLevel} editable={editable} words={words} />
        ))}
      </ul>
      {left > 0 ? (
        <Button look="quiet" onClick={() => setLimit(limit + step)}>
          {panelText.moreFindings(Math.min(left, step))}
        </Button>
      ) : null}
    </div>
  );
}
