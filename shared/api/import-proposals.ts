import type { ImportPreview } from './records';

export type YearProposal = {
  /** Null: the person must choose. */
  readonly year: number | null;
  /** The file does not say it; its name or its texts suggest it. */
  readonly guessed: boolean;
};

/**
 * The year that the file says, or that all its dated forms share. Where it says none, the one that its texts name most
 * often, or its name; that is a guess, and said to be one.
 */
export function yearOf(preview: ImportPreview): YearProposal {
  if (preview.year !== null) return { year: preview.year, guessed: false };
  const years = new Set(preview.forms.flatMap(({ year }) => (year === null ? [] : [year])));
  const [only] = years;
  if (years.size === 1 && only !== undefined) return { year: only, guessed: false };
  const texts = preview.forms.flatMap(({ declaration: { fields, indicators } }) => [
    ...Object.entries(fields).flatMap(([id, text]) => (id === 'projectCode' ? [] : [text])),
    ...indicators.flatMap(({ name, value, explanation }) => [name, value, explanation]),
  ]);
  return { year: mostFrequentYear(texts) ?? mostFrequentYear([preview.file]), guessed: true };
}

function mostFrequentYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) for (const [, year] of text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A department's name from the forms: the one most of them name as the primary unit, the department or their own unit. */
export function departmentOf(preview: Pick<ImportPreview, 'forms'>): string {
  const counts = new Map<string, number>();
  for (const { declaration } of preview.forms) {
    const { primaryUnit, department, budgetUnit } = declaration.fields;
    const name = bareName([primaryUnit, department, budgetUnit, declaration.members[0]?.name].find((one) => one !== undefined && one.trim() !== '') ?? '');
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** `[116001]某局` and `116001 某局` without the unit's code, `某局(本级)` without the mark of the unit itself. */
function bareName(name: string): string {
  return name
    .trim()
    .replace(/^[[［【（(]?\d[\d-]*[\]］】）)]?[\s-]*(?=\D)/, '')
    .replace(/(?:[（(](?:本级|机关|本部|汇总)[）)]|本级)$/, '');
}
