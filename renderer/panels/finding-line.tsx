import { useState } from 'react';
import type { Finding } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { LevelMark } from '../controls/level-mark';
import { useShell, useShown } from '../store/context';
import { AsideReason } from './aside-reason';
import type { RuleWords } from './use-rules';

type FindingLineProps = { readonly finding: Finding; readonly showForm: boolean; readonly showLevel: boolean; readonly editable: boolean; readonly words: RuleWords };

/** One finding: its sentence leads to the place, and beside it what can be done about it. */
export function FindingLine({ finding, showForm, showLevel, editable, words }: FindingLineProps) {
  const { checks, store } = useShell();
  const current = useShown((state) => state.currentFinding === finding.id);
  const asked = useShown((state) => state.asideAsked === finding.id);
  const [explained, setExplained] = useState(false);
  return (
    <li className={current ? 'finding finding-current' : 'finding'}>
      <button type="button" className="finding-text" aria-current={current} aria-label={panelText.goTo(finding.message)} onClick={() => void checks.goTo(finding)}>
        {showForm ? <span className="finding-form">{finding.form}</span> : null}
        {showLevel ? <LevelMark level={finding.level} /> : null}
        {finding.outcome === 'cannotTell' ? <span className="tag">{panelText.cannotTell}</span> : null}
        <span>{finding.message}</span>
      </button>
      <div className="finding-actions">
        {editable && finding.fix !== undefined ? (
          <Button className="finding-fix" onClick={() => void checks.fix([finding.id])}>
            {finding.fix.label}
          </Button>
        ) : null}
        <span className="grow" />
        <Button look="quiet" aria-expanded={explained} onClick={() => setExplained(!explained)}>
          {panelText.why}
        </Button>
        {editable ? (
          <Button look="quiet" aria-expanded={asked} onClick={() => store.setState({ asideAsked: asked ? null : finding.id })}>
            {panelText.setAside}
          </Button>
        ) : null}
      </div>
      {explained ? <Explanation finding={finding} words={words} /> : null}
      {asked && editable ? <AsideReason finding={finding} /> : null}
    </li>
  );
}

function Explanation({ finding, words }: { readonly finding: Finding; readonly words: RuleWords }) {
  const facts = [
    [panelText.ruleOf, words.title(finding.rule)],
    [panelText.basis, words.basis(finding.rule)],
    [panelText.found, finding.found],
    [panelText.expected, finding.expected],
  ].filter(([, text]) => text !== '');
  return (
    <dl className="finding-why">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
