import { useEffect, useState } from 'react';
import type { RuleState } from '#shared/api/checks';
import { useShell, useShown } from '../store/context';

/** The rules as they count in the open workbook, asked for again when it changes; empty until they come. */
export function useRules(): readonly RuleState[] {
  const { ask } = useShell();
  const name = useShown((state) => state.workbook?.location);
  const revision = useShown((state) => state.workbook?.revision);
  const [rules, setRules] = useState<readonly RuleState[]>([]);
  useEffect(() => {
    let gone = false;
    void ask('rule.list', {}).then((reply) => {
      if (reply.ok && !gone) setRules(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [ask, name, revision]);
  return rules;
}

export type RuleWords = {
  /** The id itself for a rule that this program does not know. */
  readonly title: (rule: string) => string;
  /** What the rule rests on. */
  readonly basis: (rule: string) => string;
};
const none: RuleWords = { title: (rule) => rule, basis: () => '' };

let known: RuleWords | null = null;

/** Names and grounds of the rules, asked for once: they are the program's and stay. */
export function useRuleWords(): RuleWords {
  const { ask } = useShell();
  const [words, setWords] = useState<RuleWords>(() => known ?? none);
  useEffect(() => {
    if (words !== none) return;
    void ask('rule.list', {}, { quiet: ['internal'] }).then((reply) => {
      if (!reply.ok) return;
      const rules = new Map(reply.value.map((rule) => [rule.id, rule]));
      known = { title: (rule) => rules.get(rule)?.title ?? rule, basis: (rule) => rules.get(rule)?.basis ?? '' };
      setWords(known);
    });
  }, [ask, words]);
  return words;
}
