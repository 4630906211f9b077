import { useMemo, useState } from 'react';
import { rulesText } from '#shared/text/checking';
import { Checkbox } from '../../controls/checkbox';
import { useRules } from '../../panels/use-rules';
import { ScreenFrame } from '../screen-frame';
import { RuleRow } from './rule-row';
import { WordLists } from './word-lists';

/** Which rules count in this workbook and how much, and the words that the office has added to theirs. */
export function RulesScreen() {
  const rules = useRules();
  const [text, setText] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const shown = useMemo(
    () =>
      rules.filter(
        ({ title, basis, enabled, level, defaultLevel }) => (!changedOnly || !enabled || level !== defaultLevel) && (title.includes(text.trim()) || basis.includes(text.trim())),
      ),
    [rules, text, changedOnly],
  );
  return (
    <ScreenFrame title={rulesText.heading}>
      <div className="rules-body">
        <p className="muted">{rulesText.hint}</p>
        <div className="rule-filter">
          <input data-first type="search" value={text} placeholder={rulesText.filter} aria-label={rulesText.filter} onChange={(event) => setText(event.target.value)} />
          <Checkbox checked={changedOnly} label={rulesText.changedOnly} onChange={setChangedOnly} />
        </div>
        <table className="rules">
          <thead>
            <tr>
              <th>{rulesText.use}</th>
              <th>{rulesText.rule}</th>
              <th>{rulesText.level}</th>
              <th>{rulesText.basis}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rule) => (
              <RuleRow key={rule.id} rule={rule} />
            ))}
          </tbody>
        </table>
        {rules.length > 0 && shown.length === 0 ? <p className="muted">{rulesText.none}</p> : null}
        <WordLists />
      </div>
    </ScreenFrame>
  );
}
