import type { RuleState } from '#shared/api/checks';
import { Fault } from '#shared/api/reply';
import { ownWords } from '#shared/model/own-words';
import { rules } from '#shared/rules/registry';
import type { Rule } from '#shared/rules/rule';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { checkSettings, ruleSettingId, wordSettingId, type Adjustments, type CheckSettings } from '../checking/check-settings';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session } from '../session';
import { settingChanges } from './setting';

export const ruleHandlers = {
  'rule.list': (session) => {
    const adjusted = adjustedIn(session);
    return rules.map((rule) => stateOf(rule, adjusted));
  },
  'rule.set': (session, { id, enabled, level }) => {
    const workbook = openedWorkbook(session);
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw new Fault('notFound', faults.ruleUnknown);
    const adjusted = adjustedIn(session);
    const before = stateOf(rule, adjusted);
    const on = enabled ?? before.enabled;
    const next: Adjustments = Object.fromEntries(adjusted);
    delete next[id];
    const wanted = level === null ? rule.level : (level ?? before.level);
    if (!on) next[id] = 'off';
    else if (wanted !== rule.level) next[id] = wanted;
    const label = on === before.enabled ? batchLabels.ruleLevel(rule.title) : batchLabels.switchRule(rule.title, on);
    workbook.history.write(label, settingChanges(workbook, ruleSettingId, Object.keys(next).length === 0 ? null : JSON.stringify(next)));
    announce(session, []);
    return stateOf(rule, adjustedIn(session));
  },
  'words.get': (session) => (session.workbook ? checkSettings(session.workbook).words : ownWords.parse({})),
  'words.set': (session, words) => {
    const workbook = openedWorkbook(session);
    const empty = words.wrongWords.length + words.units.length + words.wordings.length === 0;
    workbook.history.write(batchLabels.words, settingChanges(workbook, wordSettingId, empty ? null : JSON.stringify(words)));
    announce(session, []);
    return checkSettings(workbook).words;
  },
} satisfies Partial<Handlers>;

function adjustedIn({ workbook }: Session): CheckSettings['adjusted'] {
  return workbook ? checkSettings(workbook).adjusted : new Map();
}

function stateOf({ id, title, basis, level }: Rule, adjusted: CheckSettings['adjusted']): RuleState {
  const own = adjusted.get(id);
  return { id, title, basis, level: own === undefined || own === 'off' ? level : own, defaultLevel: level, enabled: own !== 'off' };
}
