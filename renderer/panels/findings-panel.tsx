import { useDeferredValue, useMemo, useState } from 'react';
import type { FindingLevel } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { Empty } from '../controls/empty';
import { useShell, useShown } from '../store/context';
import { AsideList } from './aside-list';
import { FindingFilterBar } from './finding-filter-bar';
import { FindingGroupList } from './finding-group-list';
import { filterFindings, groupFindings, type GroupedBy } from './finding-groups';
import { useRuleWords } from './use-rules';

const allLevels: ReadonlySet<FindingLevel> = new Set(['E', 'W', 'I']);

/** Findings of the open form or of the year, by rule or by form, and those that were set aside. */
export function FindingsPanel() {
  const { show } = useShell();
  const [scope, setScope] = useState<'form' | 'year'>('form');
  const [by, setBy] = useState<GroupedBy>('rule');
  const [levels, setLevels] = useState(allLevels);
  const [text, setText] = useState('');
  const words = useRuleWords();
  // A year can have tens of thousands: typing into the form comes first.
  const findings = useDeferredValue(useShown((state) => state.findings));
  const form = useShown((state) => state.form?.id ?? null);
  const here = useMemo(() => findings?.filter(({ declarationId }) => declarationId === form) ?? [], [findings, form]);
  const shown = useMemo(() => filterFindings(scope === 'form' ? here : (findings ?? []), { levels, text }, words.title), [scope, here, findings, levels, text, words]);
  const groups = useMemo(() => groupFindings(shown.filter(({ aside }) => aside === undefined), scope === 'form' ? 'rule' : by), [shown, scope, by]);
  const aside = useMemo(() => shown.filter((finding) => finding.aside !== undefined), [shown]);
  const open = (list: typeof findings) => list?.filter((finding) => finding.aside === undefined).length ?? 0;
  const filtered = text !== '' || levels.size < allLevels.size;
  const empty = findings === null ? panelText.notChecked : filtered ? panelText.noneOfFilter : scope === 'form' ? panelText.noFindingsHere : panelText.noFindings;
  return (
    <>
      <div className="segments" role="radiogroup" aria-label={panelText.scope}>
        <label>
          <input type="radio" name="scope" checked={scope === 'form'} onChange={() => setScope('form')} />
          <span>{panelText.thisForm(open(here))}</span>
        </label>
        <label>
          <input type="radio" name="scope" checked={scope === 'year'} onChange={() => setScope('year')} />
          <span>{panelText.allForms(open(findings))}</span>
        </label>
        <span className="grow" />
        <Button look="quiet" onClick={() => show({ kind: 'report' })}>
          {panelText.report}
        </Button>
      </div>
      <FindingFilterBar levels={levels} onLevels={setLevels} text={text} onText={setText} by={scope === 'year' ? by : null} onBy={setBy} />
      <div className="panel-scroll">
        {groups.map((group) => (
          <FindingGroupList
            key={`${scope} ${group.key}`}
            group={group}
            title={by === 'form' && scope === 'year' ? group.name || panelText.unnamed : words.title(group.name)}
            showForm={scope === 'year' && by === 'rule'}
            showLevel={scope === 'year' && by === 'form'}
            words={words}
          />
        ))}
        {groups.length > 0 ? null : <Empty text={empty} />}
        <AsideList findings={aside} showForm={scope === 'year'} />
      </div>
    </>
  );
}
