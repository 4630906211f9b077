import type { Template } from '#shared/template/schema';

/** The level columns, whose words come from the template's catalogue. */
export type LevelColumn = 'level1' | 'level2';

/** Whether a column of indicators holds a level. */
export function isLevelColumn(column: string): column is LevelColumn {
  return column === 'level1' || column === 'level2';
}

type LevelName = { readonly name: string; readonly label: string };

/** Names a level may have; of level 2, those under a level 1 that the catalogue knows, else all. */
export function levelNames(template: Template, column: LevelColumn, level1: string): LevelName[] {
  const { catalogue } = template.indicators;
  if (column === 'level1') return catalogue.map(({ name, label }) => ({ name, label }));
  const under = catalogue.filter((entry) => entry.name === level1);
  return (under.length > 0 ? under : catalogue).flatMap((entry) => entry.level2.map(({ name, label }) => ({ name, label })));
}

/** Without marks of required levels, blanks and the word 指标, which forms print or leave out. */
export function bareLevel(word: string): string {
  const bare = word.replace(/[*＊\s]/g, '');
  return bare.length > 2 ? bare.replace(/指标$/, '') : bare;
}

/**
 * The catalogue's name for what was typed, pasted or chosen: its name, its printed label or another word for it. A word
 * that it does not know stays as it is, for the person to mend.
 */
export function levelNamed(template: Template, column: LevelColumn, level1: string, typed: string): string {
  const text = typed.trim();
  const { catalogue } = template.indicators;
  const under = catalogue.filter((entry) => entry.name === level1);
  const entries =
    column === 'level1' ? catalogue : [...under, ...catalogue.filter((entry) => !under.includes(entry))].flatMap((entry) => entry.level2);
  const exact = entries.find((entry) => entry.name === text || entry.label === text);
  if (exact || text === '') return exact?.name ?? '';
  const wanted = bareLevel(text);
  return entries.find((entry) => [entry.name, entry.label, ...entry.aliases].some((word) => bareLevel(word) === wanted))?.name ?? text;
}

/** The level 1 that a level 2 belongs to, where the catalogue has it under one only. */
export function level1Of(template: Template, level2: string): string | null {
  const owners = template.indicators.catalogue.filter((entry) => entry.level2.some(({ name }) => name === level2));
  return owners.length === 1 ? (owners[0]?.name ?? null) : null;
}
