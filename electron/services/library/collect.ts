import type { LibraryEntry } from '#shared/api/indicators';
import { plainLetters } from '#shared/normalise/initials';
import type { IndicatorUse } from '../workbook/indicators';

const shownProjects = 3;
const shownValues = 4;

type Gathered = Omit<LibraryEntry, 'years' | 'projects' | 'otherValues' | 'uses'> & {
  uses: number;
  readonly years: Set<number>;
  readonly projects: Set<string>;
  readonly otherValues: Set<string>;
};

/** Under one level 2, names that differ in blanks or width only are one indicator. */
export const entryKey = (level2: string, name: string): string => `${level2} ${plainLetters(name)}`;

/**
 * Indicators that were used, each once. The value, unit and explanation are those of its latest use that has them.
 * @param uses the latest first
 */
export function collectUses(uses: Iterable<IndicatorUse>): LibraryEntry[] {
  const gathered = new Map<string, Gathered>();
  for (const use of uses) {
    const key = entryKey(use.level2, use.name);
    let entry = gathered.get(key);
    if (!entry) {
      const { level1, level2, name, sign, number, unit, wording, value, explanation, basis, direction } = use;
      entry = { level1, level2, name, sign, number, unit, wording, value, explanation, basis, direction, uses: 0, years: new Set(), projects: new Set(), otherValues: new Set() };
      gathered.set(key, entry);
    }
    entry.uses += 1;
    entry.years.add(use.year);
    if (use.project !== '' && entry.projects.size < shownProjects) entry.projects.add(use.project);
    if (entry.value === '' && use.value !== '') Object.assign(entry, { value: use.value, sign: use.sign, number: use.number, unit: use.unit, wording: use.wording });
    else if (use.value !== '' && use.value !== entry.value && entry.otherValues.size < shownValues) entry.otherValues.add(use.value);
    if (entry.explanation === '') entry.explanation = use.explanation;
    if (entry.basis === '') entry.basis = use.basis;
  }
  return [...gathered.values()].map((entry) => ({ ...entry, years: [...entry.years], projects: [...entry.projects], otherValues: [...entry.otherValues] }));
}
