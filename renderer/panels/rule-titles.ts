import { useEffect, useState } from 'react';

/** The name of a rule by its id; the id itself for a rule that this program does not know. */
export type RuleTitle = (rule: string) => string;

let loading: Promise<RuleTitle> | null = null;

function loadTitles(): Promise<RuleTitle> {
  loading ??= import('#shared/rules/registry').then(({ rules }) => {
    const titles = new Map(rules.map(({ id, title }) => [id, title]));
    return (rule) => titles.get(rule) ?? rule;
  });
  return loading;
}

/** The names of the rules, loaded when they are first shown. */
export function useRuleTitle(): RuleTitle {
  const [title, setTitle] = useState<RuleTitle>(() => (rule: string) => rule);
  useEffect(() => {
    let gone = false;
    void loadTitles().then((loaded) => {
      if (!gone) setTitle(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  return title;
}
