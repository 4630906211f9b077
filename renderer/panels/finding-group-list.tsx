import { useState } from 'react';
import type { Finding } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { LevelMark } from '../controls/level-mark';
import { useShell, useShown } from '../store/context';
import type { FindingGroup } from './finding-groups';

type FindingGroupListProps = { readonly group: FindingGroup; readonly title: string; readonly showForm: boolean };
const step = 50;

/** One kind of finding: its name, how many, and each with its mending. */
export function FindingGroupList({ group, title, showForm }: FindingGroupListProps) {
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
          <FindingLine key={finding.id} finding={finding} showForm={showForm} editable={editable} />
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

type FindingLineProps = { readonly finding: Finding; readonly showForm: boolean; readonly editable: boolean };

function FindingLine({ finding, showForm, editable }: FindingLineProps) {
  const { checks } = useShell();
  const current = useShown((state) => state.currentFinding === finding.id);
  return (
    <li className={current ? 'finding finding-current' : 'finding'}>
      <button type="button" className="finding-text" aria-current={current} aria-label={panelText.goTo(finding.message)} onClick={() => void checks.goTo(finding)}>
        {showForm ? <span className="finding-form">{finding.form}</span> : null}
        {finding.outcome === 'cannotTell' ? <span className="tag">{panelText.cannotTell}</span> : null}
        <span>{finding.message}</span>
      </button>
      {editable && finding.fix !== undefined ? (
        <Button className="finding-fix" onClick={() => void checks.fix([finding.id])}>
          {finding.fix.label}
        </Button>
      ) : null}
    </li>
  );
}
