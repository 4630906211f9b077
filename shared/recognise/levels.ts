import type { Template } from '../template/schema';
import { level1Words, level2Words } from './vocabulary';
import { plainWords, remembering } from './words';

/** Gives levels of indicators their full names, by the template's catalogue and then by the common words. */
export type LevelNames = {
  /** Full name, or the text as it stands where it is no known level. */
  readonly level1: (text: string) => string;
  readonly level2: (text: string, level1: string) => string;
  /** The level 1 that holds a level 2 of this full name; null where none or more than one does. */
  readonly parentOf: (level2: string) => string | null;
  /** Whether the text is a level's name at all. */
  readonly knows: (text: string) => boolean;
};

/** `*数量`, `1.数量指标`, `（一）数量` are all `数量`. */
export function levelCore(text: string): string {
  return plainWords(text)
    .replace(/^[*:]+|[*:]+$/g, '')
    .replace(/^(?:\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[*:]+$/, '')
    .replace(/(?:绩效)?指标[\d一二三四五六七八九十]?$/, '');
}

type Known = Map<string, string>;

export function levelNames(templates: readonly Template[]): LevelNames {
  const first: Known = new Map();
  const second: Known = new Map();
  const within = new Map<string, Known>();
  const parents = new Map<string, Set<string>>();
  for (const template of templates) {
    for (const level1 of template.indicators.catalogue) {
      learn(first, [level1.name, level1.label, ...level1.aliases], level1.name);
      const inside = within.get(level1.name) ?? new Map<string, string>();
      within.set(level1.name, inside);
      for (const level2 of level1.level2) {
        const words = [level2.name, level2.label, ...level2.aliases];
        learn(inside, words, level2.name);
        learn(second, words, level2.name);
        parents.set(level2.name, (parents.get(level2.name) ?? new Set()).add(level1.name));
      }
    }
  }
  for (const { name, words } of level1Words) learn(first, [name, ...words], first.get(levelCore(name)) ?? name);
  for (const { name, words } of level2Words) learn(second, [name, ...words], second.get(levelCore(name)) ?? name);
  return {
    level1: remembering((text) => first.get(levelCore(text)) ?? text.trim()),
    level2: (text, level1) => within.get(level1)?.get(levelCore(text)) ?? second.get(levelCore(text)) ?? text.trim(),
    parentOf: (level2) => {
      const found = parents.get(level2);
      return found?.size === 1 ? ([...found][0] ?? null) : null;
    },
    knows: remembering((text) => text.length <= 30 && (first.has(levelCore(text)) || second.has(levelCore(text)))),
  };
}

/** The first that claims a word keeps it: catalogues come before common words. */
function learn(known: Known, words: readonly string[], name: string): void {
  for (const word of words) {
    const core = levelCore(word);
    if (core !== '' && !known.has(core)) known.set(core, name);
  }
}
