import type { OutlineUnit, PreviewForm } from '#shared/api/records';
import { type Declaration, declarationOf } from '#shared/model/declaration';
import type { Doubt } from '#shared/model/pending';
import type { RecognisedForm } from '#shared/recognise/recognise';

/** An import that waits for a person: what the preview shows and accepting writes, made once. */
export type ImportDraft = { readonly file: string; readonly forms: readonly DraftForm[] };

export type DraftForm = {
  readonly declaration: Declaration;
  readonly doubts: readonly Doubt[];
  readonly year: number | null;
  readonly place: RecognisedForm['place'];
  /** Source cell of each value by place key without the declaration. */
  readonly sources: Readonly<Record<string, string>>;
};

/** Gives what was recognised the identities that it will keep in the workbook. Year 0 until a person has chosen one. */
export function draftForm(form: RecognisedForm, position: number, newId: () => string): DraftForm {
  const header = { year: form.year ?? 0, unitId: null, template: form.template, kind: form.kind, position };
  const declaration = declarationOf(form.content, header, newId);
  return { declaration, doubts: form.doubts, year: form.year, place: form.place, sources: sourcesOf(declaration, form) };
}

/** Drafts as a person is shown them, numbered from 0. */
export function previewForms(drafts: readonly DraftForm[]): PreviewForm[] {
  return drafts.map(({ doubts, sources, ...form }, index) => ({ ...form, index, doubts: [...doubts], sources: { ...sources } }));
}

function sourcesOf(declaration: Declaration, { sources }: RecognisedForm): Record<string, string> {
  const byKey: Record<string, string> = { ...sources.fields };
  const put = (table: 'indicator' | 'task' | 'planStep', rows: readonly { id: string }[], cells: readonly Partial<Record<string, string>>[]) =>
    rows.forEach((row, index) => {
      for (const [column, cell] of Object.entries(cells[index] ?? {})) if (cell) byKey[`${table}/${row.id}/${column}`] = cell;
    });
  put('indicator', declaration.indicators, sources.indicators);
  put('task', declaration.tasks, sources.tasks);
  put('planStep', declaration.spendingPlan, sources.spendingPlan);
  declaration.members.forEach((row, index) => {
    const cell = sources.units[index];
    if (cell) byKey[`member/${row.id}/name`] = cell;
  });
  return byKey;
}

/** Every form's year, where all that say one say the same. */
export function yearOfForms(forms: readonly { year: number | null }[]): number | null {
  const years = new Set(forms.map((form) => form.year).filter((year) => year !== null));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A unit's code in front of its name: `203001中共…`, `[116001]中共…`. */
export function splitUnit(text: string): { code: string; name: string } {
  const match = /^\s*[[［【]?(\d{3,})[\]］】]?\s*(.+)$/su.exec(text);
  return match ? { code: match[1] as string, name: (match[2] as string).trim() } : { code: '', name: text.trim() };
}

const plain = (text: string) => splitUnit(text).name.replace(/\s/gu, '').replace(/（/gu, '(').replace(/）/gu, ')');

/** The unit of the workbook that a form's words mean, told by name: brackets, blanks and a code in front do not count. */
export function unitNamed(units: readonly OutlineUnit[], text: string): OutlineUnit | undefined {
  return units.find((unit) => plain(unit.name) === plain(text));
}

/** Two forms are of the same project where their codes agree, or their names where one has no code. */
export function sameProject(one: Declaration, other: Declaration): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'department') return true;
  const codes = [one.fields.projectCode, other.fields.projectCode];
  if (codes[0] && codes[1]) return codes[0] === codes[1];
  const name = plain(one.fields.projectName ?? '');
  return name !== '' && name === plain(other.fields.projectName ?? '');
}
