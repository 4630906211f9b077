import type { RuleState } from '#shared/api/checks';
import { findingLevel } from '#shared/model/finding';
import { rulesText } from '#shared/text/checking';
import { Checkbox } from '../../controls/checkbox';
import { LevelMark } from '../../controls/level-mark';
import { useShell, useShown } from '../../store/context';

/** One rule: on or off, and how much it counts. */
export function RuleRow({ rule }: { readonly rule: RuleState }) {
  const { ask, checks } = useShell();
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const set = async (change: { enabled?: boolean; level?: RuleState['level'] | null }) => {
    const reply = await ask('rule.set', { id: rule.id, ...change });
    if (reply.ok) checks.soon([]);
  };
  return (
    <tr className={rule.enabled ? '' : 'rule-off'}>
      <td>
        <Checkbox hideLabel checked={rule.enabled} disabled={!editable} label={rulesText.useOf(rule.title)} onChange={(enabled) => void set({ enabled })} />
      </td>
      <td className="rule-title">{rule.title}</td>
      <td>
        <LevelMark level={rule.level} />{' '}
        <select
          value={rule.level}
          disabled={!editable || !rule.enabled}
          aria-label={rulesText.levelOf(rule.title)}
          onChange={(event) => {
            const level = findingLevel.parse(event.target.value);
            void set({ level: level === rule.defaultLevel ? null : level });
          }}
        >
          {findingLevel.options.map((level) => (
            <option key={level} value={level}>
              {level === rule.defaultLevel ? rulesText.standard(rulesText.levels[level]) : rulesText.levels[level]}
            </option>
          ))}
        </select>
      </td>
      <td className="muted">{rule.basis}</td>
    </tr>
  );
}
