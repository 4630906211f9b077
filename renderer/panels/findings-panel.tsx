import { useMemo, useState } from 'react';
import { panelText } from '#shared/text/panels';
import { Empty } from '../controls/empty';
import { useShown } from '../store/context';
import { FindingGroupList } from './finding-group-list';
import { groupFindings } from './finding-groups';
import { useRuleTitle } from './rule-titles';

/** Findings of the open form or of the year, by kind. */
export function FindingsPanel() {
  const [scope, setScope] = useState<'form' | 'year'>('form');
  const titleOf = useRuleTitle();
  const findings = useShown((state) => state.findings);
  const form = useShown((state) => state.form?.id ?? null);
  const here = useMemo(() => findings?.filter(({ declarationId }) => declarationId === form) ?? [], [findings, form]);
  const groups = useMemo(() => groupFindings(scope === 'form' ? here : (findings ?? [])), [scope, here, findings]);
  return (
    <>
      <div className="segments" role="radiogroup" aria-label={panelText.scope}>
        <label>
          <input type="radio" name="scope" checked={scope === 'form'} onChange={() => setScope('form')} />
          <span>{panelText.thisForm(here.length)}</span>
        </label>
        <label>
          <input type="radio" name="scope" checked={scope === 'year'} onChange={() => setScope('year')} />
          <span>{panelText.allForms(findings?.length ?? 0)}</span>
        </label>
      </div>
      <div className="panel-scroll">
        {groups.map((group) => (
          <FindingGroupList key={`${scope} ${group.level} ${group.rule}`} group={group} title={titleOf(group.rule)} showForm={scope === 'year'} />
        ))}
        {groups.length > 0 ? null : (
          <Empty text={findings === null ? panelText.notChecked : scope === 'form' ? panelText.noFindingsHere : panelText.noFindings} />
        )}
      </div>
    </>
  );
}
